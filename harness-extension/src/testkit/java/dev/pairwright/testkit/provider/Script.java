package dev.pairwright.testkit.provider;

import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.experiment.Solution;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a provider's model says: the next turn of a conversation. Called on several threads at once. */
@FunctionalInterface
public interface Script {

    /** The next turn. A reply that used nothing is counted by its length. */
    Model.Reply reply(Conversation conversation);

    /** Says the same words whatever it is asked, and calls nothing. */
    static Script saying(String text) {
        return conversation -> new Model.Reply(text, List.of(), StepMetrics.ZERO);
    }

    /** Says these, one after another, by the number of turns there were; then it is done. */
    static Script turns(Model.Reply... turns) {
        return conversation -> {
            int turn = turn(conversation);
            return turn < turns.length ? turns[turn] : new Model.Reply("done", List.of(), StepMetrics.ZERO);
        };
    }

    /** Plays solutions, call by call: the one whose task asks what the conversation's instruction asks. A tool that is not there ends it. */
    static Script solving(Map<String, Solution> byInstruction) {
        return conversation -> {
            List<Solution.Call> calls = byInstruction.entrySet().stream()
                    .filter(task -> conversation.messages().stream()
                            .anyMatch(message -> message instanceof Message.Instruction asked
                                    && asked.text().contains(task.getKey())))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no solution for " + conversation.messages()))
                    .calls();
            int turn = turn(conversation);
            return turn < calls.size() && offered(conversation, calls.get(turn).tool())
                    ? new Model.Reply(
                            "Step " + (turn + 1) + ".",
                            List.of(new ToolCall(
                                    "call_" + (turn + 1),
                                    calls.get(turn).tool(),
                                    calls.get(turn).arguments())),
                            StepMetrics.ZERO)
                    : new Model.Reply("done", List.of(), StepMetrics.ZERO);
        };
    }

    private static boolean offered(Conversation conversation, String tool) {
        return conversation.tools().stream().anyMatch(spec -> spec.name().equals(tool));
    }

    /** Plays the solutions of an experiment's tasks. */
    static Script solving(Capsule capsule) {
        return solving(capsule.tasks().stream()
                .collect(Collectors.toMap(task -> task.spec().instruction(), CapsuleTask::solution)));
    }

    /** How many turns a model had in a conversation. */
    static int turn(Conversation conversation) {
        return (int) conversation.messages().stream()
                .filter(Message.Turn.class::isInstance)
                .count();
    }
}
