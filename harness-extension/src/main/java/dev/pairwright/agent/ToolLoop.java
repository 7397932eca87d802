package dev.pairwright.agent;

import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The loop every agent of our own is made of: the model gets the specification as its first message, the instruction as its second, and the tools' answers
 * after every turn, until it calls {@code finish}, calls nothing, or has used up its budget. Every step is recorded once its calls are answered.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ToolLoop {

    private final Model model;
    private final Assignment assignment;
    private final List<Message> messages = new ArrayList<>();

    private ToolLoop(Model model, Assignment assignment) {
        this.model = model;
        this.assignment = assignment;
    }

    /**
     * Lets a model work on an assignment.
     *
     * @param model plays the agent's part
     * @param assignment what is asked
     * @return how it ended
     * @throws InterruptedException when the run's time is up
     * @throws AgentFailure when the model has no next turn
     */
    public static AgentReport drive(Model model, Assignment assignment) throws InterruptedException, AgentFailure {
        return new ToolLoop(model, assignment).drive();
    }

    private AgentReport drive() throws InterruptedException, AgentFailure {
        messages.add(new Message.Specification(assignment.specification()));
        messages.add(new Message.Instruction(assignment.instruction()));
        for (int step = 1; step <= assignment.budget().steps(); step++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the run's time is up");
            }
            Model.Reply reply =
                    model.reply(new Conversation(messages, assignment.toolbox().specs()));
            boolean finished = act(reply);
            if (finished || reply.calls().isEmpty()) {
                return report(ExitReason.SUCCESS, reply.text());
            }
            if (tokensUsed() > assignment.budget().tokens()) {
                return report(
                        ExitReason.KILLED,
                        "token limit reached: " + tokensUsed() + " of "
                                + assignment.budget().tokens());
            }
        }
        return report(
                ExitReason.KILLED, "step limit reached: " + assignment.budget().steps() + " turns without an end");
    }

    private boolean act(Model.Reply reply) {
        List<Message> answers = new ArrayList<>();
        boolean finished = false;
        for (ToolCall call : reply.calls()) {
            ToolResult result = assignment.toolbox().call(call.toolCallId(), call.functionName(), call.arguments());
            answers.add(
                    new Message.ToolAnswer(call.toolCallId(), call.functionName(), result.content(), result.error()));
            finished |= result.finished();
        }
        assignment.trace().step(reply.text(), reply.calls(), reply.usage());
        messages.add(new Message.Turn(reply.text(), reply.calls()));
        messages.addAll(answers);
        return finished;
    }

    private long tokensUsed() {
        StepMetrics totals = assignment.trace().totals();
        return totals.promptTokens() + totals.completionTokens();
    }

    private AgentReport report(ExitReason reason, String message) {
        return AgentReport.of(reason, message, model.seedStatus());
    }
}
