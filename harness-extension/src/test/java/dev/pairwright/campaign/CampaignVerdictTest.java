package dev.pairwright.campaign;

import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.core.Violation;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.experiment.TaskSpec;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.TraceFindings;
import dev.pairwright.testkit.InstalledChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of pairs whose agents did something that is to be reproached, and what the policy makes of it. */
class CampaignVerdictTest extends CampaignTestCase {

    /** Both tasks' solutions write a file that the tasks do not permit. */
    private void writeTooMuch() {
        for (String task : List.of("TASK-001", "TASK-002")) {
            bench.capsule().task(task, spec -> spec.putObject("permissions")).solution(task, solution -> ((ArrayNode)
                            solution.get("calls"))
                    .insertObject(0)
                    .put("tool", "write_file")
                    .putObject("arguments")
                    .put("path", "more.txt")
                    .put("content", "x"));
        }
        bench.capsule().write();
    }

    private String progress(String campaign) {
        return text(bench.runs().resolve(campaign).resolve("progress.csv"));
    }

    @Test
    void a_broken_constraint_is_documented_and_the_pair_counts() {
        writeTooMuch();
        PairOutcome outcome = bench.named("more").first(1).run().get(0);
        String first = outcome.runs().get(0).runId().value();
        String second = outcome.runs().get(1).runId().value();
        assertThat(outcome.verdict())
                .isInstanceOfSatisfying(Verdict.Documented.class, documented -> assertThat(documented.reason())
                        .matches("V-0001 " + first + " constraint adherence 50 of 100: nothing_else \\(.+\\)\n"
                                + "V-0002 " + second + " constraint adherence 50 of 100: nothing_else \\(.+\\)"));
        assertThat(progress("more")).contains(",complete_with_violation,");
        assertThat(text(bench.runs().resolve("more/violations.log")))
                .contains("] NON-CRITICAL: V-0001 " + first + " constraint adherence 50 of 100: ")
                .contains("\n  Action: Documented, included in analysis with flag\n  Status: Noted\n\n[");
        PairOutcome again = bench.again().first(1).run().get(0);
        assertThat(again.repeated()).isTrue();
        assertThat(again.verdict()).isEqualTo(outcome.verdict());
    }

    @Test
    void a_policy_may_exclude_such_pairs() {
        bench.capsule().experiment(e -> ((ObjectNode) e.at("/policies/violation_classes"))
                .put("constraint_violation", "exclude"));
        writeTooMuch();
        assertThat(bench.named("more").first(1).run().get(0).verdict()).isInstanceOf(Verdict.Documented.class);
        assertThat(progress("more")).contains(",excluded,");
    }

    @Test
    void a_deterministic_agent_that_gives_other_outputs_halts_the_campaign() {
        List<PairOutcome> outcomes =
                bench.named("unsteady").agent(Agents.Unsteady.class).run();
        PairOutcome broken = outcomes.stream()
                .filter(outcome -> outcome.verdict() instanceof Verdict.Broken)
                .findFirst()
                .orElseThrow();
        assertThat(((Verdict.Broken) broken.verdict()).reason())
                .contains(
                        " an agent declared deterministic gave other outputs for identical inputs: identical to 0 of 2 "
                                + "earlier runs; differs in out.txt from run-");
        assertThat(text(bench.runs().resolve("unsteady/violations.log")).lines())
                .as("failures_to_halt is 2: a first difference is documented")
                .filteredOn(line -> line.contains(" NON-CRITICAL: ") && line.contains(" 0 of 1 earlier runs; "))
                .isNotEmpty();
        assertThat(progress("unsteady").lines().filter(line -> line.contains(",failed,")))
                .singleElement()
                .asString()
                .contains(broken.pair().pairId().value());
        assertThat(outcomes.get(11).verdict()).isInstanceOf(Verdict.NotStarted.class);
    }

