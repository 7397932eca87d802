package dev.pairwright.run;

import dev.pairwright.agent.WitnessedTrace;
import dev.pairwright.core.Access;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What a run's event log shows beside what is measured.
 *
 * @param outOfScope what the agent tried to reach outside its scope and was refused
 * @param gap what is missing in the log, if anything is
 */
@API(status = API.Status.INTERNAL)
public record TraceFindings(List<Access> outOfScope, Optional<String> gap) {

    /** Copies the list. */
    public TraceFindings {
        outOfScope = List.copyOf(outOfScope);
    }

    /**
     * Reads what the log of an executed run shows.
     *
     * @param folder the run's folder
     * @throws dev.pairwright.core.Refusal if it is no event log
     */
    public static TraceFindings read(RunFolder folder) {
        return of(TraceReader.read(folder.agentLog(), folder.name(RunFolder.AGENT_LOG)));
    }

    static TraceFindings of(Trace trace) {
        return new TraceFindings(
                trace.accesses()
                        .filter(access -> access.outcome() == Access.Outcome.DENIED)
                        .filter(access -> access.recordAs() == Access.RecordAs.BREACH_ATTEMPT
                                || access.code().equals("SCOPE"))
                        .toList(),
                gap(trace));
    }

    private static Optional<String> gap(Trace trace) {
        if (trace.footer().isEmpty()) {
            return Optional.of("agent.log has no last line");
        }
        Optional<String> missing = WitnessedTrace.missing(trace);
        if (missing.isPresent()) {
            return Optional.of("agent.log is cut: " + missing.get());
        }
        Set<String> answered = trace.steps().stream()
                .flatMap(step -> step.observation().stream())
                .flatMap(observation -> observation.results().stream())
                .map(Observation.Result::sourceCallId)
                .collect(Collectors.toSet());
        List<String> unanswered = trace.toolCalls()
                .map(ToolCall::toolCallId)
                .filter(id -> !answered.contains(id))
                .toList();
        return unanswered.isEmpty()
                ? Optional.empty()
                : Optional.of("agent.log lacks the answers to " + unanswered.size() + " of "
                        + trace.toolCalls().count() + " tool calls");
    }
}
