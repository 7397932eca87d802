package dev.pairwright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Rerun;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.Csv;
import dev.pairwright.manifest.Execution;
import dev.pairwright.testkit.Played;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ReplayTest {

    private static final String AT = "2026-01-01T00:00:00.000Z";

    @TempDir
    Path home;

    private Played played;

    @BeforeEach
    void begin() {
        Moody.begin();
    }

    @AfterEach
    void end() {
        played.remove();
    }

    private void oracle() {
        played = Played.in(home);
    }

    private void moody(boolean deterministic) {
        played = Played.in(home, experiment -> ((ObjectNode) experiment.get("agent"))
                .put("adapter", Moody.class.getName())
                .put("deterministic", deterministic));
    }

    private ReplayResult replay(String... properties) {
        return Replay.of(played.experiment(), played.configuration(properties), List.of(), HarnessTime.system());
    }

    @Test
    void what_the_oracle_did_comes_out_exactly_as_it_did() {
        oracle();
        played.play();

        ReplayResult result = replay();

        assertThat(result.holds()).isTrue();
        assertThat(result.rows())
                .filteredOn(row -> !row.measure().equals("runtime"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.agreement()).isEqualTo(Agreement.SAME));
        assertThat(result.rows())
                .filteredOn(row -> row.measure().equals("runtime"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.agreement()).isNotEqualTo(Agreement.ANOMALOUS));
    }

    @Test
    void one_run_of_each_task_is_chosen_and_both_variants_are_among_them() {
        oracle();
        played.play();

        assertThat(replay().rows())
                .extracting(row -> row.task().value(), row -> row.variant().value())
                .containsOnly(tuple("TASK-001", "first"), tuple("TASK-002", "second"));
    }

    @Test
    void success_and_failure_are_both_chosen_where_there_are_both() {
        moody(true);
        Moody.words = assignment -> assignment.specification().startsWith("You") ? "oops\n" : "hello\n";
        played.play();

        assertThat(replay().rows())
                .filteredOn(row -> row.measure().equals("task_success"))
                .extracting(Comparison::recorded, Comparison::agreement)
                .containsExactlyInAnyOrder(tuple("false", Agreement.SAME), tuple("true", Agreement.SAME));
    }

    @Test
    void the_table_has_a_row_for_every_measure_of_every_run() {
        oracle();
        played.play();

        ReplayResult result = replay();

        List<List<String>> rows = Csv.parse(Played.text(played.runs().resolve("replay-results.csv")));
        assertThat(rows.get(0))
                .containsExactly(
                        "run_id",
                        "task_id",
                        "variant",
                        "pair_id",
                        "measure",
                        "recorded",
                        "replayed",
                        "tolerance",
                        "agreement",
                        "reason",
                        "replayed_at");
        assertThat(rows).hasSize(1 + result.rows().size());
        assertThat(rows.subList(1, 8))
                .extracting(row -> row.get(4), row -> row.get(7))
                .containsExactly(
                        tuple("ended_by", "exact"),
                        tuple("outputs", "exact"),
                        tuple("task_success", "exact"),
                        tuple("constraint_adherence", "exact"),
                        tuple("clarification_count", "exact"),
                        tuple("runtime", "20 %"),
                        tuple("reproducibility", "0.05"));
    }

    @Test
    void nothing_of_the_campaign_changes_and_the_next_start_runs_nothing() {
        oracle();
        played.play();
        String registry = Played.text(played.runs().resolve("registry.csv"));
        List<String> runs = Played.runsIn(played.runs());

        replay();

        assertThat(Played.text(played.runs().resolve("registry.csv"))).isEqualTo(registry);
        assertThat(Played.runsIn(played.runs())).isEqualTo(runs);
        assertThat(played.play().started()).isEmpty();
    }

    @Test
    void an_agent_that_does_something_else_without_a_cause_is_an_anomaly() {
        moody(true);
        played.play();
        Moody.words = assignment -> "something else\n";

        ReplayResult result = replay();

        assertThat(result.holds()).isFalse();
        assertThat(result.of(Agreement.ANOMALOUS))
                .extracting(Comparison::measure, Comparison::reason)
                .contains(
                        tuple("outputs", "same pins, same inputs, same seed: no cause is known"),
                        tuple("task_success", "same pins, same inputs, same seed: no cause is known"));
    }

    @Test
    void an_agent_that_is_replayed_by_other_means_is_explainable() {
        moody(true);
        played.play();
        Moody.words = assignment -> "something else\n";
        Rerun rerun = rerun();

        Rerun elsewhere = new Rerun(rerun.locked(), rerun.again(), List.of("java was 17.0.1, now 21.0.2"));

        assertThat(new Comparer(elsewhere, true, AT).rows())
                .filteredOn(row -> row.measure().equals("outputs"))
                .extracting(Comparison::agreement, Comparison::reason)
                .containsExactly(tuple(Agreement.EXPLAINABLE, "replayed by other means: java was 17.0.1, now 21.0.2"));
    }

    @Test
    void what_the_specification_normalises_is_acceptable() {
        AtomicInteger time = new AtomicInteger();
        played = Played.in(
                home, experiment -> ((ObjectNode) experiment.get("agent")).put("adapter", Moody.class.getName()));
        played.capsule()
                .task("TASK-001", task -> task.putArray("normalize")
                        .addObject()
                        .put("path", "out.txt")
                        .putArray("pointers")
                        .add("/at"))
                .write();
        Moody.words = assignment -> "{\"at\": " + time.incrementAndGet() + "}\n";
        played.play();

        assertThat(replay().rows())
                .filteredOn(row ->
                        row.task().value().equals("TASK-001") && row.measure().equals("outputs"))
                .extracting(Comparison::agreement, Comparison::reason)
                .containsExactly(tuple(
                        Agreement.ACCEPTABLE,
                        "they differ only in what the task's specification normalises, such as a time"));
    }

    private Rerun rerun() {
        RunId run = Played.runsIn(played.runs()).stream()
                .filter(name -> name.endsWith("TASK-001"))
                .map(RunId::new)
                .findFirst()
                .orElseThrow();
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                played.experiment(),
                played.configuration("campaign", "main"),
                schedule -> Selection.of(schedule, pair -> false),
                CampaignListener.SILENT,
                false,
                HarnessTime.system()))) {
            return campaign.rerun(run, home.resolve("rerun")).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0, 10.0, LIVE, SAME, ''",
        "10.0, 12.0, LIVE, ACCEPTABLE, within its tolerance",
        "10.0, 8.0, LIVE, ACCEPTABLE, within its tolerance",
        "10.0, 12.1, LIVE, ANOMALOUS, 'same pins, same inputs, same seed: no cause is known'",
        "10.0, 7.9, LIVE, ANOMALOUS, 'same pins, same inputs, same seed: no cause is known'",
        "10.0, 30.0, SIMULATED, EXPLAINABLE, 'no model answered in either, so these seconds are the machine''s'"
    })
    void runtime_may_differ_by_a_fifth(double then, double now, Evidence evidence, Agreement expected, String reason) {
        oracle();
        played.play();
        Rerun rerun = rerun();
        Rerun timed = new Rerun(took(rerun.locked(), then, evidence), took(rerun.again(), now, evidence), List.of());

        assertThat(new Comparer(timed, true, AT).rows())
                .filteredOn(row -> row.measure().equals("runtime"))
                .extracting(Comparison::agreement, Comparison::reason)
                .containsExactly(tuple(expected, reason));
    }

    private static Rerun.Side took(Rerun.Side side, double seconds, Evidence evidence) {
        Execution how = side.manifest().execution().orElseThrow();
        Execution live = new Execution(
                evidence,
                how.startedAt(),
                how.completedAt(),
                seconds,
                false,
                how.exitCode(),
                how.exitReason(),
                how.seedStatus(),
                how.servedModel(),
                how.systemFingerprint(),
                how.retries(),
                how.cachedTokens());
        Scorecard card = side.scorecard();
        Scorecard.Metrics metrics = card.metrics();
        Scorecard.RunningTime runtime = metrics.runtime();
        return new Rerun.Side(
                side.manifest()
                        .executed(
                                live,
                                side.manifest().outputs().orElseThrow(),
                                side.manifest().logs().orElseThrow()),
                new Scorecard(
                        card.runId(),
                        card.variant(),
                        card.taskId(),
                        card.timestamp(),
                        evidence,
                        card.evaluatorVersions(),
                        new Scorecard.Metrics(
                                metrics.taskSuccess(),
                                metrics.constraintAdherence(),
                                new Scorecard.RunningTime(
                                        seconds, runtime.phases(), runtime.timeoutSeconds(), runtime.timeoutReached()),
                                metrics.clarificationCount(),
                                metrics.reproducibility()),
                        card.exploratory(),
                        card.userMetrics(),
                        card.flags(),
                        card.rawOutputs(),
                        card.executionLog()),
                side.outputs(),
                side.exact());
    }

    @Test
    void a_live_agent_without_recorded_answers_is_not_asked_again() {
        moody(false);
        Moody.evidence = Evidence.LIVE;
        played.play();
        AtomicInteger asked = new AtomicInteger();
        Moody.words = assignment -> "asked " + asked.incrementAndGet();

        ReplayResult result = replay();

        assertThat(asked).hasValue(0);
        assertThat(result.holds()).isFalse();
        assertThat(result.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.agreement()).isEqualTo(Agreement.NOT_REPLAYED))
                .allSatisfy(row -> assertThat(row.reason())
                        .isEqualTo(
                                "it asked a model whose answers were not recorded, and a replay never asks a model"));
    }

    @Test
    void another_campaign_is_replayed_with_its_own_agent() {
        oracle();
        played.play("campaign", "floor", "agent", "nop");

        ReplayResult result = replay("campaign", "floor");

        assertThat(result.holds()).isTrue();
        assertThat(result.table()).isEqualTo(played.runs().resolve("floor/replay-results.csv"));
    }

    @Test
    void runs_may_be_named_and_unknown_ones_are_refused() {
        oracle();
        played.play();
        RunId run = new RunId(Played.runsIn(played.runs()).get(2));
        assertThat(Replay.of(played.experiment(), played.configuration(), List.of(run), HarnessTime.system())
                        .runs())
                .containsExactly(run);

        RunId unknown = new RunId("run-20250101T000000000Z-first-TASK-001");
        assertThatThrownBy(() ->
                        Replay.of(played.experiment(), played.configuration(), List.of(unknown), HarnessTime.system()))
                .isInstanceOf(Refusal.class)
                .hasMessage("no verified run of a complete pair: run-20250101T000000000Z-first-TASK-001");
    }

    @Test
    void a_campaign_that_was_never_begun_is_refused_and_not_begun() {
        oracle();

        assertThatThrownBy(this::replay)
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no campaign \"main\": " + played.runs() + " has no campaign.json");
        assertThat(played.runs()).doesNotExist();
    }
}
