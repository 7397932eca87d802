package dev.pairwright.manifest;

import static dev.pairwright.manifest.SampleManifests.FIRST;
import static dev.pairwright.manifest.SampleManifests.SECOND;
import static dev.pairwright.manifest.SampleManifests.bound;
import static dev.pairwright.manifest.SampleManifests.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Factor;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairingVerificationTest {

    private static final String OTHER = "sha256:" + "b".repeat(64);
    private static final String SECOND_TEXT = "sha256:" + "a".repeat(64);

    private final ObjectNode first = SampleManifests.first();
    private final ObjectNode second = SampleManifests.second();
    private Factor factor = Factor.SPECIFICATION;
    private String plannedFirst = "role-centric";

    private void assertFaults(String... messages) {
        assertThat(PairingVerification.faults(bound(first), bound(second), new VariantId(plannedFirst), factor))
                .extracting(PairingFault::message)
                .containsExactly(messages);
    }

    @Test
    void two_runs_that_differ_in_the_specification_alone_are_a_pair() {
        assertFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "/pins, harness_version, 0.1.0",
        "/pins, harness_repository, https://example.org/pairwright.git",
        "/pins/evaluator_versions/runtime, version, 1.0.0",
        "/pins/agent, version, 1.0.0",
        "/pins/agent, model, rehearsal-1",
        "/pins/agent/settings, policies, exp-001",
        "/pins/environment, java, 17.0.13"
    })
    void a_pin_that_differs_is_named_with_both_values(String block, String field, String value) {
        object(second, block).put(field, "other");
        assertFaults(block + "/" + field + " differs: \"" + value + "\" in " + FIRST + ", \"other\" in " + SECOND);
    }

    @Test
    void a_permission_that_differs_is_named() {
        object(second, "/pins/tool_permission_set").put("network_access", true);
        assertFaults("/pins/tool_permission_set/network_access differs: false in " + FIRST + ", true in " + SECOND);
    }

    @Test
    void a_level_of_enforcement_that_differs_is_named() {
        object(second, "/pins/enforcement").put("network", "observed");
        assertFaults("/pins/enforcement/network differs: \"none\" in " + FIRST + ", \"observed\" in " + SECOND);
    }

    @Test
    void a_setting_that_only_one_side_has_is_named() {
        object(first, "/pins/agent/settings").put("seed", 1);
        object(second, "/pins/agent/settings").put("temperature", 0.5);
        assertFaults(
                "/pins/agent/settings/seed differs: 1 in " + FIRST + ", nothing in " + SECOND,
                "/pins/agent/settings/temperature differs: nothing in " + FIRST + ", 0.5 in " + SECOND);
    }

    @Test
    void every_pin_that_differs_is_named() {
        object(second, "/pins").put("harness_version", "0.1.1");
        object(second, "/pins/agent").put("hash", OTHER);
        assertFaults(
                "/pins/harness_version differs: \"0.1.0\" in " + FIRST + ", \"0.1.1\" in " + SECOND,
                "/pins/agent/hash differs: " + first.at("/pins/agent/hash") + " in " + FIRST + ", \"" + OTHER + "\" in "
                        + SECOND);
    }

    @Test
    void another_task_is_named_field_by_field() {
        object(second, "/task").put("task_id", "TASK-004").put("timeout_seconds", 61);
        assertFaults(
                "/task/task_id differs: \"TASK-003\" in " + FIRST + ", \"TASK-004\" in " + SECOND,
                "/task/timeout_seconds differs: 60.0 in " + FIRST + ", 61.0 in " + SECOND);
    }

    @Test
    void seeds_that_differ_are_named_once() {
        object(second, "/task").put("seed", 43);
        assertFaults("seeds differ: 42 in " + FIRST + ", 43 in " + SECOND);
    }

    @Test
    void another_experiment_pair_or_pre_registration_is_named() {
        second.put("experiment_id", "exp-002");
        object(second, "/pairing").put("pair_id", "pair-0302");
        object(second, "/metadata").put("pre_registration_hash", OTHER);
        assertFaults(
                "/experiment_id differs: exp-001-role-vs-goal in " + FIRST + ", exp-002 in " + SECOND,
                "/pairing/pair_id differs: pair-0301 in " + FIRST + ", pair-0302 in " + SECOND,
                "/metadata/pre_registration_hash differs: "
                        + first.at("/metadata/pre_registration_hash").textValue() + " in " + FIRST + ", " + OTHER
                        + " in " + SECOND);
    }

    @Test
    void runs_of_different_attempts_are_no_pair() {
        object(second, "/pairing").put("attempt", 2);
        assertFaults("/pairing/attempt differs: 1 in " + FIRST + ", 2 in " + SECOND);
    }

    @Test
    void runs_that_are_not_locked_are_named_each() {
        for (ObjectNode manifest : new ObjectNode[] {first, second}) {
            object(manifest, "/immutability").put("locked", false);
        }
        assertFaults(FIRST + " is not locked", SECOND + " is not locked");
    }

    @Test
    void a_run_that_names_another_partner_is_named_with_both() {
        String stranger = "run-20251228T190000009Z-goal-centric-TASK-003";
        object(first, "/pairing").put("paired_run_id", stranger);
        assertFaults(FIRST + " names " + stranger + " as its partner, not " + SECOND);
    }

    @Test
    void runs_that_hold_each_other_s_place_are_named() {
        object(first, "/pairing").put("execution_order", 2);
        object(second, "/pairing").put("execution_order", 1);
        assertFaults(FIRST + " was to be number 1 and is number 2", SECOND + " was to be number 2 and is number 1");
    }

    @Test
    void a_variant_that_went_first_against_the_schedule_is_named() {
        plannedFirst = "goal-centric";
        assertFaults(FIRST + " was to be goal-centric and is role-centric");
    }

    @Test
    void two_runs_of_one_variant_are_no_pair() {
        second.set("variant", first.get("variant"));
        assertFaults(
                "both " + FIRST + " and " + SECOND + " are role-centric; a pair has one run of each variant",
                "the declared factor, specification, is the same in " + FIRST + " and " + SECOND);
    }

    @Nested
    class InputFiles {

        private ArrayNode files(ObjectNode manifest) {
            return (ArrayNode) manifest.at("/inputs/files");
        }

        @ParameterizedTest
        @CsvSource({"hash, sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "mode, 444"})
        void that_differ_in_content_or_mode_are_named(String field, String value) {
            object(second, "/inputs/files/3").put(field, value);
            assertFaults("input data.json is not the same in " + FIRST + " and " + SECOND);
        }

        @Test
        void that_only_one_side_has_are_named() {
            files(second).remove(0);
            files(first).remove(5);
            assertFaults(
                    "input configs/app.yaml is not the same in " + FIRST + " and " + SECOND,
                    "input readonly.txt is not the same in " + FIRST + " and " + SECOND);
        }
    }

    @Nested
    class DeclaredFactor {

        private void sameText() {
            object(second, "/variant")
                    .put(
                            "specification_hash",
                            first.at("/variant/specification_hash").textValue());
        }

        @Test
        void specification_that_does_not_differ_is_named() {
            sameText();
            assertFaults("the declared factor, specification, is the same in " + FIRST + " and " + SECOND);
        }

        @Test
        void model_may_differ_with_what_belongs_to_it_and_nothing_else() {
            factor = Factor.MODEL;
            sameText();
            object(second, "/pins/agent").put("model", "rehearsal-2");
            object(second, "/pins/agent/settings").putObject("endpoint").put("base_url", "http://127.0.0.1:1/v1");
            assertFaults();
            object(second, "/pins/agent").put("version", "1.0.1");
            object(second, "/pins/agent/settings").put("temperature", 1);
            assertFaults(
                    "/pins/agent/version differs: \"1.0.0\" in " + FIRST + ", \"1.0.1\" in " + SECOND,
                    "/pins/agent/settings/temperature differs: nothing in " + FIRST + ", 1 in " + SECOND);
        }

        @Test
        void model_that_does_not_differ_is_named() {
            factor = Factor.MODEL;
            sameText();
            object(second, "/pins/agent/settings").putObject("endpoint").put("protocol", "gemini");
            assertFaults("the declared factor, model, is the same in " + FIRST + " and " + SECOND);
        }

        @Test
        void agent_may_differ_with_how_it_is_held_and_nothing_else() {
            factor = Factor.AGENT;
            sameText();
            object(second, "/pins/agent").put("name", "other").put("adapter", "acp");
            object(second, "/pins/enforcement").put("filesystem", "enforced");
            assertFaults();
            object(second, "/pins/tool_permission_set").put("subprocess_spawn", true);
            assertFaults(
                    "/pins/tool_permission_set/subprocess_spawn differs: false in " + FIRST + ", true in " + SECOND);
        }

        @Test
        void agent_that_does_not_differ_is_named() {
            factor = Factor.AGENT;
            sameText();
            assertFaults("the declared factor, agent, is the same in " + FIRST + " and " + SECOND);
        }

        @Test
        void agent_that_differs_in_its_model_alone_is_the_same_agent() {
            factor = Factor.AGENT;
            sameText();
            object(second, "/pins/agent").put("model", "rehearsal-2");
            assertFaults("the declared factor, agent, is the same in " + FIRST + " and " + SECOND);
        }

        @Test
        void agent_of_which_nothing_is_measured_is_none_to_compare_with() {
            factor = Factor.AGENT;
            sameText();
            object(second, "/pins/agent").put("name", "other");
            object(second, "/pins/enforcement").put("filesystem", "none");
            assertFaults(
                    "/pins/enforcement/filesystem differs: \"tool_mediated\" in " + FIRST + ", \"none\" in " + SECOND);
        }

        @Test
        void model_or_agent_leaves_the_text_the_same() {
            factor = Factor.MODEL;
            object(second, "/pins/agent").put("model", "rehearsal-2");
            assertFaults("/variant/specification_hash differs: "
                    + first.at("/variant/specification_hash").textValue() + " in " + FIRST + ", " + SECOND_TEXT + " in "
                    + SECOND);
        }
    }

    @Nested
    class Times {

        @ParameterizedTest
        @ValueSource(strings = {"2025-12-27T19:00:01.999Z", "2026-12-28T19:00:02.000Z"})
        void of_a_clock_that_was_set_say_nothing(String startedAt) {
            object(second, "/execution").put("started_at", startedAt);
            assertFaults();
        }

        @Test
        void may_be_as_far_apart_as_the_policy_allows_and_no_further() {
            Duration longest = Duration.ofMinutes(10);
            assertThat(PairingVerification.gap(bound(first), bound(second), longest, longest))
                    .isEmpty();
            assertThat(PairingVerification.gap(bound(first), bound(second), longest.plusMillis(1_500), longest)
                            .orElseThrow()
                            .message())
                    .isEqualTo("601 s lie between " + FIRST + " and " + SECOND
                            + "; the policy allows 600 s (policies.maximum_pair_gap_seconds)");
        }

        @Test
        void of_a_run_that_was_not_executed_are_not_asked_for() {
            second.remove("execution");
            assertFaults();
        }
    }
}
