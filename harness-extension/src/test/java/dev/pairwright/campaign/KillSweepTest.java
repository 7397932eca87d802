package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Refusal;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harness that is killed just before each call by which it changes a file, in turn; a few of them in the short form. */
@Tag("slow")
class KillSweepTest {

    /** Where a campaign dies that is recovered then: before the last intent is synced, its run has its name, its row, its link, the row of its pair. */
    private static final List<Predicate<SystemCall>> DEATHS = List.of(
            call -> call.is("fsync", "journal.jsonl"),
            call -> call.name().equals("rename")
                    && call.path().getFileName().toString().startsWith("run-"),
            call -> call.is("write", Ledger.REGISTRY),
            call -> call.is("write", Ledger.CHAIN),
            call -> call.is("write", Ledger.PROGRESS));

    @TempDir
    Path home;

    private SteppedCampaign stepped;
    private Path fresh;
    private final List<String> violations = new ArrayList<>();
    private int kills;
    private int missed;
    private int recovered;

    @BeforeEach
    void begin() throws IOException {
        stepped = SteppedCampaign.in(home);
        fresh = stepped.keep("fresh");
    }

    @AfterEach
    void end() throws IOException {
        TreeRemoval.remove(home.resolve("work"));
    }

    @Test
    @DisplayName("E01 killed at every write, fsync, rename and mkdir of a campaign, the next start loses nothing and"
            + " completes it")
    void a_campaign() {
        List<SystemCall> calls = stepped.calls();
        SteppedCampaign.strided(calls, 8).forEach(call -> {
            stepped.putBack(fresh);
            killed(call);
        });
        conclude("E01: " + calls.size() + " calls of a campaign");
    }

    @Test
    @DisplayName("E18 killed at every write, fsync, rename and mkdir of recovery, the next start recovers all the same")
    void recovery() {
        List<SystemCall> calls = stepped.calls();
        List<Runnable> kills = new ArrayList<>();
        int states = 0;
        for (Predicate<SystemCall> died : SteppedCampaign.strided(DEATHS, 3)) {
            SystemCall last = last(calls, died);
            stepped.putBack(fresh);
            stepped.killed(last);
            Path half = stepped.keep("half-" + states++);
            List<SystemCall> recovering = ofRecovery(stepped.calls());
            recovering.forEach(call -> kills.add(() -> {
                stepped.putBack(half);
                killed(call);
            }));
        }
        SteppedCampaign.strided(kills, 6).forEach(Runnable::run);
        conclude("E18: " + kills.size() + " calls of recovery from " + states + " states");
    }

    private static SystemCall last(List<SystemCall> calls, Predicate<SystemCall> wanted) {
        return calls.stream().filter(wanted).reduce((a, b) -> b).orElseThrow();
    }

    /** Recovery is over when the first pair starts, on a thread of its own; a campaign without one is recovered until its end. */
    private static List<SystemCall> ofRecovery(List<SystemCall> calls) {
        long recovering = calls.get(0).thread();
        return calls.stream().filter(call -> call.thread() == recovering).toList();
    }

    private void killed(SystemCall call) {
        if (++kills % 50 == 0) {
            System.out.println(kills + " kills so far, violations: " + violations);
        }
        if (!stepped.killed(call).hit()) {
            missed++;
            return;
        }
        TestCampaign campaign = stepped.campaign();
        Invariant before = Invariant.before(campaign);
        try {
            TestCampaign.Result result = campaign.run();
            recovered += result.recovered().isEmpty() ? 0 : 1;
            before.violations(campaign, result)
                    .forEach(wrong -> violations.add("killed before " + call + ": " + wrong));
        } catch (Refusal e) {
            violations.add("killed before " + call + ": refused: " + e.getMessage());
        }
    }

    private void conclude(String what) {
        System.out.println(what + ", " + kills + " kills, " + (kills - missed) + " of them hit, " + recovered
                + " starts had something to recover, violations of the invariant: " + violations.size());
        assertThat(violations).isEmpty();
        assertThat(missed).as("calls that were not made again").isLessThanOrEqualTo(kills / 10);
    }
}
