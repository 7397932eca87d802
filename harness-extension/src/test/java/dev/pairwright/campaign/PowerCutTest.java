package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.manifest.key.KeyFile;
import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file system of its own whose power is cut while a campaign runs on it: whatever was not on the disk is gone. Needs root, a loop device, and python3 for the call that
 * cuts it.
 */
@Tag("slow")
class PowerCutTest {

    /** EXT4_IOC_SHUTDOWN, without flushing its log. */
    private static final String CUT =
            "import fcntl,os,struct,sys\nfcntl.ioctl(os.open(sys.argv[1],os.O_RDONLY),0x8004587d,struct.pack('I',2))";

    private static final int CUTS = 30;

    @TempDir
    Path home;

    private Path image;
    private Path mounted;

    @BeforeEach
    void mount() throws IOException {
        assumeThat(Integer.getInteger("pairwright.test.kills", 0))
                .as("kills wanted: power is cut by -Pfaults alone, which is the long form")
                .isGreaterThanOrEqualTo(100);
        assumeThat(Command.in(home, "id", "-u").said().strip())
                .as("who runs this: only root may mount")
                .isEqualTo("0");
        Command.in(home, "python3", "--version");
        image = home.resolve("disk.img");
        mounted = Files.createDirectory(home.resolve("disk"));
        assumeThat(Command.in(home, "truncate", "-s", "192M", image.toString()).exit())
                .as("room for a disk")
                .isZero();
        Command made = Command.in(home, "mkfs.ext4", "-q", "-F", image.toString());
        assumeThat(made.exit()).as("a file system: " + made.said()).isZero();
        Command on = Command.in(home, "mount", "-o", "loop", image.toString(), mounted.toString());
        assumeThat(on.exit()).as("a loop device: " + on.said()).isZero();
    }

    @AfterEach
    void unmount() {
        if (mounted != null) {
            Command.in(home, "umount", mounted.toString());
        }
    }

    @Test
    @DisplayName("E03 power that is cut while a campaign runs loses no run that was called locked, and the campaign"
            + " completes")
    void power_cut() throws Exception {
        TestCampaign campaign = TestCampaign.in(mounted, experiment -> {
            ((ObjectNode) experiment.get("pairs_per_task")).put("target", 20 + 10 * CUTS);
            ((ObjectNode) experiment.get("policies")).put("attempts_per_pair", 100);
        });
        new KeyFile(campaign.key()).open();
        assertThat(Command.in(home, "sync").exit()).isZero();
        ChildJvm jvm = ChildJvm.packed();
        SplittableRandom random = new SplittableRandom(5);
        List<String> acknowledged = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        Invariant before = Invariant.before(campaign);
        for (int cut = 1; cut <= CUTS; cut++) {
            acknowledged.addAll(cutAfter(campaign, jvm, cut, random.nextInt(1, 12)));
            violations.addAll(lost(campaign, acknowledged));
            Invariant now = Invariant.before(campaign);
            violations.addAll(before.lost(now));
            before = now;
        }
        violations.addAll(before.violations(campaign, campaign.run()));
        violations.addAll(lost(campaign, acknowledged));
        System.out.println("E03: power cut " + CUTS + " times, "
                + acknowledged.stream().distinct().count() + " runs called locked before it, "
                + campaign.ledger().published().size() + " at the end, violations of the invariant: "
                + violations.size());
        assertThat(acknowledged).isNotEmpty();
        assertThat(violations).isEmpty();
    }

    /** Gives the runs that were called locked; what nobody synced is gone, else the power was not cut. */
    private List<String> cutAfter(TestCampaign campaign, ChildJvm jvm, int cut, int further) throws Exception {
        Path said = home.resolve("said-" + cut + ".txt");
        Process process = new ProcessBuilder(jvm.command(
                        List.of(),
                        SteppedProcess.class,
                        campaign.experiment().toString(),
                        Long.toString(SteppedCampaign.FIRST_CLOCK + cut * 86_400_000L),
                        "parallelism",
                        "2"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        long known = campaign.runs().toFile().exists()
                ? campaign.ledger().published().size()
                : 0;
        while (process.isAlive() && locked(said).size() <= known + further) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.sleep(1);
        }
        assertThat(process.isAlive())
                .as("it is under way: " + String.join("\n", Strace.lines(said)))
                .isTrue();
        Path unsynced = Files.writeString(mounted.resolve("unsynced-" + cut), "gone");
        List<String> locked = locked(said);
        Command off = Command.in(home, "python3", "-c", CUT, mounted.toString());
        assertThat(off.exit()).as("the power is off: " + off.said()).isZero();
        process.destroyForcibly().waitFor();
        assertThat(Command.in(home, "umount", mounted.toString()).exit()).isZero();
        Command on = Command.in(home, "mount", "-o", "loop", image.toString(), mounted.toString());
        assertThat(on.exit()).as("the power is on again: " + on.said()).isZero();
        assertThat(Files.exists(unsynced) && Files.size(unsynced) > 0)
                .as("what was not synced is still there")
                .isFalse();
        return locked;
    }

    private static List<String> locked(Path said) {
        return Strace.lines(said).stream()
                .filter(line -> line.startsWith("locked run-"))
                .map(line -> line.substring("locked ".length()))
                .toList();
    }

    private static List<String> lost(TestCampaign campaign, List<String> acknowledged) {
        List<String> rows = campaign.ledger().statuses();
        List<String> folders = campaign.ledger().published();
        return acknowledged.stream()
                .distinct()
                .filter(run -> !rows.contains(run + " locked") || !folders.contains(run))
                .map(run -> run + " was called locked and is lost")
                .toList();
    }
}
