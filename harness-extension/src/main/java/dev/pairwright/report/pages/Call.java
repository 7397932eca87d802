package dev.pairwright.report.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Access;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool call with what came of it.
 *
 * @param tool the tool
 * @param arguments what it was given
 * @param result what the agent was told
 * @param refused why it was refused, if it was: the codes of what stood against it
 * @param breach whether it reached for what is outside of the workspace
 */
record Call(String tool, JsonNode arguments, Optional<String> result, List<String> refused, boolean breach) {

    private static final String ERROR = "error: ";

    /** Every call of a run, in order. */
    static List<Call> of(Trace trace) {
        return trace.steps().stream().flatMap(step -> of(step).stream()).toList();
    }

    /** The calls of a step, in order. */
    static List<Call> of(TraceStep step) {
        List<Observation.Result> results =
                step.observation().map(Observation::results).orElse(List.of());
        List<Access> accesses = step.extra().map(extra -> extra.accesses()).orElse(List.of());
        List<Call> calls = new ArrayList<>();
        for (ToolCall call : step.toolCalls()) {
            List<Access> denied = accesses.stream()
                    .filter(access ->
                            access.callId().equals(call.toolCallId()) && access.outcome() == Access.Outcome.DENIED)
                    .toList();
            calls.add(new Call(
                    call.functionName(),
                    call.arguments(),
                    results.stream()
                            .filter(result -> result.sourceCallId().equals(call.toolCallId()))
                            .map(Observation.Result::content)
                            .findFirst(),
                    denied.stream().map(Access::code).distinct().toList(),
                    denied.stream().anyMatch(access -> access.recordAs() == Access.RecordAs.BREACH_ATTEMPT)));
        }
        return calls;
    }

    boolean denied() {
        return !refused.isEmpty();
    }

    boolean failed() {
        return !denied() && result.filter(said -> said.startsWith(ERROR)).isPresent();
    }

    boolean asks() {
        return tool.equals("ask_clarification");
    }

    /** Its arguments as text, in the order they were given. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        arguments.properties().forEach(field -> given.put(field.getKey(), plain(field.getValue())));
        return given;
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** What tells that two calls stand for the same thing, whatever their content. */
    String likeness() {
        return tool + "\u0000" + plain(arguments.path("path"));
    }

    /** A word for what came of it, in a box. */
    void tell(Markup out) {
        if (denied()) {
            out.tag("<span class=\"tell bad\">refused: ")
                    .text(String.join(", ", refused))
                    .tag(breach ? ", outside of the workspace" : "")
                    .tag("</span>");
        } else if (failed()) {
            String said = result.orElse("").substring(ERROR.length());
            int colon = said.indexOf(':');
            out.tag("<span class=\"tell bad\">failed: ")
                    .text(colon > 0 && colon < 30 ? said.substring(0, colon) : "see what it was told")
                    .tag("</span>");
        } else if (result.isPresent()) {
            out.tag("<span class=\"tell good\">done</span>");
        } else {
            out.tag("<span class=\"tell faint\">no answer</span>");
        }
    }
}
