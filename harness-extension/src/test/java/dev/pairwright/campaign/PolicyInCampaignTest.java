package dev.pairwright.campaign;

import static dev.pairwright.campaign.Ledger.PROGRESS;
import static dev.pairwright.campaign.Ledger.VIOLATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Verdict;
import dev.pairwright.testkit.CapsuleBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an experiment's policy says of an unusual number of questions shows in its ledgers. */
@Tag("slow")
class PolicyInCampaignTest {

    private static final String QUESTION =
            """
            {"calls": [
              {"tool": "ask_clarification", "arguments": {"question": "Which file?"}},
              {"tool": "write_file", "arguments": {"path": "out.txt", "content": "hello\\n"}},
              {"tool": "finish", "arguments": {"message": "Wrote out.txt."}}
            ]}
            """;

    @TempDir
    Path home;

    private TestCampaign asking(String policy) {
        return new TestCampaign(CapsuleBuilder.in(home)
                .file("tasks/TASK-001/solution.json", QUESTION)
                .experiment(experiment -> ((ObjectNode) experiment.at("/policies/violation_classes"))
                        .put("clarification_anomaly", policy))
                .write());
    }

    private static List<String> progress(TestCampaign campaign, String task) {
        return campaign.ledger().lines(PROGRESS).stream()
                .filter(line -> line.startsWith(task))
                .map(line -> line.split(",", -1)[4])
                .toList();
    }

    @Test
    void included_pairs_are_complete_with_a_violation() {
        TestCampaign campaign = asking("include");
        assertThat(campaign.run().verdicts())
                .filteredOn(Verdict.Documented.class::isInstance)
                .hasSize(2);
        assertThat(progress(campaign, "TASK-001"))
                .containsExactly("complete_with_violation", "complete_with_violation");
        assertThat(progress(campaign, "TASK-002")).containsExactly("complete", "complete");
    }

    @Test
    void excluded_pairs_say_so() {
        TestCampaign campaign = asking("exclude");
        assertThat(campaign.run().verdicts())
                .filteredOn(Verdict.Documented.class::isInstance)
                .hasSize(2);
        assertThat(progress(campaign, "TASK-001")).containsExactly("excluded", "excluded");
        assertThat(campaign.ledger().text(VIOLATIONS)).contains("  Action: Documented, excluded from analysis\n");
    }

    @Test
    void an_interrupted_pair_is_concluded_with_the_same_violations_and_status() {
        TestCampaign campaign = asking("exclude");
        campaign.run();
        Ledger ledger = campaign.ledger();
        String log = ledger.text(VIOLATIONS);
        String progress = String.join("", progress(campaign, "TASK-001"));
        ledger.keep(PROGRESS, 1);
        List<String> entries = ledger.lines(VIOLATIONS);
        ledger.keep(VIOLATIONS, entries.size() - 4);

        TestCampaign.Result result = campaign.run();

        assertThat(result.started()).isEmpty();
        assertThat(String.join("", progress(campaign, "TASK-001"))).isEqualTo(progress);
        assertThat(ledger.text(VIOLATIONS).replaceAll("\\[.*?\\]", "")).isEqualTo(log.replaceAll("\\[.*?\\]", ""));
    }

    @Test
    void a_class_declared_critical_halts_and_its_pair_runs_again_when_it_is_resolved() {
        TestCampaign campaign = asking("critical");
        TestCampaign.Result halted = campaign.run();
        assertThat(halted.halt()).hasValueSatisfying(reason -> assertThat(reason)
                .matches("halted: V-0001 run-\\S+ 1 clarifications requested; the task expects 0 to 0"));
        assertThat(progress(campaign, "TASK-001")).containsExactly("failed");
        String pair = halted.outcomes().entrySet().stream()
                .filter(each -> each.getValue().verdict() instanceof Verdict.Broken)
                .findFirst()
                .orElseThrow()
                .getKey();

        TestCampaign.Result again = campaign.resolve("V-0001,V-0002", "Told the agent not to ask");

        assertThat(again.started()).containsExactly(pair);
        assertThat(again.halt()).hasValueSatisfying(reason -> assertThat(reason).startsWith("halted: V-0003 run-"));
        assertThat(progress(campaign, "TASK-001")).containsExactly("failed", "superseded", "failed");
        assertThat(campaign.ledger().text(VIOLATIONS))
                .containsPattern("CRITICAL: V-0001 run-\\S+ 1 clarifications requested; the task expects 0 to 0\n"
                        + Pattern.quote("  Action: Told the agent not to ask, re-ran as ") + "run-\\S+-v2\n"
                        + Pattern.quote("  Status: Resolved"));
    }
}
