package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.testkit.agent.TestAgent;
import dev.pairwright.trace.StepMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D08: an agent that does not heed its interrupt is left behind, and nothing it does then counts. */
class AbandonedAgentTest {

    @TempDir
    Path home;

    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<ToolResult> lateCall = new CompletableFuture<>();
    private final CompletableFuture<Throwable> lateStep = new CompletableFuture<>();

    private AgentReport ignoreInterruptsAndGoOn(Assignment assignment) {
        TestAgent.write(assignment, "out.txt", "in time\n");
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = !over.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                waiting = true;
            }
        }
        lateCall.complete(TestAgent.write(assignment, "out.txt", "too late\n"));
        try {
            assignment.trace().step("too late", List.of(), StepMetrics.ZERO);
            lateStep.complete(new AssertionError("it was taken"));
        } catch (IllegalStateException e) {
            lateStep.complete(e);
        }
        return FixtureAgent.DONE;
    }

    @Test
    void D08_an_abandoned_agent_can_change_neither_outputs_nor_log() throws Exception {
        RunBench bench =
                RunBench.of("TASK-001", home, capsule -> capsule.task("TASK-001", t -> t.put("timeout_seconds", 0.1)));
        ExecutePhase.Executed executed = bench.execute(new FixtureAgent(this::ignoreInterruptsAndGoOn));
        assertThat(executed.reason()).isEqualTo(ExitReason.TIMEOUT);
        assertThat(executed.message())
                .isEqualTo("timeout reached (0.1 s); the agent did not heed the interrupt and was left behind: "
                        + "in this process it cannot be killed");
        Map<String, String> left = content(bench);
        over.countDown();
        assertThat(lateCall.get(5, TimeUnit.SECONDS).content())
                .isEqualTo("error: CLOSED: the run is over, so no tool does anything any more");
        assertThat(lateStep.get(5, TimeUnit.SECONDS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the run is over; nothing more is recorded in agent.log");
        assertThat(content(bench)).isEqualTo(left);
        assertThat(bench.folder().outputs().resolve("out.txt")).hasContent("in time\n");
    }

    private static Map<String, String> content(RunBench bench) throws IOException {
        Map<String, String> content = new TreeMap<>();
        Path parent = bench.folder().path().getParent();
        try (Stream<Path> paths = Files.walk(parent)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                content.put(
                        parent.relativize(path).toString(), Files.isRegularFile(path) ? Files.readString(path) : "/");
            }
        }
        return content;
    }
}
