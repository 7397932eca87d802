package dev.pairwright.capsule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.experiment.Policies;
import dev.pairwright.testkit.InstalledChecks;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapsulePlanRulesTest extends CapsuleTestCase {

    @Test
    void the_id_is_the_name_of_the_folder() {
        capsule.experiment(e -> e.put("experiment_id", "exp-other"));

        assertRefused(EXPERIMENT + "#/experiment_id: is \"exp-other\", but the folder is exp-test (name both alike)");
    }

    @Test
    @DisplayName("A13: two variants of one id are refused with both places")
    void two_variants_of_one_id_are_refused_with_both_places() {
        capsule.experiment(e -> object(e, "/variants/1").put("variant_id", "FIRST"));

        assertRefused(EXPERIMENT + "#/variants/1/variant_id: \"FIRST\" stands at /variants/0/variant_id already"
                + " (give each a name of its own; upper and lower case count as the same)");
    }

    @Test
    void two_variants_of_one_column_are_refused() {
        capsule.experiment(e -> object(e, "/variants/1").put("column", "one"));

        assertRefused(EXPERIMENT + "#/variants/1/column: \"one\" stands at /variants/0/column already"
                + " (give each a name of its own; upper and lower case count as the same)");
    }

    @Test
    @DisplayName("A13: a pair has two arms, not one")
    void one_variant_is_refused() {
        capsule.experiment(e -> array(e, "/variants").remove(1));

        assertRefused(EXPERIMENT + "#/variants: must have at least 2 entries, not 1");
    }

    @Test
    @DisplayName("A13: a pair has two arms, not three")
    void three_variants_are_refused() {
        capsule.experiment(e -> array(e, "/variants")
                .add(object(e, "/variants/1")
                        .deepCopy()
                        .put("variant_id", "third")
                        .put("column", "three")));

        assertRefused(EXPERIMENT + "#/variants: must have at most 2 entries, not 3");
    }

    @Test
    void a_minimum_above_the_target_is_refused() {
        capsule.experiment(e -> object(e, "/pairs_per_task").put("minimum", 3));

        assertRefused(EXPERIMENT + "#/pairs_per_task/minimum: is 3, more than the target of 2"
                + " (plan at least as many pairs as are needed)");
    }

    @Test
    void two_hypotheses_of_one_id_are_refused() {
        capsule.experiment(e -> object(e, "/pre_registration/hypotheses/1").put("id", "H1"));

        assertRefused(EXPERIMENT + "#/pre_registration/hypotheses/1/id: \"H1\" stands at"
                + " /pre_registration/hypotheses/0/id already"
                + " (give each a name of its own; upper and lower case count as the same)");
    }

    @Test
    void a_test_on_logarithms_of_a_metric_that_may_be_zero_is_refused() {
        capsule.experiment(e -> object(e, "/pre_registration/hypotheses/1").put("metric", "clarification_count"));

        assertRefused(EXPERIMENT + "#/pre_registration/hypotheses/1/test: paired_t_log takes logarithms,"
                + " and clarification_count may be 0"
                + " (use paired_t or wilcoxon_signed_rank; paired_t_log is for runtime)");
    }

    @Test
    void a_one_sided_test_without_direction_is_refused() {
        capsule.experiment(e -> object(e, "/pre_registration/hypotheses/1").put("sides", "one_sided"));

        assertRefused(EXPERIMENT + "#/pre_registration/hypotheses/1/direction: a one_sided test needs a direction"
                + " (say second_greater or second_less, or test two_sided)");
    }

    @Test
    void an_unknown_metric_is_refused() {
        capsule.experiment(e -> object(e, "/pre_registration/hypotheses/0").put("metric", "beauty"));

        assertRefused(EXPERIMENT + "#/pre_registration/hypotheses/0/metric: must be one of \"task_success\","
                + " \"constraint_adherence\", \"reproducibility\", \"clarification_count\", \"runtime\","
                + " not \"beauty\"");
    }

    @ParameterizedTest
    @CsvSource({"0.0, 'must be more than 0, not 0.0'", "1.0, 'must be less than 1, not 1.0'"})
    void an_alpha_of_zero_or_one_is_refused(double alpha, String complaint) {
        capsule.experiment(e -> object(e, "/pre_registration").put("alpha", alpha));

        assertRefused(EXPERIMENT + "#/pre_registration/alpha: " + complaint);
    }

    @Test
    void a_failure_threshold_above_the_acceptable_one_is_refused() {
        capsule.experiment(e -> object(e, "/policies/reproducibility").put("systematic_failure", 0.95));

        assertRefused(EXPERIMENT + "#/policies/reproducibility/systematic_failure: is 0.95, above the 0.9 that is"
                + " acceptable (what fails lies below what is acceptable)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "require", "off"})
    void a_pilot_may_be_asked_for(String pilot) {
        capsule.experiment(e -> object(e, "/policies").put("pilot", pilot)).write();

        assertThat(CapsuleLoader.load(capsule.folder(), new InstalledChecks())
                        .experiment()
                        .policies()
                        .pilot())
                .isEqualTo(Policies.Pilot.valueOf(pilot.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "main", "gpt-5:LATEST", "vendor/model-latest"})
    void a_model_that_floats_is_refused_by_its_field(String model) {
        capsule.experiment(e -> object(e, "/agent").put("model", model));

        assertRefused(EXPERIMENT + "#/agent/model: agent.model is \"" + model + "\", which names another model tomorrow"
                + " (name the exact model, with its version or date)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai:gpt-4.1 | write the snapshot with its date, such as openai:gpt-4.1-2025-04-14",
                "ollama:llama3.1 | write the tag, such as ollama:llama3.1:8b-instruct-q4_K_M; without one it is the"
                        + " newest",
            })
    void a_name_that_a_provider_moves_is_refused_with_what_to_write(String model, String instead) {
        capsule.experiment(e -> object(e, "/agent").put("model", model));

        assertRefused(EXPERIMENT + "#/agent/model: agent.model is \"" + model
                + "\", which names another model tomorrow (" + instead + ")");
    }

    @Test
    void an_empty_model_is_refused_by_its_field() {
        capsule.experiment(e -> object(e, "/agent").put("model", ""));

        assertRefused(EXPERIMENT + "#/agent/model: agent.model is empty (name the exact model)");
    }

    @Test
    void a_negative_price_is_refused() {
        capsule.experiment(e -> object(e, "/prices/oracle-1").put("input_per_million", -1));

        assertRefused(EXPERIMENT + "#/prices/oracle-1/input_per_million: must be at least 0, not -1");
    }

    @Test
    void an_unknown_consequence_of_a_violation_is_refused() {
        capsule.experiment(e -> object(e, "/policies/violation_classes").put("timeout", "ignore"));

        assertRefused(EXPERIMENT + "#/policies/violation_classes/timeout: must be one of \"critical\", \"include\","
                + " \"exclude\", not \"ignore\"");
    }

    @Test
    @DisplayName("A08: a seed beyond 2^53 is refused")
    void a_seed_beyond_2_to_the_53_is_refused() {
        capsule.experiment(e -> e.put("schedule_seed", (1L << 53) + 1));

        assertRefused(EXPERIMENT + "#/schedule_seed: integer 9007199254740993 is outside -9007199254740992 to"
                + " 9007199254740992 at 24:21 (write longer numbers as strings)");
    }

    @Test
    void a_glob_that_cannot_be_read_is_refused() {
        capsule.experiment(e -> array(e, "/permissions/forbidden_paths").add("secret/[a-"));

        assertRefused(
                EXPERIMENT + "#/permissions/forbidden_paths/0: the glob 'secret/[a-' is malformed: a ']' is missing"
                        + " (at character 11)");
    }

    @Test
    @DisplayName("B01: a task folder that is missing is named with those that are there")
    void a_missing_task_folder_is_named_with_those_that_are_there() {
        capsule.without("tasks/TASK-002");

        assertRefused(EXPERIMENT + "#/tasks/1: there is no folder tasks/TASK-002 (folders there: TASK-001)");
    }

    @Test
    void a_task_outside_of_tasks_is_refused() {
        capsule.experiment(e -> array(e, "/tasks").set(1, "variants"));

        assertRefused(EXPERIMENT + "#/tasks/1: \"variants\" is not the path of a task's folder"
                + " (write tasks/ and the task's id, such as tasks/TASK-001)");
    }

    @Test
    void a_task_named_twice_is_refused() {
        capsule.experiment(e -> array(e, "/tasks").set(1, "tasks/TASK-001"));

        assertRefused(EXPERIMENT + "#/tasks: holds the same entry twice");
    }

    @Test
    @DisplayName("B06: task folders that differ in case only are refused, declared or not")
    void task_folders_that_differ_in_case_only_are_refused() {
        capsule.file("tasks/task-001/README.md", "a draft");

        assertRefused("experiments/exp-test/tasks: \"TASK-001\" and \"task-001\" differ in upper and lower case only"
                + " (rename one of them)");
    }
}
