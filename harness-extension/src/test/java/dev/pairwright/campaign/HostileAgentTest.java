package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent writes, and how often, does nothing to the files that people and spreadsheets read. */
@Tag("slow")
class HostileAgentTest {

    private static final long MOST_BYTES = 10_000;

    @TempDir
    Path home;

    private TestCampaign campaign;

    @BeforeEach
    void capsule() {
        campaign = TestCampaign.in(home);
    }

    @AfterEach
    void remove() throws IOException {
        dev.pairwright.io.path.TreeRemoval.remove(campaign.runs());
    }

    @Test
    @DisplayName(
            "G08: ten thousand refused attempts are one violation with their number; G03: and no control character of"
                    + " them gets through")
    void a_shouting_agent() {
        TestCampaign.Result result =
                campaign.run(pair -> pair.position() == 1, "agent", Agents.Shouter.class.getName(), "campaign", "loud");

        Ledger ledger = new Ledger(campaign.runs().resolve("loud"));
        String log = ledger.text(Ledger.VIOLATIONS);
        assertThat(log).hasSizeLessThan((int) MOST_BYTES);
        assertThat(log.lines().filter(line -> line.contains("10000 attempts out of scope refused: ")))
                .hasSize(2);
        for (String file :
                List.of(Ledger.VIOLATIONS, Ledger.PROGRESS, Ledger.REGISTRY, Ledger.CHAIN, "campaign.json")) {
            assertThat(ledger.text(file))
                    .as(file)
                    .matches("[^\\p{Cntrl}\\u007f-\\u009f]*(\\n[^\\p{Cntrl}\\u007f-\\u009f]*)*");
        }
        assertThat(result.verdicts()).hasSize(1).allSatisfy(verdict -> assertThat(
                        ((Verdict.Documented) verdict).reason())
                .matches("[^\\p{Cntrl}]*(\\n[^\\p{Cntrl}]*)*")
                .doesNotContain("\nV-0099"));
    }

    @Test
    @DisplayName("B05: an agent that changes its inputs changes its own copy: snapshot and experiment stay as they were"
            + " pinned")
    void changed_inputs() throws IOException {
        Path source = campaign.experiment().resolve("tasks/TASK-002/inputs/notes.txt");

        campaign.run();

        String run = campaign.ledger().published().stream()
                .filter(name -> name.endsWith("TASK-002"))
                .findFirst()
                .orElseThrow();
        Path folder = campaign.runs().resolve(run);
        assertThat(folder.resolve("outputs/notes.txt")).hasContent("some\nmore\n");
        assertThat(folder.resolve("inputs/notes.txt")).hasContent("some\n");
        assertThat(source).hasContent("some\n");
    }

    @Test
    @DisplayName(
            "C11: an agent that puts a link in its workspace's place gets nothing out, is charged with it, and halts"
                    + " nothing")
    void a_vandal() throws IOException {
        Path outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "SECRET");
        Path runs = campaign.runs().resolve("broken");

        TestCampaign.Result result = campaign.run(
                pair -> pair.position() == 1,
                "agent",
                Agents.Vandal.leadingTo(outside, runs.resolve(".staging")),
                "campaign",
                "broken");

        assertThat(result.halt()).isEmpty();
        assertThat(result.outcomes().values())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.runs()).hasSize(2).noneMatch(RunOutcome::success));
        new Ledger(runs)
                .everything()
                .forEach((name, text) -> assertThat(text).as(name).doesNotContain("SECRET"));
        assertThat(outside.resolve("secret.txt")).hasContent("SECRET");
    }

    @Test
    @DisplayName("G07: no host, user or absolute path stands in anything that a campaign leaves")
    void no_trace_of_the_machine() throws IOException {
        campaign.run();

        Map<String, String> files = campaign.ledger().everything();
        String host = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        String real = home.toRealPath().toString();
        assertThat(files).isNotEmpty();
        files.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain(home.toString(), real, System.getProperty("user.home") + "/")
                .doesNotContainPattern("(?<![\\w.-])" + java.util.regex.Pattern.quote(host) + "(?![\\w.-])"));
    }
}
