package dev.pairwright.junit;

import static dev.pairwright.junit.PairwrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the pairs of a real campaign, which then are tampered with: assertions read anew what stands on the disk. */
class PairAssertTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECOND = "second";

    @PairedExperiment(Fixtures.EXPERIMENTS + "exp-assert")
    static class Asserted {
        static final List<Pair> PAIRS = new ArrayList<>();

        @PairedTask("TASK-001")
        void create(Pair pair) {
            PAIRS.add(pair);
        }

        @PairedTask("TASK-002")
        void append() {}
    }

    private Pair pair;

    @BeforeEach
    void runPairs() {
        Fixtures.fresh("exp-assert")
                .experiment(experiment -> Fixtures.pairs(experiment, 1))
                .write();
        Asserted.PAIRS.clear();
        Launch.ofMethod("create", Asserted.class);
        pair = Asserted.PAIRS.get(0);
    }

    private void tamper(String file, Consumer<ObjectNode> change) {
        tamper(SECOND, file, change);
    }

    private void tamper(String variant, String file, Consumer<ObjectNode> change) {
        Path path = pair.run(variant).folder().resolve(file);
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(Files.readAllBytes(path));
            change.accept(document);
            path.toFile().setWritable(true);
            Files.write(path, JSON.writeValueAsBytes(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String both() {
        return pair.runs().stream()
                .map(run -> "\nin " + run.runId() + " (" + run.folder().resolve("manifest.json") + ")")
                .reduce("", String::concat);
    }

    private String in(String file) {
        return "\nin " + pair.run(SECOND).runId() + " ("
                + pair.run(SECOND).folder().resolve(file) + ")";
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void a_wall_clock_that_was_set_between_the_runs_says_nothing_of_how_far_apart_they_are() {
        String later = pair.runs().get(1).variant().value();
        tamper(later, "manifest.json", manifest -> ((ObjectNode) manifest.get("execution"))
                .put("started_at", "2099-12-28T19:00:00.000Z"));
        assertThat(pair).holds();
    }

    @Test
    void a_pair_as_it_was_run_holds_in_every_respect() {
        assertThat(pair).holds().hasIdenticalInputs().hasIdenticalSeeds().differsOnlyIn("specification");
        assertThat(pair).manifest(SECOND).isLocked().isValid().isUnchanged();
        assertThat(pair)
                .scorecard(SECOND)
                .hasSuccess()
                .hasAdherenceOfAtLeast(100)
                .hasClarificationsBetween(0, 0);
    }

    @Test
    void a_pair_says_what_it_is() {
        assertThat(pair.pairId()).hasToString("pair-0101");
        assertThat(pair.taskId()).hasToString("TASK-001");
        assertThat(pair.round()).isEqualTo(1);
        assertThat(pair.order()).containsExactly(new VariantId("first"), new VariantId(SECOND));
        assertThat(pair.runs()).extracting(Pair.Run::variant).containsExactlyElementsOf(pair.order());
        assertThat(pair.verdict()).isEqualTo(new Verdict.Holds());
        assertThatThrownBy(() -> pair.run("third"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no run of \"third\" in pair-0101; it has first and second");
    }

    @Test
    void seeds_that_differ_are_told() {
        tamper("manifest.json", manifest -> ((ObjectNode) manifest.get("task")).put("seed", 43));
        String fault = "  - seeds differ: 42 in " + pair.runs().get(0).runId() + ", 43 in "
                + pair.runs().get(1).runId();

        assertFails(
                () -> assertThat(pair).holds(), "\nexpected: a pair that holds\nfound:    1 fault\n" + fault + both());
        assertFails(
                () -> assertThat(pair).hasIdenticalSeeds(),
                "\nexpected: identical seeds\nfound:    1 fault\n" + fault + both());
        assertFails(
                () -> assertThat(pair).differsOnlyIn("specification"),
                "\nexpected: two runs that differ in the specification only\nfound:    1 fault\n" + fault + both());
        assertThat(pair).hasIdenticalInputs();
    }

    @Test
    void a_factor_that_does_not_differ_is_told() {
        assertFails(
                () -> assertThat(pair).differsOnlyIn("model"),
                "\nexpected: two runs that differ in the model only\nfound:    2 faults\n"
                        + "  - the declared factor, model, is the same in "
                        + pair.runs().get(0).runId() + " and "
                        + pair.runs().get(1).runId() + "\n  - "
                        + "/variant/specification_hash differs: "
                        + pair.runs().get(0).manifest().variant().specificationHash() + " in "
                        + pair.runs().get(0).runId() + ", "
                        + pair.runs().get(1).manifest().variant().specificationHash() + " in "
                        + pair.runs().get(1).runId() + both());
        assertThatThrownBy(() -> assertThat(pair).differsOnlyIn("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no factor is called \"weather\"; it is specification, model or agent");
    }

    @Test
    void a_run_that_is_not_locked_is_told() {
        tamper("manifest.json", manifest -> ((ObjectNode) manifest.get("immutability"))
                .put("locked", false)
                .remove(List.of("locked_at", "lock_reason")));

        assertFails(
                () -> assertThat(pair).manifest(SECOND).isLocked(),
                "\nexpected: a locked run\nfound:    immutability.locked is false" + in("manifest.json"));
    }

    @Test
    void a_change_after_locking_is_told() {
        tamper("manifest.json", manifest -> ((ObjectNode) manifest.get("metadata")).put("notes", "rewritten"));

        assertFails(
                () -> assertThat(pair).manifest(SECOND).isUnchanged(),
                "\nexpected: a run as it was locked\nfound:    1 change\n  - manifest.json was changed after locking"
                        + in("SHA256SUMS"));
    }

    @Test
    void a_manifest_that_does_not_follow_its_schema_is_told() {
        tamper("manifest.json", manifest -> manifest.remove("created_at"));

        assertThatThrownBy(() -> assertThat(pair).manifest(SECOND).isValid())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("\nexpected: a valid manifest\nfound:    1 problem\n  - ")
                .hasMessageContaining("created_at")
                .hasMessageEndingWith(in("manifest.json"));
    }

    @Test
    void a_task_that_was_not_done_is_told_with_its_criteria() {
        tamper("scorecard.json", scorecard -> {
            ObjectNode success = (ObjectNode) scorecard.at("/metrics/task_success");
            success.put("success", false).put("rationale", "1 of 2 criteria is satisfied");
            ((ObjectNode) success.at("/criteria_results/0"))
                    .put("status", "violated")
                    .put("rationale", "out.txt is not there");
        });

        assertFails(
                () -> assertThat(pair).scorecard(SECOND).hasSuccess(),
                "\nexpected: the task done\nfound:    1 of 2 criteria is satisfied\n"
                        + "  - made is violated: out.txt is not there" + in("scorecard.json"));
        assertThat(pair).scorecard(SECOND).hasNoSuccess();
    }

    @Test
    void other_metrics_are_told_too() {
        String rationale = pair.run(SECOND).scorecard().metrics().taskSuccess().rationale();

        assertFails(
                () -> assertThat(pair).scorecard(SECOND).hasNoSuccess(),
                "\nexpected: the task not done\nfound:    " + rationale + in("scorecard.json"));
        assertFails(
                () -> assertThat(pair).scorecard(SECOND).hasAdherenceOfAtLeast(101),
                "\nexpected: constraint adherence of at least 101.0\nfound:    100.0" + in("scorecard.json"));
        assertFails(
                () -> assertThat(pair).scorecard(SECOND).hasClarificationsBetween(1, 2),
                "\nexpected: from 1 to 2 questions\nfound:    0" + in("scorecard.json"));
    }
}
