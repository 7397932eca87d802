package dev.pairwright.draft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Printable;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.trace.StepMetrics;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * An agent that is a method of a test class. What the method throws is the agent's failure; what it answers is written into the workspace, where the criteria find it.
 *
 * @param code the method
 * @param thread where it is called
 * @param task the run's task
 * @param variant the run's variant
 * @param thrown hears what was thrown
 */
record MethodAgent(DraftCode code, TestThread thread, String task, String variant, ThrownAnswers thrown)
        implements Agent {

    private static final int LONGEST_STEP = 4_000;

    @Override
    public String name() {
        return DraftSupply.ADAPTER;
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        Object answer = answer(assignment);
        if (answer == null && code.answersWithFiles()) {
            return ended(assignment, "left its answer in the workspace");
        }
        if (answer == null) {
            throw failed(assignment, new NullPointerException("the run method returned null"));
        }
        String text;
        try {
            text = Answers.text(answer);
        } catch (IllegalArgumentException e) {
            throw failed(
                    assignment, new IllegalStateException("no JSON can be made of what the run method returned", e));
        }
        write(assignment, answer instanceof CharSequence ? Answers.TEXT : Answers.JSON, text);
        return ended(assignment, text);
    }

    private @Nullable Object answer(Assignment assignment) throws InterruptedException, AgentFailure {
        try {
            return thread.call(() -> {
                try {
                    return code.answer(task, variant, assignment.seed(), assignment.toolbox()::folder);
                } catch (Exception | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (CancellationException e) {
            throw AgentFailure.infrastructure("the test's thread was told to stop", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AgentFailure failure) {
                throw failure;
            }
            throw failed(assignment, e.getCause());
        }
    }

    private AgentFailure failed(Assignment assignment, Throwable cause) {
        assignment.trace().step(StackTraces.shortened(cause), List.of(), StepMetrics.ZERO);
        thrown.told(task, variant, cause);
        return AgentFailure.ofAgent("the run method threw " + cause, cause);
    }

    private static void write(Assignment assignment, String file, String text) throws AgentFailure {
        ToolResult result = assignment
                .toolbox()
                .call(
                        "answer",
                        "write_file",
                        JsonNodeFactory.instance.objectNode().put("path", file).put("content", text));
        if (result.error()) {
            throw AgentFailure.ofAgent(
                    "the answer could not be written: " + result.content(),
                    new IllegalStateException(result.content()));
        }
    }

    private static AgentReport ended(Assignment assignment, String answer) {
        String shown = answer.length() > LONGEST_STEP ? answer.substring(0, LONGEST_STEP) + " ..." : answer;
        assignment.trace().step(shown, List.of(), StepMetrics.ZERO);
        return AgentReport.of(ExitReason.SUCCESS, Printable.of(answer, 200), "unsupported");
    }
}
