package dev.pairwright.evaluation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Check;
import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.RunEvidence;
import dev.pairwright.testkit.EvidenceBuilder;
import dev.pairwright.testkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private static final String NAMES =
            "all_of, appended, calls_at_most, clarified_or_assumed, constraints_hold, content_equals,"
                    + " criterion, ended_gracefully, failure_reported, file_exists, files_read, json_count, json_equals, json_matches,"
                    + " json_well_formed, no_attempt, no_network, produced, read_only_from, recovered, report_readable,"
                    + " trace_contains, unchanged, within_timeout, written_only";

    @TempDir
    Path folder;

    @Test
    void names_of_all_checks_are_known() {
        assertThat(String.join(", ", Checks.installed().names())).isEqualTo(NAMES);
    }

    @Test
    void unknown_check_is_told_with_the_known_ones() {
        assertThat(Checks.with(List.of()).argumentProblems("file_exist", Json.of("{}")))
                .containsExactly("unknown check \"file_exist\"; known: " + NAMES);
    }

    @Test
    void constraint_that_asks_for_every_constraint_is_told() {
        var judgement = Checks.with(List.of())
                .judge(EvidenceBuilder.in(folder)
                        .constraint("round", "constraints_hold", "{}")
                        .build());
        assertThatThrownBy(judgement::constraints)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("a constraint cannot ask whether every constraint holds");
    }

    @Test
    void check_of_the_users_is_judged_like_the_others() {
        var outcome = Checks.with(List.of(new Named("loud")))
                .judge(EvidenceBuilder.in(folder).build())
                .outcome(Json.binding("it", "loud", "{}"));
        assertThat(outcome).isEqualTo(CheckOutcome.satisfied("loud"));
    }

    @Test
    void two_checks_of_one_name_are_refused() {
        assertThatThrownBy(() -> Checks.with(List.of(new Named("unchanged"))))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "two checks are named unchanged: dev.pairwright.evaluation.check.Unchanged and"
                                + " dev.pairwright.evaluation.check.ChecksTest$Named; rename one, or take one from the class path");
    }

    @Test
    void check_that_fails_is_no_outcome() {
        var judgement = Checks.with(List.of(new Named("broken")))
                .judge(EvidenceBuilder.in(folder).build());
        assertThatThrownBy(() -> judgement.outcome(Json.binding("it", "all_of", "{'checks':[{'check':'broken'}]}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("check broken of TASK-001's broken failed in " + EvidenceBuilder.RUN
                        + ": java.lang.UnsupportedOperationException: out of order");
    }

    @Test
    void every_source_of_the_package_is_pinned() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/pairwright/evaluation/check"))) {
            assertThat(files.map(file -> "dev/pairwright/evaluation/check/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(CheckSources.NAMES);
        }
    }

    private record Named(String name) implements Check {
        @Override
        public List<String> argumentProblems(JsonNode args) {
            return List.of();
        }

        @Override
        public CheckOutcome check(RunEvidence run, JsonNode args) {
            if (name.equals("broken")) {
                throw new UnsupportedOperationException("out of order");
            }
            return CheckOutcome.satisfied(name);
        }
    }
}
