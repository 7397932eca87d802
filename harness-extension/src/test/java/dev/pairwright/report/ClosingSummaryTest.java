package dev.pairwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClosingSummaryTest {

    private static final Workplace MODULE = new Workplace(Path.of("/home/ada/build/experiment-tests"), true, true);
    private static final String HEAD = "sha256:7777";
    private static final Ending ENDED = ended(List.of(), List.of(), List.of());
    private static final String COMMAND =
            "mvn test -Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\"";
    private static final String VIOLATION = "V-0002 " + Sample.runId(Sample.ROLE)
            + " constraint adherence 75 of 100: readonly_file_unchanged (content differs)";

    @Test
    void a_complete_campaign_is_told_with_both_variants_and_the_next_command() {
        CampaignFacts facts = Sample.facts(4);
        CampaignTotals totals = totals(
                facts,
                Sample.holding(1, true),
                Sample.holding(2, false),
                Sample.documented(3, false, VIOLATION),
                Sample.documented(
                        4, false, VIOLATION.replace("V-0002", "V-0003").replace("75", "50")));

        assertThat(ClosingSummary.text(facts, totals, ENDED, MODULE))
                .isEqualTo(
                        """
                Pairwright: exp-001 1.0.0, campaign main: complete
                  evidence    simulated: this says nothing about the variants
                  pairs       3 run now, 1 locked earlier and verified
                  runs        8

                                           task done  mean adherence
                  role-centric       2 of 4   50.0 %            87.5
                  goal-centric       4 of 4  100.0 %           100.0

                  documented  2 violations in 2 pairs
                      2 x constraint adherence N of N (role 2), such as V-0002: readonly_file_unchanged (content ...

                  results     experiment-tests/experiments/exp-001/runs
                  registry    sha256:7777
                  next        mvn allure:serve -pl experiment-tests
                """);
    }

    @Test
    void where_allure_is_not_on_the_class_path_no_command_of_its_is_named() {
        CampaignFacts facts = Sample.facts(1);

        assertThat(ClosingSummary.text(
                        facts,
                        totals(facts, Sample.holding(1, true)),
                        ENDED,
                        new Workplace(MODULE.directory(), true, false)))
                .endsWith("  registry    sha256:7777\n");
    }

    @Test
    @DisplayName("G03: a halted campaign says what broke, without steering the terminal")
    void a_halted_campaign_says_what_broke_what_was_skipped_and_what_to_do() {
        CampaignFacts facts = Sample.facts(90);
        String reason = "V-0001 " + Sample.runId(Sample.ROLE)
                + " the harness failed: IllegalStateException: \u001b[31mred\u001b[0m and a good many words more than"
                + " fit on one line (in pair-0302)";
        CampaignTotals totals = totals(facts, Sample.holding(1, false), Sample.broken(2, reason));

        assertThat(ClosingSummary.text(facts, totals, halted("halted: " + reason, Optional.of(COMMAND)), MODULE))
                .isEqualTo(
                        """
                Pairwright: exp-001 1.0.0, campaign main: halted
                  evidence    simulated: this says nothing about the variants
                  pairs       2 run now, 0 locked earlier and verified
                  runs        3

                                           task done  mean adherence
                  role-centric       1 of 1  100.0 %           100.0
                  goal-centric       2 of 2  100.0 %           100.0

                  critical    1 pair cannot be trusted
                        V-0001 run-20260105T100000000Z-role-centric-TASK-003 the harness failed:
                        IllegalStateException: \\u001b[31mred\\u001b[0m and a good many words more than fit on one
                        line (in pair-0302)
                  skipped     88 pairs: the campaign is halted

                  results     experiment-tests/experiments/exp-001/runs
                  registry    sha256:7777
                  next        mend what experiment-tests/experiments/exp-001/runs/violations.log tells of; nothing
                              starts until somebody has said what was done:
                    mvn test -Dpairwright.resolve=V-0001 -Dpairwright.resolution="what was done"
                """);
    }

    @Test
    void what_was_recovered_is_told() {
        CampaignFacts facts = Sample.facts(1);
        List<String> recovered = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            recovered.add("run " + i + " died with the harness: marked aborted, kept in aborted/");
        }
        assertThat(ClosingSummary.text(
                        facts, totals(facts, Sample.holding(1, true)), ended(recovered, List.of(), List.of()), MODULE))
                .contains(
                        """
                  recovered   run 1 died with the harness: marked aborted, kept in aborted/
                              run 2 died with the harness: marked aborted, kept in aborted/
                """)
                .contains(
                        """
                              run 10 died with the harness: marked aborted, kept in aborted/
                              and 2 more
                """);
    }

    @Test
    void what_was_resolved_is_told() {
        CampaignFacts facts = Sample.facts(1);
        assertThat(ClosingSummary.text(
                        facts,
                        totals(facts, Sample.holding(1, false)),
                        ended(List.of(), List.of("V-0001: replaced the disk, re-ran as run-1-v2"), List.of()),
                        MODULE))
                .contains(
                        """
                  pairs       1 run now, 0 locked earlier and verified
                  resolved    V-0001: replaced the disk, re-ran as run-1-v2
                  runs        2
                """);
    }

    @Test
    void a_try_out_says_that_it_is_no_evidence() {
        CampaignFacts facts = Sample.facts("try", Evidence.LIVE, 90, Map.of(Sample.TASK, 1));

        assertThat(ClosingSummary.text(
                        facts,
                        totals(facts, Sample.holding(1, false)),
                        ENDED,
                        new Workplace(Path.of("/elsewhere"), false, false)))
                .isEqualTo(
                        """
                Pairwright: exp-001 1.0.0, campaign try: 1 of 90 pairs
                  evidence    live: the agent itself was asked
                  pairs       1 run now, 0 locked earlier and verified
                  runs        2

                                           task done  mean adherence
                  role-centric       1 of 1  100.0 %           100.0
                  goal-centric       1 of 1  100.0 %           100.0

                  results     /home/ada/build/experiment-tests/experiments/exp-001/runs
                  registry    sha256:7777
                  next        this was a try-out, never evidence; name a campaign to keep results:
                              -Dpairwright.campaign=<name>
                """);
    }

    @Test
    void a_campaign_in_which_nothing_ran_has_no_table() {
        CampaignFacts facts = Sample.facts("main", Evidence.REPLAY, 90, Map.of(Sample.TASK, 2));
        CampaignTotals totals = totals(
                facts, new PairOutcome(Sample.pair(1), new Verdict.NotStarted("halted: V-0001"), List.of(), false));

        assertThat(ClosingSummary.text(facts, totals, ENDED, MODULE))
                .isEqualTo(
                        """
                Pairwright: exp-001 1.0.0, campaign main: 0 of 90 pairs
                  evidence    replay: recorded answers, played again
                  pairs       0 run now, 0 locked earlier and verified
                  runs        0
                  skipped     2 pairs: never asked for, or the tests ended early

                  results     experiment-tests/experiments/exp-001/runs
                  registry    sha256:7777
                  next        start it again: locked pairs are only verified, and it goes on where it stopped
                """);
    }

    @Test
    void what_was_changed_on_runs_that_hold_is_remarked() {
        CampaignFacts facts = Sample.facts("main", Evidence.REPLAY, 90, Map.of(Sample.TASK, 2));
        CampaignTotals totals = new CampaignTotals(facts::column);
        List<String> remarks =
                List.of("run-1: modes were changed", "run-2: x", "run-3: x", "run-4: x", "run-5: times were changed");

        assertThat(ClosingSummary.text(facts, totals, ended(List.of(), List.of(), remarks), MODULE))
                .contains(
                        "\n  remarks     5 verified runs with modes or times that were changed\n",
                        """

                                run-1: modes were changed
                                run-2: x
                                run-3: x
                                and 2 more

                        """);
    }

    @Test
    void no_line_is_wider_than_a_hundred_columns_whatever_an_agent_wrote() {
        CampaignFacts facts = Sample.facts(40);
        CampaignTotals totals = new CampaignTotals(facts::column);
        for (int i = 1; i <= 30; i++) {
            totals.add(Sample.documented(
                    i,
                    false,
                    "V-0001 kind " + "abcdefghijklmnopqrstuvwxyz".repeat(i) + i + ": \u202e\n" + "x".repeat(500)));
        }
        totals.add(Sample.broken(31, "y".repeat(2_000)));

        String text = ClosingSummary.text(facts, totals, halted("z".repeat(700), Optional.empty()), MODULE);

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text).contains("   20 more of other kinds\n").doesNotContain("\u202e");
    }

    private static Ending ended(List<String> recovered, List<String> resolved, List<String> remarks) {
        return new Ending(
                Optional.empty(),
                Optional.empty(),
                recovered,
                resolved,
                HEAD,
                Optional.empty(),
                remarks,
                Optional.empty(),
                Optional.empty());
    }

    private static Ending halted(String halt, Optional<String> remedy) {
        return new Ending(
                Optional.of(halt),
                remedy,
                List.of(),
                List.of(),
                HEAD,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static CampaignTotals totals(CampaignFacts facts, PairOutcome... outcomes) {
        CampaignTotals totals = new CampaignTotals(facts::column);
        List.of(outcomes).forEach(totals::add);
        return totals;
    }

    @Test
    void a_budget_that_is_used_up_is_told_with_how_to_go_on() {
        CampaignFacts facts = Sample.facts(90);
        assertThat(ClosingSummary.text(
                        facts,
                        totals(facts, Sample.holding(1, true)),
                        new Ending(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                HEAD,
                                Optional.empty(),
                                List.of(),
                                Optional.of("stopped: the budget of this start is used up: 4 of 3 requests"),
                                Optional.of("4 requests, 900 input tokens, 50 output tokens")),
                        MODULE))
                .contains("  models      4 requests, 900 input tokens, 50 output tokens\n")
                .contains("  skipped     89 pairs: stopped: the budget of this start is used up: 4 of 3 requests\n")
                .contains(
                        "  next        start it again with another -Dpairwright.budget, or once the provider answers:");
    }
}
