package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order a campaign writes, syncs and renames: what a power cut leaves hangs on it, and nothing else shows it. */
@Tag("slow")
class PublishOrderTest {

    private static final String JOURNAL = "journal.jsonl";
    private static final Set<String> WRITES = Set.of("write", "pwrite64", "openat", "ftruncate");

    @TempDir
    static Path home;

    private static SteppedCampaign stepped;
    private static Path runs;
    private static Path fresh;
    private static Path whole;
    private static Order order;

    @BeforeAll
    static void begin() throws IOException {
        stepped = SteppedCampaign.in(home);
        runs = stepped.campaign().runs();
        fresh = stepped.keep("fresh");
        order = new Order(stepped.calls());
        whole = stepped.keep("whole");
    }

    @AfterAll
    static void end() throws IOException {
        for (String each : List.of("work", "whole")) {
            TreeRemoval.remove(home.resolve(each));
        }
    }

    /** The calls of a start after one that was killed just before a call. */
    private static Order afterDeath(SystemCall before) {
        stepped.putBack(fresh);
        assertThat(stepped.killed(before).hit()).as("killed before " + before).isTrue();
        return new Order(stepped.calls());
    }

    /** Calls in the order they were made, and ways to ask for it. */
    private record Order(List<SystemCall> calls) {

        List<SystemCall> all(Predicate<SystemCall> wanted) {
            return calls.stream().filter(wanted).toList();
        }

        /** The last one that had returned before a line of the log. */
        SystemCall lastBefore(int line, String what, Predicate<SystemCall> wanted) {
            List<SystemCall> before = all(call -> call.ended() < line && wanted.test(call));
            assertThat(before).as(what).isNotEmpty();
            return before.get(before.size() - 1);
        }

        /** The first one that was made after a line of the log. */
        SystemCall firstAfter(int line, String what, Predicate<SystemCall> wanted) {
            List<SystemCall> after = all(call -> call.begun() > line && wanted.test(call));
            assertThat(after).as(what).isNotEmpty();
            return after.get(0);
        }
    }

    private static Predicate<SystemCall> call(String name, Path path) {
        return call -> call.name().equals(name) && call.path().equals(path);
    }

    private static Predicate<SystemCall> writes(Path path) {
        return call -> WRITES.contains(call.name()) && call.path().equals(path);
    }

    private static List<SystemCall> publications(Order order) {
        return order.all(call -> call.name().equals("rename")
                && runs.equals(call.path().getParent())
                && call.path().getFileName().toString().startsWith("run-"));
    }

    @Test
    @DisplayName(
            "E03 a run is published in this order: intent, every file and folder of it synced, rename, folder synced,"
                    + " row synced, link synced")
    void publishing() throws IOException {
        stepped.putBack(whole);
        List<SystemCall> publications = publications(order);
        assertThat(publications).hasSize(4);
        for (SystemCall rename : publications) {
            SystemCall intent = order.lastBefore(rename.begun(), "an intent", call("write", staging(JOURNAL)));
            SystemCall synced = order.lastBefore(rename.begun(), "the intent synced", call("fsync", staging(JOURNAL)));
            assertThat(synced.begun()).as("the intent synced").isGreaterThan(intent.begun());
            everythingIsSynced(order, rename);
            rowFollows(order, rename);
        }
    }

    @Test
    @DisplayName(
            "E03 a pair's row is written once the links of its runs are synced, a run's row once the link before it is")
    void concluding() {
        List<SystemCall> rows = order.all(
                call("write", runs.resolve(Ledger.PROGRESS)).or(call("write", runs.resolve(Ledger.REGISTRY))));
        List<SystemCall> links = order.all(call("write", runs.resolve(Ledger.CHAIN)));
        assertThat(links).hasSize(4);
        for (SystemCall link : links) {
            SystemCall synced =
                    order.firstAfter(link.ended(), "the link synced", call("fsync", runs.resolve(Ledger.CHAIN)));
            SystemCall row = rows.stream()
                    .filter(each -> each.begun() > link.ended())
                    .findFirst()
                    .orElseThrow();
            assertThat(synced.ended()).as("the link synced before " + row).isLessThan(row.begun());
        }
    }

    @Test
    @DisplayName("E03 a run that a dead harness sealed is synced before it is published by another")
    void recovering() throws IOException {
        SystemCall rename = publications(order).get(0);

        Order second = afterDeath(rename);

        SystemCall recovered = publications(second).get(0);
        assertThat(recovered.path()).isEqualTo(rename.path());
        everythingIsSynced(second, recovered);
        rowFollows(second, recovered);
    }

    @Test
    @DisplayName("E03 whatever a dead harness left in a ledger is synced before anything is built on it")
    void reopening() throws IOException {
        Order second =
                afterDeath(order.all(call -> call.is("write", Ledger.CHAIN)).get(0));

        SystemCall mended = second.firstAfter(-1, "the missing link", call("write", runs.resolve(Ledger.CHAIN)));
        for (String ledger : List.of(Ledger.REGISTRY, Ledger.CHAIN, Ledger.PROGRESS, Ledger.JOURNAL)) {
            second.lastBefore(mended.begun(), ledger + " synced", call("fsync", runs.resolve(ledger)));
        }
        assertThat(second.all(call -> !call.path().equals(runs)).get(0).path())
                .as("what is touched first")
                .isEqualTo(runs.resolve(CampaignLock.FILE));
    }

