package dev.pairwright.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.StrictJson;
import dev.pairwright.schedule.PlannedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Runs that a person carries out by hand, step by step. */
class HandWorkTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    private TestCampaign campaign;
    private ByHand hand;
    private List<PlannedPair> pairs;
    private PlannedPair pair;
    private String first;
    private String second;

    @BeforeEach
    void begin() {
        campaign = TestCampaign.in(home);
        hand = ByHand.at(campaign);
        pairs = hand.pairs();
        pair = pairs.get(0);
        first = pair.first().value();
        second = pair.second().value();
    }

    private String id() {
        return pair.pairId().value();
    }

    @Test
    void a_pair_done_by_hand_counts_and_its_files_say_the_same_as_those_of_any_other() {
        StepTaken one = hand.whole(id(), first);
        assertThat(one.outcome()).isEmpty();
        assertThat(one.next()).contains("pairwright pin-and-run --init --pair-id " + id() + " --variant " + second);
        StepTaken other = hand.whole(id(), second);
        assertThat(other.outcome().orElseThrow().verdict()).isEqualTo(new Verdict.Holds());
        assertThat(campaign.ledger().lines(Ledger.PROGRESS)).hasSize(2);

        TestCampaign.Result rest = campaign.run();
        assertThat(rest.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(rest.started()).hasSize(3).doesNotContain(id());
        assertThat(rest.recovered()).isEmpty();
        assertThat(campaign.ledger().statuses()).hasSize(8).allMatch(row -> row.endsWith(" locked"));
        assertThat(campaign.ledger().text(Ledger.VIOLATIONS)).isEmpty();
        Map<String, String> byHand = shape(one.run().value());
        Map<String, String> byHarness = shape(rest.outcomes().values().stream()
                .filter(outcome -> outcome.pair().taskId().equals(pair.taskId()))
                .filter(outcome -> !outcome.pair().pairId().equals(pair.pairId()))
                .flatMap(outcome -> outcome.runs().stream())
                .filter(run -> run.variant().equals(pair.first()))
                .findFirst()
                .orElseThrow()
                .runId()
                .value());
        assertThat(byHand).containsExactlyEntriesOf(byHarness);
    }

    /** What a run's documents say, by JSON pointer, without what differs from run to run. */
    private Map<String, String> shape(String run) {
        Map<String, String> facts = new TreeMap<>();
        for (String file : List.of("manifest.json", "scorecard.json")) {
            facts(
                    file,
                    StrictJson.parse(
                            file, campaign.ledger().text(run + "/" + file).getBytes(UTF_8)),
                    facts);
        }
        facts.keySet().removeIf(pointer -> pointer.contains("/reproducibility/"));
        campaign.ledger().lines(run + "/SHA256SUMS").forEach(line -> facts.put("sums " + line.substring(66), ""));
        return facts;
    }

    private static void facts(String pointer, JsonNode node, Map<String, String> facts) {
        if (node.isContainerNode()) {
            facts.put(pointer, node.isArray() ? "array of " + node.size() : "object");
            node.properties().forEach(each -> facts(pointer + "/" + each.getKey(), each.getValue(), facts));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                facts(pointer + "/" + i, node.get(i), facts);
            }
            return;
        }
        boolean itsOwn = pointer.matches(
                ".*(_at|timestamp|_id|_hash|seconds|phases/.*|execution_order|is_reference_run|log_bytes)");
        facts.put(pointer, itsOwn ? node.getNodeType().name() : node.asText());
    }

    @Test
    void between_two_commands_nobody_takes_it_for_dead_or_starts_it() {
        RunId run = hand.pin(id(), first);
        TestCampaign.Result others = campaign.run();
        String manifest = hand.staged(run) + "/manifest.json";
        assertThat(others.verdict(id()))
                .isEqualTo(new Verdict.NotStarted(id() + " is carried out by hand, " + run
                        + " is next: pairwright pin-and-run --execute --manifest " + manifest));
        assertThat(others.started()).hasSize(3);
        assertThat(others.recovered()).isEmpty();
        try (Campaign open = campaign.open()) {
            assertThat(open.skipReason(pair.pairId())).isPresent();
        }

        hand.step(work -> work.execute(run));
        assertThat(campaign.run().recovered()).isEmpty();
        hand.step(work -> work.evaluate(run));
        assertThat(campaign.run().recovered()).isEmpty();
        hand.step(work -> work.lock(run));
        assertThat(campaign.run().recovered()).as("half a pair is no dead pair").isEmpty();
        assertThat(hand.whole(id(), second).outcome().orElseThrow().verdict()).isEqualTo(new Verdict.Holds());
        assertThat(campaign.run().verdicts()).containsOnly(new Verdict.Holds());
        assertThat(campaign.ledger().text(Ledger.JOURNAL))
                .as("nothing is left to happen")
                .isEmpty();
    }

    @Test
    void a_pin_that_is_not_the_schedules_is_refused_and_changes_nothing() {
        assertThat(hand.refusal(work -> work.pin(new HandOrder(
                        pair.pairId(),
                        pair.first(),
                        Optional.of(new TaskId("TASK-009")),
                        Optional.of(41L),
                        Optional.empty()))))
                .isEqualTo("this run is not what the schedule plans: 2 problems\n"
                        + "  - --task: " + id() + " is a pair of " + pair.taskId() + ", not of TASK-009\n"
                        + "  - --seed: " + id() + " has the seed " + seed()
                        + ", for both runs; 41 would make it another experiment");
        assertThat(hand.refusal(work -> work.pin(hand.order(id(), second))))
                .isEqualTo("the schedule has " + first + " go first in " + id()
                        + ", and it has not begun: pin that run first, with --variant " + first);
        assertThat(hand.refusal(work -> work.pin(hand.order("pair-0199", first))))
                .isEqualTo(
                        "pair-0199 is not in the schedule of exp-test. Each task has 2 pairs, from pair-0101 (TASK-001), "
                                + "pair-0201 (TASK-002)");
        assertThat(hand.refusal(work -> work.pin(hand.order(id(), "third"))))
                .isEqualTo("this run is not what the schedule plans: 1 problem\n"
                        + "  - --variant: \"third\" is none of this experiment; first, second");
        assertThat(campaign.ledger().text(Ledger.JOURNAL)).isEmpty();
        assertThat(campaign.ledger().names(".staging")).containsExactly("journal.jsonl");
    }

    private long seed() {
        return pair.taskId().value().equals("TASK-001") ? 42 : 43;
    }

    @Test
    void the_reserved_folder_may_be_named_and_no_other() {
        Path runs = campaign.runs();
        String template = runs + "/run-{timestamp}-" + first + "-" + pair.taskId();
        assertThat(hand.refusal(work -> work.pin(output(first, "runs/run-20250101T000000000Z-first-TASK-001/"))))
                .isEqualTo(
                        "--output names runs/run-20250101T000000000Z-first-TASK-001/, which is not reserved for this run: "
                                + "nothing is, before its pair is begun. Leave --output out, or write " + template);
        RunId run = hand.step(
                        work -> work.pin(output(first, "runs/run-{timestamp}-" + first + "-" + pair.taskId() + "/")))
                .run();
        String partner = run.value().replace("-" + first + "-", "-" + second + "-");
        assertThat(hand.refusal(work -> work.pin(output(second, "/tmp/" + partner))))
                .isEqualTo("--output names /tmp/" + partner + ", which is not reserved for this run: that is "
                        + runs.resolve(partner) + ". Leave --output out, or write "
                        + template.replace("-" + first + "-", "-" + second + "-"));
        assertThat(hand.step(work -> work.pin(output(second, "runs/" + partner)))
                        .run())
                .isEqualTo(new RunId(partner));
    }

    private HandOrder output(String variant, String output) {
        return new HandOrder(
                pair.pairId(),
                hand.order(id(), variant).variant(),
                Optional.of(pair.taskId()),
                Optional.of(seed()),
                Optional.of(output));
    }

    @Test
    void steps_out_of_order_are_refused_with_the_one_that_comes_next() {
        RunId run = hand.pin(id(), first);
        RunId partner = hand.pin(id(), second);
        String manifest = hand.staged(run) + "/manifest.json";
        String execute = "pairwright pin-and-run --execute --manifest " + manifest;
        assertThat(hand.refusal(work -> work.pin(hand.order(id(), first))))
                .isEqualTo(run + " is pinned already. Go on with:\n  " + execute
                        + "\nor give the attempt up:\n  pairwright pin-and-run --give-up \"why\" --pair-id " + id());
        assertThat(hand.refusal(work -> work.evaluate(run)))
                .isEqualTo(run + " is pinned, so this is not what comes next. Its next command:\n  " + execute);
        assertThat(hand.refusal(work -> work.lock(run)))
                .isEqualTo(run + " is pinned, so this is not what comes next. Its next command:\n  " + execute);
        assertThat(hand.refusal(work -> work.execute(partner)))
                .isEqualTo(run + " goes first and is not locked yet. Its next command:\n  " + execute);
        hand.step(work -> work.execute(run));
        assertThat(hand.refusal(work -> work.execute(run)))
                .isEqualTo(run
                        + " is executed, so this is not what comes next. Its next command:\n  pairwright evaluate --manifest "
                        + manifest);
        hand.step(work -> work.evaluate(run));
        hand.step(work -> work.lock(run));
        assertThat(hand.refusal(work -> work.execute(run)))
                .startsWith(run + " is locked: nothing more is done with it. " + id() + " is carried out by hand, ");
        assertThat(hand.refusal(work -> work.execute(new RunId("run-20250101T000000000Z-first-TASK-001"))))
                .isEqualTo(
                        "run-20250101T000000000Z-first-TASK-001 is no run that is carried out by hand in campaign \"main\": "
                                + "begin its pair with pairwright pin-and-run --init");
        hand.step(work -> work.execute(partner));
        hand.step(work -> work.evaluate(partner));
        hand.step(work -> work.lock(partner));
        assertThat(hand.refusal(work -> work.pin(hand.order(id(), first))))
                .startsWith(id() + " is complete: ")
                .endsWith(". No pair counts twice");
        assertThat(hand.refusal(work -> work.evaluate(run)))
                .isEqualTo(run + " is locked: nothing more is done with it");
    }

    @Test
    void what_somebody_changed_between_two_commands_is_refused_by_name_and_can_be_put_back() throws IOException {
        RunId run = hand.pin(id(), first);
        Path manifest = hand.staged(run).resolve("manifest.json");
        byte[] pinned = Files.readAllBytes(manifest);
        Files.writeString(manifest, new String(pinned, UTF_8).replace(": " + seed(), ": 41"));
        String remedy = "\nPut it back as it was, or give the attempt up, and the pair runs again: "
                + "pairwright pin-and-run --give-up \"why\" --pair-id " + id();
        assertThat(hand.refusal(work -> work.execute(run)))
                .isEqualTo(run + " is not as the last command left it:\n  - manifest.json was changed" + remedy);
        Files.write(manifest, pinned);
        hand.step(work -> work.execute(run));

        Path log = hand.staged(run).resolve("agent.log");
        byte[] logged = Files.readAllBytes(log);
        Files.writeString(log, "{}\n");
        Files.writeString(hand.staged(run).resolve("extra.txt"), "");
        assertThat(hand.refusal(work -> work.evaluate(run)))
                .isEqualTo(
                        run + " is not as the last command left it:\n  - agent.log was changed\n  - extra.txt was added"
                                + remedy);
        Files.write(log, logged);
        Files.delete(hand.staged(run).resolve("extra.txt"));
        hand.step(work -> work.evaluate(run));

        Path scorecard = hand.staged(run).resolve("scorecard.json");
        byte[] judged = Files.readAllBytes(scorecard);
        Files.delete(scorecard);
        assertThat(hand.refusal(work -> work.lock(run)))
                .isEqualTo(run + " is not as the last command left it:\n  - scorecard.json is missing" + remedy);
        Files.write(scorecard, judged);
        hand.step(work -> work.lock(run));
        assertThat(campaign.ledger().text(Ledger.VIOLATIONS)).isEmpty();
        assertThat(campaign.run().recovered()).isEmpty();
    }

    @Test
    void an_attempt_that_is_given_up_is_recorded_and_runs_again_whole() {
        RunId run = hand.whole(id(), first).run();
        StepTaken given = hand.step(work -> work.giveUp(pair.pairId(), "the fan\nwas loud"));
        String partner = run.value().replace("-" + first + "-", "-" + second + "-");
        assertThat(given.said()).isEqualTo("given up as V-0001: " + run + " and " + partner + " count for nothing");
        assertThat(campaign.ledger().text(Ledger.VIOLATIONS))
                .contains("NON-CRITICAL: V-0001 " + partner
                        + " given up by hand: the fan\\nwas loud; a scorecard was there to see (in " + id() + ")\n"
                        + "  Action: Documented, nothing of it counts, the pair runs again\n  Status: Noted\n");
        assertThat(campaign.ledger().statuses())
                .containsExactlyInAnyOrder(run + " locked", partner + " aborted", run + " superseded");
        TestCampaign.Result next = campaign.run();
        assertThat(next.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(next.outcomes().get(id()).runs())
                .allMatch(again -> again.runId().value().endsWith("-v2"));
    }

    @Test
    void a_command_that_was_killed_while_the_agent_worked_leaves_a_dead_pair() throws IOException {
        RunId run = hand.pin(id(), first);
        Path journal = campaign.runs().resolve(Ledger.JOURNAL);
        Files.writeString(
                journal,
                Files.readString(journal) + "{\"by_hand\":\"" + run + "\",\"step\":\"executing\",\"seconds\":0.0}\n");
        TestCampaign.Result next = campaign.run();
        assertThat(next.verdicts()).containsOnly(new Verdict.Holds());
        assertThat(next.recovered()).contains(run + " died with the harness: marked aborted, kept in aborted/");
    }

    @Test
    void a_pin_and_an_evaluation_and_a_lock_that_were_killed_are_done_again() throws IOException {
        RunId run = hand.pin(id(), first);
        Path staged = hand.staged(run);
        Path journal = campaign.runs().resolve(Ledger.JOURNAL);
        String begun = Files.readString(journal).lines().limit(2).reduce("", (a, b) -> a + b + "\n");
        Files.writeString(journal, begun);
        assertThat(hand.pin(id(), first)).isEqualTo(run);
        hand.step(work -> work.execute(run));
        Files.writeString(staged.resolve("scorecard.json"), "half");
        hand.step(work -> work.evaluate(run));
        Files.writeString(staged.resolve("SHA256SUMS"), "half");
        hand.step(work -> work.lock(run));
        assertThat(hand.whole(id(), second).outcome().orElseThrow().verdict()).isEqualTo(new Verdict.Holds());
    }

    @Test
    void the_second_run_waits_no_longer_than_the_policy_allows() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        ByHand slow = new ByHand(campaign, new HarnessTime(now::get, System::nanoTime));
        RunId run = slow.whole(id(), first).run();
        RunId partner = slow.pin(id(), second);
        now.updateAndGet(instant -> instant.plusSeconds(3_600));
        assertThat(slow.refusal(work -> work.execute(partner)))
                .startsWith(run + " ended 3")
                .endsWith(
                        " s ago, and policies.maximum_pair_gap_seconds allows 600.0: this pair would not hold. Give the attempt "
                                + "up, and the pair runs again:\n  pairwright pin-and-run --give-up \"why\" --pair-id "
                                + id());
    }

    @Test
    void a_pair_out_of_its_turn_notes_that_it_was() {
        PlannedPair later = pairs.get(1);
        hand.whole(later.pairId().value(), later.first().value());
        String manifest = campaign.ledger()
                .text(hand.whole(later.pairId().value(), later.second().value()).run() + "/manifest.json");
        assertThat(manifest)
                .contains("\"notes\": \"departure from the schedule: " + later.pairId()
                        + " was carried out by hand before " + id() + ", which was due\"");
    }

    @Test
    void a_halted_campaign_lets_nothing_be_pinned_or_executed() {
        RunId run = hand.pin(id(), first);
        PlannedPair other = pairs.get(1);
        campaign.run(wanted -> wanted.equals(other), "campaign", "main");
        campaign.ledger().flip(campaign.ledger().registered().get(0), "scorecard.json");
        campaign.run(wanted -> false, "campaign", "main");
        assertThat(hand.refusal(work -> work.execute(run)))
                .startsWith("halted: V-0001 ")
                .endsWith("\ncampaign \"main\" starts nothing until somebody says what was done:\n  mvn test "
                        + "-Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\" -Dpairwright.key="
                        + campaign.key());
    }
}
