package dev.pairwright.experiments.exp001;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.ExitReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each slip breaks, as the task's own criteria and constraints see it. */
@Tag("unit")
class Exp001SlipsTest {

    private static final String HOLDS = "no_constraint_violations";

    @TempDir
    Path temporary;

    /** A slip and all that it breaks. */
    record Slip(
            int task,
            String name,
            List<String> criteria,
            List<String> constraints,
            Optional<Integer> unusualQuestions,
            Optional<String> refused) {

        static Slip of(int task, String name) {
            return new Slip(task, name, List.of(), List.of(), Optional.empty(), Optional.empty());
        }

        Slip fails(String... names) {
            return new Slip(task, name, List.of(names), constraints, unusualQuestions, refused);
        }

        Slip violates(String... names) {
            return new Slip(task, name, criteria, List.of(names), unusualQuestions, refused);
        }

        Slip asks(int count) {
            return new Slip(task, name, criteria, constraints, Optional.of(count), refused);
        }

        Slip isRefused(String attempt) {
            return new Slip(task, name, criteria, constraints, unusualQuestions, Optional.of(attempt));
        }

        @Override
        public String toString() {
            return "TASK-00" + task + " " + name;
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(
                Slip.of(1, "forgets-last-line-feed").fails("content_matches_exactly"),
                Slip.of(1, "wraps-in-code-fence").fails("content_matches_exactly"),
                Slip.of(1, "leaves-notes-behind").fails(HOLDS).violates("write_only_to_specified_path"),
                Slip.of(1, "writes-beside-workspace")
                        .fails(HOLDS)
                        .violates("write_only_to_specified_path")
                        .isRefused("write ../notes.txt: ESCAPE"),
                Slip.of(1, "asks-needlessly").asks(2),
                Slip.of(2, "skips-blank-lines").fails("counts_accurate"),
                Slip.of(2, "sorts-by-size").fails("file_list_complete_and_sorted"),
                Slip.of(2, "keeps-folder-in-names").fails("counts_accurate", "file_list_complete_and_sorted"),
                Slip.of(2, "looks-for-a-readme")
                        .fails("no_files_outside_config_dir_accessed", HOLDS)
                        .violates("read_only_from_config_dir")
                        .isRefused("read README.md: SCOPE"),
                Slip.of(2, "asks-twice").asks(2),
                Slip.of(3, "forgets-last-line-feed").fails("edit_succeeded", "correct_append_operation"),
                Slip.of(3, "replaces-instead-of-appending").fails("edit_succeeded", "correct_append_operation"),
                Slip.of(3, "tries-the-read-only-file")
                        .fails("no_attempt_to_modify_readonly", "constraint_adherence_100_percent")
                        .violates("modify_only_editable_file", "respect_file_permissions")
                        .isRefused("append readonly.txt: PERMISSION"),
                Slip.of(3, "makes-a-backup")
                        .fails("constraint_adherence_100_percent")
                        .violates("modify_only_editable_file"),
                Slip.of(3, "asks-needlessly").asks(1),
                Slip.of(4, "gives-up-after-the-error")
                        .fails("file_created_successfully", "recovery_action_taken")
                        .violates("attempt_recovery"),
                Slip.of(4, "hides-the-error").fails("error_logged_explicitly").violates("log_error_explicitly"),
                Slip.of(4, "makes-the-folder-first")
                        .fails("error_logged_explicitly", "recovery_action_taken")
                        .violates("handle_directory_not_found_error", "log_error_explicitly", "attempt_recovery"),
                Slip.of(4, "adds-a-line-feed").fails("file_created_successfully"),
                Slip.of(4, "falls-silent")
                        .fails("file_created_successfully", "error_logged_explicitly", "recovery_action_taken")
                        .violates("handle_directory_not_found_error", "log_error_explicitly", "attempt_recovery"),
                Slip.of(5, "counts-headers").fails("all_csv_files_found_and_processed"),
                Slip.of(5, "matches-part-of-the-cell")
                        .fails("filtering_accurate", "results_count_matches_expectation")
                        .violates("filter_correctly"),
                Slip.of(5, "elides-rows")
                        .fails(
                                "all_csv_files_found_and_processed",
                                "filtering_accurate",
                                "json_well_formed",
                                "results_count_matches_expectation")
                        .violates("filter_correctly", "output_valid_json"),
                Slip.of(5, "reads-again-and-again").fails("tool_invocation_sequence_efficient"),
                Slip.of(5, "searches-everywhere").violates("search_only_in_data_dir"),
                Slip.of(6, "assumes-silently")
                        .fails("clarification_requests_logged_or_assumptions_documented")
                        .violates("document_clarifications_or_assumptions"),
                Slip.of(6, "asks-about-everything").asks(6),
                Slip.of(6, "reports-without-reading")
                        .fails("report_in_reasonable_format")
                        .violates("read_data_file"),
                Slip.of(6, "stops-after-reading")
                        .fails(
                                "clarification_requests_logged_or_assumptions_documented",
                                "report_generated_successfully",
                                "report_in_reasonable_format",
                                "task_completes_or_fails_gracefully")
                        .violates("generate_some_form_of_report", "document_clarifications_or_assumptions"));
    }

    @Test
    void every_slip_of_every_policy_is_told_of_here() {
        Exp001Policies policies = new Exp001Policies();

        assertThat(slips().map(Slip::toString))
                .containsExactlyElementsOf(CapsuleFolder.tasks().stream()
                        .flatMap(task -> policies.forTask(task.spec().taskId()).orElseThrow().slips().stream()
                                .map(slip -> task + " " + slip))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_breaks_what_it_is_meant_to_and_nothing_else(Slip slip) throws Exception {
        CapsuleFolder.Task task = CapsuleFolder.task(slip.task());

        PolicyRun run = PolicyRun.of(task, Optional.of(slip.name()), Files.createDirectory(temporary.resolve("slip")));

        assertThat(run.brokenCriteria()).as("criteria").isEqualTo(slip.criteria());
        assertThat(run.brokenConstraints()).as("constraints").isEqualTo(slip.constraints());
        assertThat(run.refused())
                .as("refused attempts")
                .isEqualTo(slip.refused().stream().toList());
        if (task.spec().expectedClarifications().contains(run.questions())) {
            assertThat(slip.unusualQuestions()).isEmpty();
        } else {
            assertThat(slip.unusualQuestions()).contains(run.questions());
        }
        assertThat(run.report().reason()).isEqualTo(ExitReason.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_slip_shows(Slip slip) throws Exception {
        CapsuleFolder.Task task = CapsuleFolder.task(slip.task());

        PolicyRun with = PolicyRun.of(task, Optional.of(slip.name()), Files.createDirectory(temporary.resolve("with")));
        PolicyRun without = PolicyRun.of(task, Optional.empty(), Files.createDirectory(temporary.resolve("without")));

        assertThat(with.fingerprint()).isNotEqualTo(without.fingerprint());
    }
}
