package dev.pairwright.campaign;

import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignClockTest extends CampaignTestCase {

    @ParameterizedTest
    @CsvSource({"-86400, back by 86400.0", "31536000, forward by 31536000.0"})
    @DisplayName("E14 a clock that is set between the runs of a pair is noted and halts nothing")
    void E14_a_set_clock(long seconds, String words) {
        List<PairOutcome> outcomes = bench.named("clock")
                .agent(Agents.Winder.class)
                .time(Agents.Winder.by(seconds))
                .first(2)
                .run();
        List<RunOutcome> runs = outcomes.get(0).runs();
        String headline = "V-0001 " + runs.get(1).runId() + " the wall clock was set " + words + " s since "
                + runs.get(0).runId() + " ended; the order of runs is that of the registry";
        assertThat(outcomes)
                .extracting(PairOutcome::verdict)
                .containsExactly(new Verdict.Documented(headline), new Verdict.Holds());
        assertThat(text(bench.runs().resolve("clock/violations.log")))
                .contains("] NON-CRITICAL: " + headline
                        + "\n"
                        + "  Action: Documented, durations and order do not depend on the wall clock\n"
                        + "  Status: Noted\n\n");
        assertThat(text(bench.runs().resolve("clock/progress.csv"))).contains(",complete_with_violation,");
        assertThat(bench.again().first(3).run())
                .extracting(PairOutcome::verdict)
                .containsExactly(new Verdict.Documented(headline), new Verdict.Holds(), new Verdict.Holds());
    }

    /** Carries out one pair while the clock is set by so much, and takes what is known of it but its runs. */
    private Path interruptedBeforeItsRow(long seconds) throws IOException {
        bench.named("clock")
                .agent(Agents.Winder.class)
                .time(Agents.Winder.by(seconds))
                .first(1)
                .run();
        Path folder = bench.runs().resolve("clock");
        Files.writeString(
                folder.resolve("progress.csv"), "task_id,pair_id,run_id_one,run_id_two,status,completed_at\n");
        Files.writeString(folder.resolve("violations.log"), "");
        return folder;
    }

    @Test
    @DisplayName("E14 a pair that was interrupted before its row is concluded all the same")
    void E14_after_an_interruption() throws IOException {
        interruptedBeforeItsRow(-86_400);

        PairOutcome outcome = bench.again().first(1).run().get(0);

        assertThat(outcome.repeated()).isTrue();
        assertThat(((Verdict.Documented) outcome.verdict()).reason())
                .matches("V-0001 run-\\S+ the wall clock was set back by at least 86\\d{3}\\.\\d s since run-\\S+"
                        + " ended; .*");
    }

    @Test
    @DisplayName("E14 a pair that was interrupted before its row, and whose time between its runs nobody can tell, runs"
            + " again whole")
    void E14_too_long_by_the_wall_clock() throws IOException {
        Path folder = interruptedBeforeItsRow(31_536_000);
        Set<String> before = CampaignBench.runsIn(folder);

        try (Campaign again = bench.again().first(1).open()) {
            PairOutcome outcome = again.join(again.schedule().pairs().get(0).pairId());
            assertThat(outcome.verdict()).isEqualTo(new Verdict.Holds());
            assertThat(outcome.runs()).allMatch(run -> run.runId().value().endsWith("-v2"));
            assertThat(again.recovered())
                    .singleElement()
                    .asString()
                    .matches("pair-\\d+ had both runs locked and no row, and 3153\\d{4} s lie between them by the wall"
                            + " clock, which may have been set: superseded, it runs again whole");
        }
        assertThat(text(folder.resolve("violations.log"))).isEmpty();
        assertThat(before).hasSize(2).allSatisfy(run -> assertThat(text(folder.resolve("registry.csv")))
                .containsPattern(run + ",.*,superseded"));
    }
}
