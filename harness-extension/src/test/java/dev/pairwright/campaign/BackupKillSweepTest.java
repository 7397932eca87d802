package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.archive.Backup;
import dev.pairwright.archive.Restore;
import dev.pairwright.archive.RestoreResult;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.Command;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup, and a restore, that is killed just before each call by which it changes a file, in turn; a few of them in the short form. */
@Tag("slow")
class BackupKillSweepTest {

    @TempDir
    Path temporary;

    private Path home;
    private ChildJvm jvm;
    private Played played;
    private Path backups;
    private Path line;
    private int kills;
    private int missed;
    private final List<String> violations = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        home = temporary.toRealPath();
        Strace.require(home);
        jvm = ChildJvm.packed();
        played = Played.in(home);
        played.play(pair -> pair.position() <= 2, "campaign", "half");
        backups = home.resolve("backups");
        line = backups.resolve("exp-test").resolve("half");
    }

    @AfterEach
    void end() throws IOException {
        played.remove();
        TreeRemoval.remove(home.resolve("restored"));
        TreeRemoval.remove(home.resolve(".restored.restoring"));
    }

    private Path campaign() {
        return played.runs().resolve("half");
    }

    @Test
    @DisplayName(
            "killed at every write, fsync and rename of a backup, what was there still restores, and the next backup is whole")
    void a_backup() throws IOException {
        new Backup(campaign(), backups, HarnessTime.system()).full("before");
        played.play("campaign", "half");
        Path kept = keep();

        List<SystemCall> calls = calls(backups, "backup", campaign().toString(), backups.toString());
        for (SystemCall call : SteppedCampaign.strided(calls, 8)) {
            TreeRemoval.remove(backups);
            Files.createDirectories(backups);
            copy(kept, backups);
            kill(call, "backup", campaign().toString(), backups.toString());
            judge(call, restored(), 4, 8);
            new Backup(campaign(), backups, HarnessTime.system()).incremental("after");
            judge(call, restored(), 8, 8);
        }
        conclude("backup: " + calls.size() + " calls");
    }

    @Test
    @DisplayName(
            "killed at every write, fsync and rename of a restore, the folder is not there or whole, and the next restore succeeds")
    void a_restore() throws IOException {
        new Backup(campaign(), backups, HarnessTime.system()).full("before");
        Path target = home.resolve("restored");

        List<SystemCall> calls = calls(home, "restore", line.toString(), target.toString());
        TreeRemoval.remove(target);
        for (SystemCall call : SteppedCampaign.strided(calls, 8)) {
            kill(call, "restore", line.toString(), target.toString());
            boolean there = Files.exists(target);
            if (there) {
                assertThat(Files.exists(target.resolve("campaign.json"))).isTrue();
                TreeRemoval.remove(target);
            }
            judge(call, restored(), 4, 4);
        }
        conclude("restore: " + calls.size() + " calls");
    }

    /** How many runs it has, or what is wrong. */
    private String restored() throws IOException {
        Path target = home.resolve("restored");
        try {
            RestoreResult result = Restore.from(line, target, OptionalInt.empty());
            return "runs " + result.runs();
        } catch (Refusal e) {
            return "refused: " + e.getMessage();
        } finally {
            TreeRemoval.remove(target);
        }
    }

    private void judge(SystemCall call, String found, int least, int most) {
        boolean right = found.equals("runs " + least) || found.equals("runs " + most);
        if (!right) {
            violations.add("killed before " + call + ": " + found);
        }
    }

    private List<SystemCall> calls(Path below, String... args) {
        Path log = home.resolve("calls.txt");
        int exit = jvm.run(home.resolve("said.txt"), Strace.recording(log), List.of(), BackupProcess.class, args);
        assertThat(exit)
                .as(() -> String.join("\n", Strace.lines(home.resolve("said.txt"))))
                .isZero();
        return SystemCall.below(below, Strace.lines(log)).stream()
                .filter(call -> !call.path().startsWith(home.resolve("said.txt")))
                .toList();
    }

    private void kill(SystemCall call, String... args) {
        kills++;
        int exit = jvm.run(
                home.resolve("said.txt"),
                Strace.disturbing(home.resolve("disturbed.txt"), call, "signal=SIGKILL"),
                List.of(),
                BackupProcess.class,
                args);
        missed += exit == 128 + 9 ? 0 : 1;
    }

    private Path keep() throws IOException {
        Path kept = home.resolve("kept");
        Files.createDirectories(kept);
        copy(backups, kept);
        return kept;
    }

    private void copy(Path from, Path to) {
        assertThat(Command.in(home, "cp", "-a", from + "/.", to.toString()).exit())
                .isZero();
    }

    private void conclude(String what) {
        System.out.println(
                what + ", " + kills + " kills, " + (kills - missed) + " of them hit, violations: " + violations.size());
        assertThat(violations).isEmpty();
        assertThat(missed).as("calls that were not made again").isLessThanOrEqualTo(kills / 4);
    }
}