    @Test
    @DisplayName(
            "E03 a campaign is begun in this order: ledgers synced, checkpoint, campaign.json, the folders it is in")
    void beginning() {
        SystemCall begun = order.firstAfter(-1, "campaign.json", call("rename", runs.resolve("campaign.json")));
        for (String file :
                List.of("schedule.json", Ledger.REGISTRY, Ledger.CHAIN, Ledger.PROGRESS, Ledger.VIOLATIONS)) {
            SystemCall written = order.lastBefore(begun.begun(), file, writes(runs.resolve(file)));
            SystemCall synced = order.lastBefore(begun.begun(), file + " synced", call("fsync", runs.resolve(file)));
            assertThat(synced.begun()).as(file + " synced").isGreaterThan(written.begun());
        }
        order.lastBefore(begun.begun(), "the first checkpoint", call("rename", runs.resolve("checkpoint.json")));
        SystemCall pair = order.firstAfter(
                begun.begun(),
                "a pair",
                call -> call.name().equals("mkdir") && call.path().startsWith(runs.resolve(".staging")));
        SystemCall folder = order.firstAfter(begun.ended(), "its folder synced", call("fsync", runs));
        assertThat(folder.ended()).as("its folder synced").isLessThan(pair.begun());
    }

    @Test
    @DisplayName("E03 a file that is replaced is synced under its new name before it is renamed, and its folder after")
    void replacing() {
        List<SystemCall> replaced = order.all(call -> call.name().equals("rename")
                && Set.of("campaign.json", "checkpoint.json", "checkpoint.json.sig")
                        .contains(call.path().getFileName().toString()));
        assertThat(replaced).hasSizeGreaterThanOrEqualTo(5);
        for (SystemCall rename : replaced) {
            Path beside = rename.from().orElseThrow();
            SystemCall written = order.lastBefore(rename.begun(), beside + " written", writes(beside));
            SystemCall synced = order.lastBefore(rename.begun(), beside + " synced", call("fsync", beside));
            assertThat(synced.begun()).as(beside + " synced").isGreaterThan(written.begun());
            order.firstAfter(rename.ended(), "folder synced after " + rename, call("fsync", runs));
        }
    }

    @Test
    @DisplayName(
            "F05 the checkpoint at the end counts every row, and a row is synced before a checkpoint that may count it")
    void checkpoints() {
        List<SystemCall> links = order.all(call("fsync", runs.resolve(Ledger.CHAIN)));
        List<SystemCall> checkpoints = order.all(call("rename", runs.resolve("checkpoint.json")));
        SystemCall lastLink = links.get(links.size() - 1);
        SystemCall lastCheckpoint = checkpoints.get(checkpoints.size() - 1);
        assertThat(lastCheckpoint.begun()).isGreaterThan(lastLink.ended());
    }

    /** Every file after it was last written, every folder after the last name came into it, and the sums after all of them. */
    private static void everythingIsSynced(Order order, SystemCall rename) throws IOException {
        Path staged = rename.from().orElseThrow();
        try (Stream<Path> walked = Files.walk(rename.path())) {
            for (Path published : walked.toList()) {
                Path path = staged.resolve(rename.path().relativize(published));
                SystemCall synced = order.lastBefore(rename.begun(), path + " synced", call("fsync", path));
                for (SystemCall change : order.all(change(path, Files.isDirectory(published)))) {
                    assertThat(change.ended()).as(change + " and then synced").isLessThan(synced.begun());
                }
                boolean seal = path.getFileName().toString().startsWith("SHA256SUMS");
                List<SystemCall> sums = order.all(writes(staged.resolve("SHA256SUMS")));
                if (!seal && Files.isRegularFile(published) && !sums.isEmpty()) {
                    assertThat(order.all(writes(path)))
                            .as(path + " complete before it is sealed")
                            .allMatch(write -> write.ended() < sums.get(0).begun());
                }
            }
        }
    }

    private static Predicate<SystemCall> change(Path path, boolean folder) {
        return folder
                ? call -> Set.of("openat", "mkdir", "rename", "unlink").contains(call.name())
                        && path.equals(call.path().getParent())
                : writes(path);
    }

    private static void rowFollows(Order order, SystemCall rename) {
        int at = rename.ended();
        for (String[] step : new String[][] {
            {"fsync", ""},
            {"write", Ledger.REGISTRY},
            {"fsync", Ledger.REGISTRY},
            {"write", Ledger.CHAIN},
            {"fsync", Ledger.CHAIN}
        }) {
            Path path = runs.resolve(step[1]);
            SystemCall next =
                    order.firstAfter(rename.ended(), step[0] + " " + step[1] + " after " + rename, call(step[0], path));
            assertThat(next.begun()).as(next + " in its turn after " + rename).isGreaterThan(at);
            at = next.ended();
        }
        SystemCall row =
                order.firstAfter(rename.ended(), "the pair's row", call("write", runs.resolve(Ledger.PROGRESS)));
        assertThat(row.begun()).as("the pair's row comes last").isGreaterThan(at);
        order.firstAfter(row.ended(), "the pair's row synced", call("fsync", runs.resolve(Ledger.PROGRESS)));
    }

    private static Path staging(String file) {
        return runs.resolve(".staging").resolve(file);
    }
}
