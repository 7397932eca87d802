package dev.pairwright.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.ToolLoop;
import dev.pairwright.core.ExitReason;
import dev.pairwright.testkit.agent.TestAgent;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes into every field that an agent controls what would take over a page, a terminal or a reader's eye. */
public final class HostileAgent extends TestAgent {

    /** An address that nothing may ever ask for. */
    public static final String ADDRESS = "evil.example";

    /** Markup that would run, load or lead somewhere. */
    public static final String MARKUP = "<script>alert('canary')</script><img src=\"http://" + ADDRESS
            + "/x\" onerror=\"alert(1)\"><svg onload=alert(2)><iframe src=http://" + ADDRESS
            + "></iframe><a"
            + " href=\"javascript:alert(3)\">here</a></pre></details></style></title>--><style>*{display:none}</style><meta"
            + " http-equiv=refresh content=\"0;url=http://" + ADDRESS
            + "\"> [go](javascript:alert(4)) \"' &amp; http://"
            + ADDRESS + "/z";

    /** What steers terminals, turns text round, hides it, or towers over other text. */
    public static final String UNSEEN =
            "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u202eesrever\u202c zero\u200bwidth \u2066iso\u2069 "
                    + "\ufeffbom \u00adsoft \u3164filler " + "Z" + "\u0335\u0321\u0489".repeat(60) + " \r\u0085\u2028";

    /** A word that no line holds. */
    public static final String LONG = "W".repeat(3_000);

    private static final String ALL = MARKUP + "\n" + UNSEEN + "\n" + LONG;

    /** As every agent, made anew for each run. */
    public HostileAgent() {
        super("hostile");
    }

    @Override
    public AgentReport run(Assignment assignment) throws InterruptedException, AgentFailure {
        boolean second = assignment.specification().startsWith("Work");
        AgentReport report = ToolLoop.drive(new Speech(second ? "two" : "one"), assignment);
        return new AgentReport(
                ExitReason.SUCCESS, ALL, report.seedStatus(), Optional.of(MARKUP + UNSEEN), Optional.of(MARKUP), 0, 0);
    }

    private record Speech(String side) implements Model {

        @Override
        public Reply reply(Conversation conversation) {
            return conversation.messages().stream().anyMatch(Message.Turn.class::isInstance)
                    ? new Reply(ALL, List.of(), StepMetrics.ZERO)
                    : new Reply(ALL, calls(), new StepMetrics(10, 5, 0, 0));
        }

        private List<ToolCall> calls() {
            List<ToolCall> calls = new ArrayList<>();
            call(
                    calls,
                    "write_file",
                    "path",
                    "out.txt",
                    "content",
                    "same\n" + MARKUP + side + "\n" + UNSEEN + "\n" + LONG + side);
            call(calls, "write_file", "path", "page<img src=x onerror=alert(5)>.html", "content", ALL);
            call(calls, "write_file", "path", "binary.bin", "content", "\u0000" + side);
            call(calls, "write_file", "path", "../" + MARKUP, "content", "x");
            call(calls, "read_file", "path", UNSEEN);
            call(calls, "ask_clarification", "question", ALL, "category", "other");
            call(calls, MARKUP, MARKUP, ALL);
            call(calls, "note", "text", ALL + side);
            if (side.equals("two")) {
                call(calls, "list_directory", "path", "/etc");
            }
            call(calls, "finish", "message", ALL);
            return calls;
        }

        private static void call(List<ToolCall> calls, String tool, String... arguments) {
            var given = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < arguments.length; i += 2) {
                given.put(arguments[i], arguments[i + 1]);
            }
            calls.add(new ToolCall("call-" + (calls.size() + 1), tool, given));
        }
    }
}
