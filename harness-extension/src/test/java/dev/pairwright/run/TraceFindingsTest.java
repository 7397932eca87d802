package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.core.Access;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.StepExtra;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceFooter;
import dev.pairwright.trace.TraceHeader;
import dev.pairwright.trace.TraceStep;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceFindingsTest {

    private static final Optional<TraceFooter> FOOTER = Optional.of(new TraceFooter(
            new TraceFooter.FinalMetrics(0, 0, 0, 0, 1), new TraceFooter.Ending("success", Optional.empty())));

    private static Trace trace(Optional<TraceFooter> footer, List<String> answered, Access... accesses) {
        TraceStep step = new TraceStep(
                1,
                "2025-12-28T19:00:00.000Z",
                TraceStep.Source.AGENT,
                "",
                Optional.empty(),
                List.of(call("call-1"), call("call-2")),
                Optional.of(new Observation(answered.stream()
                        .map(id -> new Observation.Result(id, "done"))
                        .toList())),
                Optional.empty(),
                Optional.of(new StepExtra(List.of(accesses))));
        return new Trace(
                new TraceHeader(
                        TraceHeader.ATIF, "run", new TraceHeader.TracedAgent("agent", "1.0.0", Optional.empty())),
                List.of(step),
                footer);
    }

    private static ToolCall call(String id) {
        return new ToolCall(id, "note", JsonNodeFactory.instance.objectNode());
    }

    @Test
    void a_whole_log_has_no_gap() {
        assertThat(TraceFindings.of(trace(FOOTER, List.of("call-1", "call-2"))).gap())
                .isEmpty();
    }

    @Test
    void a_log_without_its_last_line_has_a_gap() {
        assertThat(TraceFindings.of(trace(Optional.empty(), List.of("call-1", "call-2")))
                        .gap())
                .contains("agent.log has no last line");
    }

    @Test
    void a_log_with_fewer_answers_than_calls_has_a_gap() {
        assertThat(TraceFindings.of(trace(FOOTER, List.of("call-1"))).gap())
                .contains("agent.log lacks the answers to 1 of 2 tool calls");
    }

    @Test
    void only_refused_attempts_out_of_scope_are_told() {
        Access scope = new Access("call-1", "read", "x", Access.Outcome.DENIED, "SCOPE", Access.RecordAs.INVALID);
        Access breach =
                new Access("call-1", "read", "../x", Access.Outcome.DENIED, "ESCAPE", Access.RecordAs.BREACH_ATTEMPT);
        Access mode = new Access("call-1", "write", "y", Access.Outcome.DENIED, "PERMISSION", Access.RecordAs.INVALID);
        Access done = new Access("call-1", "read", "z", Access.Outcome.ALLOWED, "OK", Access.RecordAs.NONE);
        assertThat(TraceFindings.of(trace(FOOTER, List.of("call-1", "call-2"), scope, breach, mode, done))
                        .outOfScope())
                .containsExactly(scope, breach);
    }
}
