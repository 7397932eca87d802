package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FindingsTest {

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    private static Playing.Deed firstSlipsInEverySecondRun(Playing.Cue cue) {
        return cue.second() || cue.number() % 2 == 0 ? Playing.Deed.SOLVE : Playing.Deed.SLIP;
    }

    private static List<String> kinds(Findings findings) {
        return findings.threats().threats().stream().map(Threat::kind).toList();
    }

    private static String told(Findings findings, String kind) {
        return findings.threats().threats().stream()
                .filter(threat -> threat.kind().equals(kind))
                .map(Threat::sentence)
                .collect(Collectors.joining("\n"));
    }

    /** How long runs take is this machine's affair, and the correction for several tests would carry it into what is found of the others. */
    private static void withoutTimes(ObjectNode experiment) {
        ((ObjectNode) experiment.at("/pre_registration/hypotheses/1"))
                .put("claim", "Both keep as many constraints.")
                .put("metric", "constraint_adherence")
                .put("test", "wilcoxon_signed_rank");
    }

    @Test
    void a_campaign_is_read_verified_and_analysed() {
        Stage stage = Stage.in(home, 4, FindingsTest::withoutTimes);
        Playing.doing(FindingsTest::firstSlipsInEverySecondRun);
        Findings findings = stage.play().findings();
        assertThat(findings.experimentId()).isEqualTo("exp-test");
        assertThat(findings.campaign()).isEqualTo("main");
        assertThat(findings.first()).isEqualTo(new ComparedVariant("first", "one"));
        assertThat(findings.sample().planned()).isEqualTo(8);
        assertThat(findings.sample().analysed()).isEqualTo(8);
        assertThat(findings.sample().reachesTarget()).isTrue();
        assertThat(findings.integrity().holds()).isTrue();
        assertThat(findings.integrity().verifiedRuns()).isEqualTo(16);
        MetricFinding success = findings.metric("task_success");
        assertThat(success.n()).isEqualTo(8);
        assertThat(success.effectiveN()).isEqualTo(8);
        assertThat(success.first().mean().known()).hasValue(.5);
        assertThat(success.second().mean().known()).hasValue(1.0);
        assertThat(success.byTask())
                .extracting(MetricFinding.TaskMetric::task)
                .containsExactlyInAnyOrder("TASK-001", "TASK-002");
        assertThat(findings.hypotheses()).extracting(HypothesisFinding::id).containsExactly("H1", "H2");
        assertThat(findings.hypothesis("H1").sentence())
                .isEqualTo(
                        "H1 is inconclusive: not significant, and that is no proof of no difference; mean difference +0.5 "
                                + "(95 % CI 0.0531 to 0.947); paired_t p = .033, adjusted p = .066.");
        assertThat(findings.power().sentence())
                .isEqualTo(
                        "The registered power of .80 for a difference of 0.15 does not hold: 8 pairs at level 0.025 have power "
                                + ".00 if 25 % of pairs are discordant; about 99 pairs are needed.");
        assertThat(findings.threats().stopping()).isEqualTo(DeviationsAndThreats.Stopping.TARGET_REACHED);
        assertThat(findings.threats().attempts()).isEqualTo(Map.of(1, 8));
        assertThat(findings.threats().enforcement())
                .isEqualTo(Map.of(
                        "filesystem: tool_mediated",
                        16,
                        "network: tool_mediated",
                        16,
                        "subprocess: tool_mediated",
                        16));
        assertThat(findings.threats().servedModels()).isEqualTo(Map.of("model-1", 16));
        assertThat(findings.runs()).hasSize(16);
        assertThat(findings.orderAndDrift().gapSeconds()).isPresent();
        assertThat(told(findings, "seeds"))
                .isEqualTo("Whether the seed had any effect is not known of 16 runs: 16 sent.");
        assertThat(told(findings, "scope"))
                .isEqualTo(
                        "What is concluded is about these two variants, first and second, on these 2 tasks with model oracle-1; "
                                + "not about what they are examples of.");
        assertThat(told(findings, "timestamp"))
                .isEqualTo(
                        "Plan and runs are sealed by the author's own key, which is no external timestamp: the chain's head was not published.");
    }

    @Test
    void what_nobody_registered_is_compared_all_the_same_and_called_exploratory() {
        Findings findings = Stage.in(home, 2).play().findings();
        ExploratoryMetric notes = findings.exploratory().stream()
                .filter(metric -> metric.name().equals("tool:note"))
                .findFirst()
                .orElseThrow();
        assertThat(notes.pairs()).isEqualTo(4);
        assertThat(notes.first()).isEqualTo(.5);
        assertThat(notes.unit()).isEqualTo("calls");
        assertThat(findings.exploratory())
                .extracting(ExploratoryMetric::name)
                .contains("log_lines", "tool_calls", "input_tokens", "error_recovery_attempts");
    }

    @Test
    void a_simulated_campaign_is_never_evidence_and_its_title_says_so() {
        Findings findings = Stage.in(home, 2).play().findings();
        assertThat(findings.evidence()).isEqualTo(Evidence.SIMULATED);
        assertThat(findings.noEvidence()).isTrue();
        assertThat(findings.titlePrefix()).isEqualTo("SIMULATED: ");
        assertThat(told(findings, "simulated"))
                .isEqualTo(
                        "A simulated agent played the model's part: this tests the instrument and says nothing about the variants.");
    }

    @Test
    void a_live_campaign_of_a_locked_plan_has_no_mark() {
        Stage stage = Stage.in(home, 2);
        Playing.live();
        Findings findings = stage.play().findings();
        assertThat(findings.marks()).isEmpty();
        assertThat(findings.titlePrefix()).isEmpty();
        assertThat(findings.noEvidence()).isFalse();
    }

    @Test
    void pilots_and_try_outs_are_never_evidence_and_all_campaigns_are_told() {
        Stage stage = Stage.in(home, 2);
        Playing.live();
        stage.play(pair -> true, "campaign", "pilot")
                .play(pair -> pair.position() == 1)
                .play();
        Findings pilot = stage.findings("pilot");
        assertThat(pilot.titlePrefix()).isEqualTo("PILOT: ");
        assertThat(pilot.noEvidence()).isTrue();
        assertThat(stage.findings("try").titlePrefix()).isEqualTo("TRY-OUT: ");
        Findings main = stage.findings();
        assertThat(main.threats().campaigns())
                .extracting(
                        DeviationsAndThreats.StartedCampaign::name,
                        DeviationsAndThreats.StartedCampaign::lockedRuns,
                        DeviationsAndThreats.StartedCampaign::analysed)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("main", 8, true),
                        org.assertj.core.api.Assertions.tuple("pilot", 8, false),
                        org.assertj.core.api.Assertions.tuple("try", 2, false));
        assertThat(told(main, "campaigns"))
                .startsWith(
                        "3 campaigns were started on this experiment, one is analysed: main (live, 8 locked runs, begun ");
    }

    @Test
    void a_plan_that_was_changed_after_it_was_locked_makes_everything_exploratory() {
        Stage stage = Stage.in(home, 2);
        Playing.live();
        stage.play();
        stage.capsule()
                .file("research.md", "# Short against terse\n\nWhat we had expected all along.\n")
                .write();
        Findings findings = stage.findings();
        assertThat(findings.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(Mark.Kind.EXPLORATORY);
            assertThat(mark.sentence())
                    .isEqualTo(
                            "the pre-registration is not the one that was locked before the first run, so every result is exploratory: "
                                    + "experiments/exp-test/research.md changed; the pre-registration is not the one runs were pinned to");
        });
        assertThat(findings.titlePrefix()).isEqualTo("EXPLORATORY: ");
        assertThat(findings.noEvidence()).isFalse();
    }

    @Test
    void hypotheses_rewritten_afterwards_are_exploratory_too() {
        Stage stage = Stage.in(home, 2);
        Playing.live();
        stage.play();
        stage.capsule()
                .experiment(e -> ((ObjectNode) e.at("/pre_registration/hypotheses/0")).put("direction", "second_less"))
                .write();
        assertThat(stage.findings().marks())
                .extracting(Mark::sentence)
                .containsExactly(
                        "the pre-registration is not the one that was locked before the first run, so every result is exploratory: "
                                + "experiments/exp-test/experiment.json changed");
    }

    @Test
    void a_deterministic_agent_is_observed_once_a_task() {
        Stage stage = Stage.in(home, 3);
        Playing.repeating();
        Playing.doing(cue -> cue.second() ? Playing.Deed.SOLVE : Playing.Deed.SLIP);
        Findings findings = stage.play().findings();
        assertThat(findings.observations().n()).isEqualTo(6);
        assertThat(findings.observations().effective()).isEqualTo(2);
        assertThat(told(findings, "pseudo_replication"))
                .isEqualTo(
                        "n = 6 pairs, effective n = 2: the runs of every task repeat each other exactly in both variants, so there "
                                + "are only as many observations as tasks; p values and e-values over pairs are withheld.");
        assertThat(findings.hypothesis("H1").conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(findings.exploratory())
                .allSatisfy(metric -> assertThat(metric.difference().reason()).hasValue(Reason.REPEATED_OBSERVATIONS));
    }

    @Test
    void a_crash_is_a_failure_and_no_missing_pair() {
        Stage stage = Stage.in(home, 2);
        Playing.doing(cue -> cue.second() ? Playing.Deed.SOLVE_AND_CRASH : Playing.Deed.SOLVE);
        Findings findings = stage.play().findings();
        assertThat(findings.sample().analysed()).isEqualTo(4);
        assertThat(findings.metric("task_success").second().mean().known()).hasValue(0.0);
        assertThat(told(findings, "counted_as_failure"))
                .isEqualTo(
                        "4 runs whose agent did not end by itself counted as failures, although what was left satisfied the criteria (4 of second).");
        assertThat(findings.runs())
                .filteredOn(run -> run.variant().equals("second"))
                .allSatisfy(run -> assertThat(run.flags()).contains("ended_by:error", "counted_as_failure"));
    }

    @Test
    void what_the_infrastructure_failed_is_unscored_counted_by_variant_and_bounded() {
        Stage stage = Stage.in(home, 2, e -> ((ObjectNode) e.get("pairs_per_task")).put("minimum", 1));
        Playing.doing(cue -> cue.task().equals("TASK-001") && cue.second() && cue.number() < 2
                ? Playing.Deed.NO_PROVIDER
                : Playing.Deed.SOLVE);
        Findings findings = stage.play().findings();
        assertThat(findings.sample().analysed()).isEqualTo(3);
        assertThat(findings.sample().unfinished()).isEqualTo(1);
        assertThat(findings.sample().unscored())
                .containsExactly(
                        new Sample.SideCount("second", "provider answers 503", 1),
                        new Sample.SideCount("second", "tried again", 1));
        assertThat(findings.sample().missing())
                .containsExactly(
                        new Sample.SideCount("first", "unscored", 1), new Sample.SideCount("second", "unscored", 1));
        assertThat(told(findings, "missing"))
                .isEqualTo("Missing sides of pairs that were begun: 1 of first (unscored), 1 of second (unscored).");
        assertThat(told(findings, "bounds").lines())
                .contains(
                        "task_success: were all sides of the 1 pair without both known, the mean difference could be anything from "
                                + "-0.25 to +0.25.");
        assertThat(findings.threats().stopping()).isEqualTo(DeviationsAndThreats.Stopping.BETWEEN_MINIMUM_AND_TARGET);
        assertThat(told(findings, "stopping"))
                .isEqualTo(
                        "Stopped between minimum and target, and nothing tells why: if outcomes were known by then, p values are too small.");
    }

    @Test
    void too_few_pairs_conclude_nothing() {
        Stage stage = Stage.in(home, 3);
        Findings findings =
                stage.play(pair -> pair.position() == 1, "campaign", "short").findings("short");
        assertThat(findings.sample().missingToMinimum())
                .matches("1 pair of TASK-00[12], 2 pairs of TASK-00[12]|2 pairs of TASK-001, 1 pair of TASK-002");
        assertThat(findings.hypotheses()).allSatisfy(finding -> {
            assertThat(finding.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
            assertThat(finding.sentence())
                    .contains(" is inconclusive: too few pairs, missing to the registered minimum are ");
        });
        assertThat(findings.sample().notRun()).isEqualTo(5);
        assertThat(kinds(findings)).contains("departure");
    }

    @Test
    void a_damaged_run_is_left_out_and_told() throws IOException {
        Stage stage = Stage.in(home, 3);
        Playing.live();
        stage.play();
        AnalysedRun victim = stage.findings().runs().get(0);
        Path scorecard = stage.runs().resolve(victim.runId()).resolve("scorecard.json");
        Files.setPosixFilePermissions(scorecard, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(scorecard, Files.readString(scorecard).replace("true", "false"));
        Findings findings = stage.findings();
        assertThat(findings.integrity().holds()).isFalse();
        assertThat(findings.integrity().verifiedRuns()).isEqualTo(11);
        assertThat(findings.sample().analysed()).isEqualTo(5);
        assertThat(findings.sample().alone()).isEqualTo(1);
        assertThat(findings.sample().missing())
                .containsExactly(new Sample.SideCount(victim.variant(), "not what was sealed", 1));
        assertThat(findings.sample().excluded()).singleElement().satisfies(pair -> {
            assertThat(pair.pair()).isEqualTo(victim.pair());
            assertThat(pair.reason()).startsWith(victim.runId() + " is not what was sealed: scorecard.json");
        });
        assertThat(findings.marks()).extracting(Mark::kind).containsExactly(Mark.Kind.DAMAGED);
    }

    @Test
    void a_campaign_whose_ledgers_do_not_hold_is_not_analysed() throws IOException {
        Stage stage = Stage.in(home, 2).play();
        Path registry = stage.runs().resolve("registry.csv");
        Files.writeString(registry, Files.readString(registry).replaceFirst(",locked", ",aborted"));
        assertThatThrownBy(stage::findings)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "campaign \"main\" is not analysed, its ledgers do not hold: registry.csv line 2 (run-");
    }

    @Test
    void where_there_is_no_campaign_nothing_is_analysed() {
        Stage stage = Stage.in(home, 2);
        assertThatThrownBy(stage::findings)
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no campaign to analyse in " + stage.runs() + ": it has no campaign.json");
    }

    @Test
    void a_head_that_was_kept_elsewhere_must_be_the_chains() {
        Stage stage = Stage.in(home, 2).play();
        Sha256 head = new Sha256(stage.findings().integrity().head());
        Findings findings = Findings.of(stage.runs(), stage.read(), Optional.of(head));
        assertThat(findings.threats().publishedHead()).hasValue(head.value());
        assertThat(told(findings, "timestamp"))
                .isEqualTo("The registry's chain holds the head " + head
                        + " that was kept elsewhere: what stands before it was not changed since.");
        Sha256 other = Sha256.ofText("another");
        assertThatThrownBy(() -> Findings.of(stage.runs(), stage.read(), Optional.of(other)))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "campaign \"main\" is not analysed, its ledgers do not hold: registry.chain.jsonl never had the head "
                                + other);
    }

    @Test
    void a_resolution_after_outcomes_were_seen_is_told() {
        Stage stage = Stage.in(home, 2, e -> ((ObjectNode) e.at("/policies/violation_classes"))
                .put("constraint_violation", "critical"));
        Playing.doing(cue -> Playing.Deed.SOLVE);
        stage.play(pair -> pair.position() <= 2, "campaign", "c");
        Playing.doing(cue -> Playing.Deed.SOLVE_AND_WANDER);
        stage.play(pair -> pair.position() == 3, "campaign", "c");
        assertThat(stage.findings("c").threats().stopping()).isEqualTo(DeviationsAndThreats.Stopping.HALTED);
        Playing.doing(cue -> Playing.Deed.SOLVE);
        stage.play(pair -> true, "campaign", "c", "resolve", "V-0001,V-0002", "resolution", "told it to stay");
        Findings findings = stage.findings("c");
        assertThat(findings.threats().resolutions()).hasSize(2).allSatisfy(late -> {
            assertThat(late.action()).startsWith("told it to stay, re-ran as run-");
            assertThat(late.outcomesSeen())
                    .as("two pairs, and the one that was run again")
                    .isEqualTo(6);
        });
        assertThat(told(findings, "resolution"))
                .contains("V-0001 was resolved at ")
                .contains(", when 6 of the analysed runs had been judged: told it to stay, re-ran as run-");
        assertThat(findings.threats().attempts()).isEqualTo(Map.of(1, 3, 2, 1));
        assertThat(told(findings, "attempts")).isEqualTo("1 analysed pair needed more than one attempt.");
    }
}