    @Test
    @DisplayName("C09 more files than are listed are a logging gap")
    void C09_too_many_files() {
        RunFolder run = new RunFolder(
                bench.named("cut").first(1).run().get(0).runs().get(0).folder());
        Manifest whole = run.readManifest();
        Outputs cut = new Outputs(
                "outputs",
                List.of(new Outputs.OutputFile(
                        Outputs.CUT, Optional.empty(), 0, "000", Outputs.Kind.UNREADABLE, Optional.empty())));
        Manifest manifest = new Manifest(
                whole.schema(),
                whole.manifestVersion(),
                whole.runId(),
                whole.experimentId(),
                whole.createdAt(),
                whole.pins(),
                whole.variant(),
                whole.task(),
                whole.inputs(),
                whole.execution(),
                Optional.of(cut),
                whole.logs(),
                whole.evaluation(),
                whole.pairing(),
                whole.immutability(),
                whole.metadata());
        assertThat(violations(run, whole)).isEmpty();
        assertThat(violations(run, manifest))
                .containsExactly(new NonCriticalViolation.LoggingGap(
                        "outputs are cut: the workspace had more entries than are recorded, so what lies beyond was not"
                                + " judged"));
    }

    private List<Violation> violations(RunFolder run, Manifest manifest) {
        Scorecard scorecard = Document.read(
                run.path().resolve(RunFolder.SCORECARD), RunFolder.SCORECARD, Schema.SCORECARD, Scorecard.class);
        TaskSpec task = CapsuleLoader.load(bench.capsule().folder(), new InstalledChecks())
                .task(manifest.task().taskId())
                .orElseThrow()
                .spec();
        return RunViolations.of(manifest, scorecard, TraceFindings.read(run), task, true);
    }

    private void allowTooLittleTime() {
        for (String task : List.of("TASK-001", "TASK-002")) {
            bench.capsule().task(task, spec -> spec.put("timeout_seconds", 0.05));
        }
        bench.capsule().write();
    }

    @Test
    void a_timeout_is_documented_in_both_runs() {
        allowTooLittleTime();
        PairOutcome outcome =
                bench.named("slow").agent(Agents.Slow.class).first(1).run().get(0);
        assertThat(text(bench.runs().resolve("slow/violations.log")))
                .contains("V-0001 " + outcome.runs().get(0).runId() + " timeout reached (0.05s)\n"
                        + "  Action: Documented, included in analysis with timeout flag\n  Status: Noted\n\n");
        assertThat(outcome.verdict()).isInstanceOf(Verdict.Documented.class);
        assertThat(progress("slow")).contains(",complete_with_violation,");
    }

    @Test
    void under_a_debugger_there_is_no_timeout() {
        allowTooLittleTime();
        bench.agent(Agents.Slow.class).debugged().first(1).run();
        assertThat(text(bench.runs().resolve("try/violations.log"))).doesNotContain("timeout");
    }

    @Test
    void a_halted_try_out_is_begun_anew() {
        Agents.FullDisk.begin();
        bench.agent(Agents.FullDisk.class).first(1);
        assertThat(bench.run().get(0).verdict()).isInstanceOf(Verdict.Broken.class);
        assertThat(bench.again().first(1).run().get(0).verdict()).isEqualTo(new Verdict.Holds());
    }

    @Test
    void another_harness_is_refused_while_pairs_are_left_and_only_then() throws IOException {
        bench.named("old").first(1).run();
        Path record = bench.runs().resolve("old/campaign.json");
        Files.writeString(
                record, text(record).replaceFirst("\"harness_version\": \"[^\"]+\"", "\"harness_version\": \"0.0.1\""));
        assertThatThrownBy(bench.again().first(2)::open)
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(
                        """
                        campaign "old" has pairs left to run, but what its runs are pinned to has changed:
                          - harness was 0\\.0\\.1, now \\S+
                        Go back to what it was begun with, or begin another campaign with -Dpairwright\\.campaign=<name>""");
        assertThat(bench.again().first(1).run().get(0).repeated()).isTrue();
    }
}
