package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The commands on a whole campaign. */
@Tag("slow")
class CampaignCommandsTest extends CommandTestCase {

    @Test
    void the_whole_schedule_is_carried_out_and_told() {
        Spoken spoken = command("run");
        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.out())
                .contains("campaign  main, all 4 pairs (8 runs), one at a time")
                .contains("[8/8]");
        assertThat(runIds("")).hasSize(8);
        assertThat(said(command("analyze")))
                .startsWith("Pairwright findings: exp-test, campaign main (simulated)\n")
                .contains("\n  H1 ")
                .endsWith("\n  written to <home>/experiments/exp-test/analysis\n");
        assertThat(capsule.resolve("analysis/scorecard-index.csv")).exists();
        assertThat(said(command("report")))
                .isEqualTo("the report of exp-test, campaign main, begins with"
                        + " <home>/experiments/exp-test/report/index.html\n");
        assertThat(capsule.resolve("report/index.html")).exists();
    }

    @Test
    void some_pairs_alone_go_to_the_scratch_campaign_unless_one_is_named() {
        assertThat(command("run", "--task", "TASK-001", "--parallelism", "2").out())
                .contains("campaign  try, 2 of 4 pairs (4 runs), 2 at a time");
        assertThat(command("run", "--pairs", "TASK-002:1,TASK-001:2", "--campaign", "some")
                        .exit())
                .isZero();
        assertThat(said(command("status", "--campaign", "some")))
                .isEqualTo(
                        """
                        exp-test, campaign some: 2 of 4 pairs are done
                          TASK-001  1 of 2
                          TASK-002  1 of 2
                          next in the schedule: pair-0101 (TASK-001), first first
                          violations: 0
                        """);
        assertThat(refused(command("run", "--pairs", "TASK-009:1")))
                .isEqualTo("pairwright.pairs chooses pairs that are not there: 1 problem\n"
                        + "  - pairwright.pairs: \"TASK-009:1\" names no task of exp-test (known: TASK-001, TASK-002)");
    }

    @Test
    void a_halted_campaign_says_how_to_resolve_it_and_resolving_runs_its_pair_again_alone() throws IOException {
        assertThat(command("run", "--pairs", "TASK-001:1", "--campaign", "main").exit())
                .isZero();
        String run = runIds("").get(0);
        Path scorecard = runs().resolve(run).resolve("scorecard.json");
        Files.setPosixFilePermissions(scorecard, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(scorecard, "{}\n");
        Spoken halted = command("run", "--campaign", "main");
        assertThat(halted.exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(command("status").exit()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        assertThat(command("status").out())
                .contains("\n  halted by V-0001 " + run
                        + " does not hold any more: scorecard.json was changed after locking (in pair-0101)\n");
        assertThat(refused(command("pin-and-run", "--init", "--pair-id", "pair-0201", "--variant", "second")))
                .contains("\n  pairwright resolve V-0001 --resolution \"what was done\"");
        Spoken resolved = command("resolve", "V-0001", "--resolution", "restored the disk");
        assertThat(resolved.exit()).as(resolved.all()).isZero();
        assertThat(said(command("status"))).startsWith("exp-test, campaign main: 1 of 4 pairs are done\n");
        assertThat(runIds("").stream().filter(name -> name.endsWith("-v2"))).hasSize(2);
        assertThat(refused(command("resolve", "V-0001", "--resolution", "again")))
                .isEqualTo("V-0001 is no violation of campaign \"main\" that waits to be resolved. Open: none; leave "
                        + "pairwright.resolve and pairwright.resolution out");
    }

    @Test
    void a_campaign_that_somebody_works_at_is_busy() {
        CampaignRequest request = new CampaignRequest(
                capsule,
                Configuration.system().in(Optional.of(Place.MAIN)),
                schedule -> Selection.of(schedule, pair -> false),
                CampaignListener.SILENT,
                false,
                HarnessTime.system());
        try (Campaign held = Campaign.open(request)) {
            assertThat(held.halt()).isEmpty();
            Spoken spoken = command("run");
            assertThat(spoken.exit()).isEqualTo(ExitCode.BUSY);
            assertThat(spoken.err())
                    .matches("campaign \"main\" is in use by process [0-9]+ on host \\S+ since \\S+; wait for it or"
                            + " stop it\n");
            assertThat(command("pin-and-run", "--init", "--pair-id", "pair-0201", "--variant", "second")
                            .exit())
                    .isEqualTo(ExitCode.BUSY);
            assertThat(command("status").exit()).isZero();
            assertThat(command("verify").exit()).isZero();
        }
    }

    @Test
    void what_is_not_understood_is_a_matter_of_usage() {
        assertThat(Spoken.by("verify", "nowhere").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(Spoken.by("verify", "nowhere").err())
                .startsWith("there is no capsule nowhere: no such folder here, nor under experiments/\n");
        assertThat(Spoken.by("run").err())
                .startsWith("which experiment? There is none under experiments/ here: give the capsule's folder\n");
        assertThat(command("run", "--campaign", "Main").err())
                .startsWith("Invalid value for option '--campaign': \"Main\" is no campaign name: small letters, digits"
                        + " and hyphens, a letter first, at most 41, not starting with run-\n");
        assertThat(command("run", "--parallelism", "0").err()).startsWith("--parallelism is a number from 1 to 256\n");
        assertThat(command("frobnicate").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(command("resolve", "V-1", "--resolution", "x").err())
                .startsWith("\"V-1\" is no violation's id, such as V-0003\n");
        assertThat(Spoken.by("verify", capsule.toString(), "--experiment", "x").err())
                .startsWith("the capsule is given twice: " + capsule + " and --experiment x\n");
    }

    @Test
    void every_command_has_help_with_an_example_and_is_completed() {
        Spoken help = Spoken.by("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("Exit codes: 0 holds, 1 does not hold, 2 usage, 3 somebody else is at work there.");
        String script = said(Spoken.by("completion"));
        Pairwright.commandLine().getSubcommands().keySet().forEach(name -> {
            assertThat(help.out()).contains("\n  " + name);
            assertThat(script).contains(name);
            if (!name.equals("help")) {
                assertThat(Spoken.by(name, "--help").out()).as(name).containsPattern("Examples?:\n  \\S");
            }
        });
        assertThat(Spoken.by("--version").out()).startsWith("pairwright 0.");
    }
}
