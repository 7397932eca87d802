package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.testkit.agent.TestAgent;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An agent that does what a test says: solves its task or not, by task, variant and number of the run. Its plan is the test's, set before a campaign begins.
 */
public final class Playing extends TestAgent {

    /** What a run is to do. */
    public enum Deed {
        /** Solve the task. */
        SOLVE,
        /** Leave something else. */
        SLIP,
        /** Solve the task, then fail. */
        SOLVE_AND_CRASH,
        /** Solve the task, and write what nobody asked for. */
        SOLVE_AND_WANDER,
        /** Fail for want of a provider. */
        NO_PROVIDER
    }

    /**
     * A run, as the agent sees it.
     *
     * @param task which task it is, by what is asked
     * @param second whether it has the second variant's text
     * @param number how many runs of that task and variant there were before, from 0
     */
    public record Cue(String task, boolean second, int number) {}

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static Function<Cue, Deed> plan = cue -> Deed.SOLVE;
    private static Function<Cue, String> model = cue -> "model-1";
    private static Function<Cue, Long> cached = cue -> 0L;
    private static volatile boolean live;
    private static volatile boolean unique;

    /** For the campaign. */
    public Playing() {
        super("playing", live ? Evidence.LIVE : Evidence.SIMULATED, Enforcement.TOOL_MEDIATED);
    }

    /** Begins anew: every run solves its task. */
    public static void begin() {
        synchronized (NUMBERS) {
            NUMBERS.clear();
        }
        plan = cue -> Deed.SOLVE;
        model = cue -> "model-1";
        cached = cue -> 0L;
        live = false;
        unique = true;
    }

    public static void doing(Function<Cue, Deed> deeds) {
        plan = deeds;
    }

    public static void servedBy(Function<Cue, String> served) {
        model = served;
    }

    public static void caching(Function<Cue, Long> tokens) {
        cached = tokens;
    }

    /** Its runs count as live. */
    public static void live() {
        live = true;
    }

    /** It says the same in every run, so that its runs repeat each other. */
    public static void repeating() {
        unique = false;
    }

    @Override
    public AgentReport run(Assignment assignment) throws AgentFailure {
        String task = assignment.instruction().startsWith("Create") ? "TASK-001" : "TASK-002";
        boolean second = assignment.specification().startsWith("Work");
        int number;
        synchronized (NUMBERS) {
            number = NUMBERS.merge(task + second, 1, Integer::sum) - 1;
        }
        Cue cue = new Cue(task, second, number);
        Deed deed = plan.apply(cue);
        if (deed == Deed.NO_PROVIDER) {
            throw AgentFailure.infrastructure("provider answers 503", new IOException("503"));
        }
        // as many notes as no other run of the task and variant
        for (int i = 0; unique && i < number; i++) {
            call(assignment, "note", JsonNodeFactory.instance.objectNode().put("text", "thinking"));
        }
        String words = deed == Deed.SLIP ? "oops\n" : task.equals("TASK-001") ? "hello\n" : "more\n";
        call(
                assignment,
                task.equals("TASK-001") ? "write_file" : "append_file",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("path", task.equals("TASK-001") ? "out.txt" : "notes.txt")
                        .put("content", words));
        if (deed == Deed.SOLVE_AND_WANDER) {
            call(
                    assignment,
                    "write_file",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("path", "mine.txt")
                            .put("content", "mine\n"));
        }
        if (deed == Deed.SOLVE_AND_CRASH) {
            throw AgentFailure.ofAgent("fell over", new IOException("gone"));
        }
        return new AgentReport(
                ExitReason.SUCCESS,
                "done",
                "sent",
                Optional.of(model.apply(cue)),
                Optional.empty(),
                0,
                cached.apply(cue));
    }

    private static void call(Assignment assignment, String tool, ObjectNode arguments) {
        assignment.toolbox().call("c-" + System.nanoTime(), tool, arguments);
    }
}
