package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Refusal;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that refuses one call of a campaign, each in turn; a few of them in the short form. */
@Tag("slow")
class StorageSweepTest {

    private static final Set<String> NEED_SPACE = Set.of("write", "pwrite64", "openat", "mkdir", "rename");
    private static final Pattern STATUS = Pattern.compile("(?m)^\\[.*CRITICAL: (V-\\d+) .*\\n.*\\n  Status: (\\w+)$");

    @TempDir
    static Path home;

    private static SteppedCampaign stepped;
    private static Path fresh;
    private static List<SystemCall> calls;
    private final List<String> violations = new ArrayList<>();
    private int failures;
    private int missed;
    private int stopped;
    private int untouched;

    @BeforeAll
    static void begin() throws IOException {
        stepped = SteppedCampaign.in(home);
        fresh = stepped.keep("fresh");
        calls = stepped.calls();
    }

    @AfterAll
    static void end() throws IOException {
        TreeRemoval.remove(home.resolve("work"));
    }

    @Test
    @DisplayName(
            "E06 a disk that is full at any call halts cleanly and names the path; the campaign completes once there"
                    + " is room")
    void full() {
        List<SystemCall> writing =
                calls.stream().filter(call -> NEED_SPACE.contains(call.name())).toList();
        SteppedCampaign.strided(writing, 5).forEach(call -> failed(call, "ENOSPC"));
        conclude("E06: " + writing.size() + " calls that need room", "ENOSPC");
    }

    @Test
    @DisplayName(
            "E07 a disk that fails at any call halts at once, is not asked again, and the campaign completes on a good"
                    + " one")
    void broken() {
        SteppedCampaign.strided(calls, 5).forEach(call -> failed(call, "EIO"));
        conclude("E07: " + calls.size() + " calls", "EIO");
    }

    @Test
    @DisplayName(
            "E07 a run that is published when the disk fails is not called aborted: recovery gives it the row it lacks")
    void between_rename_and_row() {
        Path published = first(call -> call.name().equals("rename")
                        && call.path().getFileName().toString().startsWith("run-"))
                .path();
        failed(first(call -> call.name().equals("chmod") && call.path().equals(published)), "EIO");
        assertThat(violations).isEmpty();
        assertThat(stepped.campaign().ledger().statuses())
                .contains(published.getFileName() + " locked", published.getFileName() + " superseded")
                .doesNotContain(published.getFileName() + " aborted");
    }

    @Test
    @DisplayName("E09 a process that may open no more files says so, halts cleanly and goes on once it may")
    void no_more_files() {
        List<SystemCall> opening =
                calls.stream().filter(call -> call.name().equals("openat")).toList();
        SteppedCampaign.strided(opening, 2).forEach(call -> failed(call, "EMFILE"));
        conclude("E09: " + opening.size() + " calls that open a file", "EMFILE");
    }

    @Test
    @DisplayName("E07 a row whose link fails stays the last one, and gets its link from recovery")
    void between_row_and_link() {
        failed(first(call -> call.is("write", Ledger.CHAIN)), "EIO");
        assertThat(violations).isEmpty();
    }

    @Test
    @DisplayName("E07 a pair whose row is on the disk does not run again for want of a file that can be made again")
    void what_remains() {
        failed(first(call -> call.is("openat", ".remaining.csv.new") && call.occurrence() == 2), "EIO");
        assertThat(violations).isEmpty();
    }

    private static SystemCall first(Predicate<SystemCall> wanted) {
        return calls.stream().filter(wanted).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("E06 a disk that is full when an agent writes is nobody's mistake but the disk's")
    void under_an_agent() {
        failed(
                first(call ->
                        call.is("write", "out.txt") && call.path().toString().contains(".workspace/")),
                "ENOSPC");
        assertThat(violations).isEmpty();
        assertThat(stopped).isEqualTo(1);
    }

    private void failed(SystemCall call, String error) {
        if (++failures % 50 == 0) {
            System.out.println(failures + " times " + error + " so far, violations: " + violations);
        }
        stepped.putBack(fresh);
        SteppedCampaign.Disturbed disturbed = stepped.failed(call, error);
        if (!disturbed.hit()) {
            missed++;
            return;
        }
        String what = error + " at " + call + ": ";
        told(call, disturbed).forEach(wrong -> violations.add(what + wrong));
        if (call.name().equals("fsync") && again(disturbed.log()) && !Files.isDirectory(call.path())) {
            violations.add(what + "synced again");
        }
        TestCampaign campaign = stepped.campaign();
        Invariant before = Invariant.before(campaign);
        try {
            before.violations(campaign, completed(campaign)).forEach(wrong -> violations.add(what + wrong));
        } catch (Refusal e) {
            violations.add(what + "refused afterwards: " + e.getMessage());
        }
    }

    /** It stopped and said where, or it could go on and nothing is amiss. */
    private List<String> told(SystemCall call, SteppedCampaign.Disturbed disturbed) {
        String said = String.join("\n", disturbed.said());
        if (said.contains("\nhalt none") && disturbed.exit() == 0) {
            untouched++;
            return said.lines().filter(line -> line.startsWith("pair-")).allMatch(line -> line.endsWith(" Holds[]"))
                    ? List.of()
                    : List.of("went on: " + said);
        }
        stopped++;
        boolean refused = disturbed.exit() == SteppedProcess.REFUSED && said.contains("refused ");
        boolean halted = disturbed.exit() == 0 && said.contains("halt halted: ");
        boolean named = said.contains(call.path().getFileName().toString()) && said.contains(" bytes usable there)");
        return (refused || halted) && named ? List.of() : List.of("exit " + disturbed.exit() + ": " + said);
    }

    private static boolean again(List<String> log) {
        int failed = 0;
        while (!log.get(failed).contains("(INJECTED)")) {
            failed++;
        }
        return log.subList(failed + 1, log.size()).stream().anyMatch(line -> line.contains(" fsync("));
    }

    private static TestCampaign.Result completed(TestCampaign campaign) {
        Set<String> open = new LinkedHashSet<>();
        Path log = campaign.runs().resolve(Ledger.VIOLATIONS);
        for (Matcher entry =
                        STATUS.matcher(Files.exists(log) ? campaign.ledger().text(Ledger.VIOLATIONS) : "");
                entry.find(); ) {
            if (entry.group(2).equals("Open")) {
                open.add(entry.group(1));
            } else {
                open.remove(entry.group(1));
            }
        }
        return open.isEmpty() ? campaign.run() : campaign.resolve(String.join(",", open), "the disk was replaced");
    }

    private void conclude(String what, String error) {
        System.out.println(what + ", " + failures + " times " + error + ", " + (failures - missed) + " of them hit, "
                + stopped + " halted or refused, " + untouched
                + " went on without what failed, violations of the invariant: " + violations.size());
        assertThat(violations).isEmpty();
        assertThat(missed).as("calls that were not made again").isLessThanOrEqualTo(failures / 10);
    }
}
