package dev.pairwright.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.Command;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BackupTest {

    @TempDir
    Path home;

    private Played played;
    private Path backups;

    @BeforeEach
    void begin() {
        played = Played.in(home);
        backups = home.resolve("elsewhere");
    }

    @AfterEach
    void end() throws IOException {
        played.remove();
        for (String name : List.of("restored", "again")) {
            TreeRemoval.remove(home.resolve(name));
        }
    }

    private Backup backup() {
        return new Backup(played.runs(), backups, HarnessTime.system());
    }

    private Path place() {
        return backups.resolve("exp-test").resolve("main");
    }

    private List<String> made() {
        try (Stream<Path> listed = Files.list(place())) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RestoreResult restored(String name) {
        return Restore.from(place(), home.resolve(name), OptionalInt.empty());
    }

    @Test
    void what_is_restored_is_the_campaign_and_proves_itself() {
        played.play();
        BackupResult made = backup().full("by hand");

        RestoreResult restored = restored("restored");

        assertThat(made.file()).isEqualTo(place().resolve("backup-0001-full.zip"));
        assertThat(restored.runs()).isEqualTo(8);
        assertThat(restored.rows()).isEqualTo(8);
        assertThat(restored.folder()).isEqualTo(home.resolve("restored"));
        Command differs = Command.in(
                home,
                "diff",
                "-r",
                "-x",
                ".lock",
                played.runs().toString(),
                restored.folder().toString());
        assertThat(differs.said()).isEmpty();
    }

    @Test
    void an_increment_holds_what_is_new_alone_and_adds_up() {
        played.play(pair -> pair.position() <= 1, "campaign", "few");
        Path few = played.runs().resolve("few");
        Backup backup = new Backup(few, backups, HarnessTime.system());
        BackupResult first = backup.incremental("first").orElseThrow();
        played.play(pair -> pair.position() <= 2, "campaign", "few");
        BackupResult second = new Backup(few, backups, HarnessTime.system())
                .incremental("second")
                .orElseThrow();

        assertThat(first.kind()).isEqualTo(BackupIndex.Kind.FULL);
        assertThat(second.kind()).isEqualTo(BackupIndex.Kind.INCREMENTAL);
        assertThat(second.changed()).isLessThan(second.files());
        RestoreResult restored = Restore.from(second.file().getParent(), home.resolve("restored"), OptionalInt.empty());
        assertThat(restored.runs()).isEqualTo(4);
        RestoreResult earlier = Restore.from(second.file().getParent(), home.resolve("again"), OptionalInt.of(1));
        assertThat(earlier.runs()).isEqualTo(2);
    }

    @Test
    void nothing_new_makes_no_backup() {
        played.play();
        backup().full("by hand");

        assertThat(backup().incremental("nothing")).isEmpty();
        assertThat(made()).containsExactly("backup-0001-full.zip");
    }

    @Test
    void files_of_the_same_bytes_are_kept_once() throws IOException {
        played.play();
        BackupResult made = backup().full("by hand");

        BackupFile.Read read = BackupFile.of(made.file()).orElseThrow().read();

        assertThat(read.objects()).hasSizeLessThan(made.files());
        assertThat(read.objects())
                .containsExactlyInAnyOrderElementsOf(read.index().files().stream()
                        .map(BackupIndex.BackedUpFile::entry)
                        .distinct()
                        .toList());
    }

    @Test
    void a_restored_campaign_goes_on_where_it_was() throws IOException {
        played.play(pair -> pair.position() <= 2, "campaign", "half");
        Path half = played.runs().resolve("half");
        Backup backup = new Backup(half, backups, HarnessTime.system());
        backup.full("half");
        TreeRemoval.remove(half);

        RestoreResult restored = Restore.from(backup.folder(), half, OptionalInt.empty());
        Played.Start rest = played.play("campaign", "half");

        assertThat(restored.runs()).isEqualTo(4);
        assertThat(rest.outcomes()).hasSize(4);
        assertThat(rest.started()).hasSize(2);
    }

    @Test
    void nothing_is_put_back_over_what_is_there() {
        played.play();
        backup().full("by hand");

        assertThatThrownBy(() -> Restore.from(place(), played.runs(), OptionalInt.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessage(played.runs()
                        + " is there already, and nothing is ever put back over it: name a folder that is not"
                        + " there, or move this one away");
    }

    @Test
    void no_backup_is_made_of_a_run_that_is_not_what_was_sealed() {
        played.play();
        String run = Played.runsIn(played.runs()).get(3);
        Played.spoil(played.runs().resolve(run).resolve("scorecard.json"), "{}");

        assertThatThrownBy(() -> backup().full("by hand"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(run + "/scorecard.json is not what was sealed (sha256:")
                .hasMessageEndingWith(
                        "), so no copy is made: what earlier backups hold is better. Start the campaign to see what"
                                + " is wrong");
        assertThat(Restoring.names(place())).noneMatch(name -> name.endsWith(".zip"));
    }

    @Test
    void a_damaged_backup_is_told_and_the_one_after_it_stands_by_itself() throws IOException {
        played.play(pair -> pair.position() <= 2, "campaign", "few");
        Path few = played.runs().resolve("few");
        BackupResult first = new Backup(few, backups, HarnessTime.system()).full("first");
        damage(first.file());

        assertThatThrownBy(() -> Restore.from(first.file().getParent(), home.resolve("restored"), OptionalInt.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("backup " + first.file() + " is damaged: ");
        assertThat(home.resolve("restored")).doesNotExist();
        assertThat(Restoring.names(home)).doesNotContain(".restored.restoring");

        Files.write(first.file(), new byte[] {1, 2, 3});
        BackupResult second = new Backup(few, backups, HarnessTime.system())
                .incremental("second")
                .orElseThrow();
        assertThat(second.kind()).isEqualTo(BackupIndex.Kind.FULL);
        assertThat(Restore.from(second.file().getParent(), home.resolve("restored"), OptionalInt.empty())
                        .runs())
                .isEqualTo(4);
    }

    /** Flips a bit in the middle of the bytes of some file. */
    private static void damage(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int before = file.read();
            file.seek(file.length() / 2);
            file.write(before ^ 0x10);
        }
    }

    @Test
    void a_missing_backup_that_others_add_to_is_named() throws IOException {
        played.play(pair -> pair.position() <= 1, "campaign", "few");
        Path few = played.runs().resolve("few");
        BackupResult first = new Backup(few, backups, HarnessTime.system()).full("first");
        played.play(pair -> pair.position() <= 2, "campaign", "few");
        new Backup(few, backups, HarnessTime.system()).incremental("second");
        Files.delete(first.file());

        assertThatThrownBy(() -> Restore.from(first.file().getParent(), home.resolve("restored"), OptionalInt.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "backup 1 is missing, which later ones add to. Go back to an earlier one by its number: there are 2");
    }

    @Test
    void backups_may_not_go_among_the_runs() {
        played.play();

        assertThatThrownBy(() -> new Backup(played.runs(), played.runs().resolve("backups"), HarnessTime.system()))
                .isInstanceOf(Refusal.class)
                .hasMessage("backups may not go to " + played.runs().resolve("backups")
                        + ", which is inside of the campaign:"
                        + " name a folder elsewhere, on another disk if you can");
    }

    @Test
    void a_backup_of_nothing_is_refused() {
        assertThatThrownBy(this::backup)
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no campaign to back up in " + played.runs() + ": it has no campaign.json");
    }

    @Test
    void a_campaign_is_backed_up_after_every_round_and_whole_when_it_is_complete() {
        BackupListener listener = new BackupListener(() -> played.configuration(), HarnessTime.system());
        played.play((request, heard) -> Campaign.open(request), listener, pair -> true);

        backups = BackupPlace.usual(played.experiment());
        assertThat(backups).isEqualTo(home.resolve("results/backups"));
        assertThat(made())
                .containsExactly("backup-0001-full.zip", "backup-0002-incremental.zip", "backup-0003-full.zip");
        assertThat(place().resolve("backup-0001-full.zip"))
                .satisfies(file -> assertThat(reason(file)).isEqualTo("round 1"));
        assertThat(reason(place().resolve("backup-0002-incremental.zip"))).matches("TASK-00[12] complete");
        assertThat(reason(place().resolve("backup-0003-full.zip"))).isEqualTo("campaign complete");
        assertThat(restored("restored").runs()).isEqualTo(8);
    }

    private static String reason(Path file) {
        return BackupFile.of(file).orElseThrow().read().index().reason();
    }

    @Test
    void what_was_verified_only_is_not_backed_up_again() {
        BackupListener listener = new BackupListener(() -> played.configuration(), HarnessTime.system());
        played.play((request, heard) -> Campaign.open(request), listener, pair -> true);
        backups = BackupPlace.usual(played.experiment());
        List<String> before = made();

        played.play(
                (request, heard) -> Campaign.open(request),
                new BackupListener(() -> played.configuration(), HarnessTime.system()),
                pair -> true);

        assertThat(made()).isEqualTo(before);
    }

    @Test
    void backups_can_be_switched_off_and_try_outs_have_none() {
        CampaignListener off = new BackupListener(() -> played.configuration("backup", "off"), HarnessTime.system());
        played.play((request, heard) -> Campaign.open(request), off, pair -> true);
        CampaignListener on = new BackupListener(() -> played.configuration(), HarnessTime.system());
        played.play((request, heard) -> Campaign.open(request), on, pair -> pair.position() == 1);

        assertThat(home.resolve("results")).doesNotExist();
    }
}
