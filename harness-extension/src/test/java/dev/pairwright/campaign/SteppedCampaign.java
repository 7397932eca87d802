package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.manifest.key.KeyFile;
import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A campaign of two pairs that is carried out again and again from a state that was kept, each time disturbed at another call. */
final class SteppedCampaign {

    /** When the first start's clock begins: every later one is ahead of it. */
    static final long FIRST_CLOCK = 1_767_225_600_000L;

    private static final long SECOND_CLOCK = FIRST_CLOCK + 86_400_000L;

    private final Path home;
    private final ChildJvm jvm;
    private final TestCampaign campaign;
    private int clocks;

    private SteppedCampaign(Path home, ChildJvm jvm, TestCampaign campaign) {
        this.home = home;
        this.jvm = jvm;
        this.campaign = campaign;
    }

    /** One that was never begun. */
    static SteppedCampaign in(Path home) throws IOException {
        Path real = home.toRealPath();
        Strace.require(real);
        return new SteppedCampaign(real, ChildJvm.packed(), capsule(real.resolve("work")));
    }

    static TestCampaign capsule(Path folder) {
        TestCampaign campaign =
                TestCampaign.in(folder, experiment -> ((ObjectNode) experiment.get("pairs_per_task")).put("target", 1));
        new KeyFile(campaign.key()).open();
        return campaign;
    }

    TestCampaign campaign() {
        return campaign;
    }

    /** Keeps what there is now. */
    Path keep(String name) {
        Path kept = home.resolve(name);
        copy(home.resolve("work"), kept);
        return kept;
    }

    /** Puts back what was kept. */
    void putBack(Path kept) {
        try {
            TreeRemoval.remove(home.resolve("work"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy(kept, home.resolve("work"));
        clocks = kept.endsWith("fresh") ? 0 : 1;
    }

    private void copy(Path from, Path to) {
        Command copied = Command.in(home, "cp", "-a", from.toString(), to.toString());
        if (copied.exit() != 0) {
            throw new IllegalStateException(copied.said());
        }
    }

    /** The calls of a start that nothing disturbs. */
    List<SystemCall> calls() {
        Path log = home.resolve("calls.txt");
        int exit = start(Strace.recording(log));
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + said());
        }
        return SystemCall.below(campaign.runs(), Strace.lines(log));
    }

    /**
     * A start that was disturbed.
     *
     * @param hit whether the call was made that was to be disturbed
     * @param exit its exit code
     * @param said what it said
     * @param log its calls on the path
     */
    record Disturbed(boolean hit, int exit, List<String> said, List<String> log) {}

    /** Kills a start just before a call. */
    Disturbed killed(SystemCall call) {
        Disturbed disturbed = disturbed(call, "signal=SIGKILL");
        return new Disturbed(disturbed.exit() == 128 + 9, disturbed.exit(), disturbed.said(), disturbed.log());
    }

    /** Lets a call fail. */
    Disturbed failed(SystemCall call, String error) {
        return disturbed(call, "error=" + error);
    }

    private Disturbed disturbed(SystemCall call, String how) {
        Path log = home.resolve("disturbed.txt");
        int exit = start(Strace.disturbing(log, call, how));
        List<String> lines = Strace.lines(log);
        return new Disturbed(lines.stream().anyMatch(line -> line.contains("(INJECTED")), exit, said(), lines);
    }

    private int start(List<String> tracer) {
        long clock = clocks++ == 0 ? FIRST_CLOCK : SECOND_CLOCK;
        return jvm.run(
                home.resolve("said.txt"),
                tracer,
                List.of(),
                SteppedProcess.class,
                campaign.experiment().toString(),
                Long.toString(clock));
    }

    private List<String> said() {
        return Strace.lines(home.resolve("said.txt"));
    }

    /** Every n-th of a sweep, so that so many are left; as many as {@code pairwright.test.calls} says, where it says a number. */
    static <T> List<T> strided(List<T> all, int shortForm) {
        int said = Integer.getInteger("pairwright.test.calls", 0);
        int most = said > 0 ? said : shortForm;
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .mapToObj(i -> all.get((int) ((2L * i + 1) * all.size() / (2L * most))))
                        .toList();
    }
}
