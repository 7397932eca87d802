package dev.pairwright.run;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Protocol;
import dev.pairwright.agent.WitnessedTrace;
import dev.pairwright.agent.gateway.ModelGateway;
import dev.pairwright.agent.gateway.Traffic;
import dev.pairwright.core.Budget;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Timestamp;
import dev.pairwright.experiment.Price;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Logs;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.ModelUse;
import dev.pairwright.sandbox.Toolbox;
import dev.pairwright.sandbox.Workspace;
import dev.pairwright.trace.TraceHeader;
import dev.pairwright.trace.TraceWriter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Executes a run: lets the agent work in a fresh workspace under its time, then copies and hashes what it left. The workspace stays, to be removed later. */
@API(status = API.Status.INTERNAL)
public final class ExecutePhase {

    private ExecutePhase() {}

    /**
     * Executes a validated run.
     *
     * @param folder the run's folder
     * @param manifest its manifest
     * @param agent a fresh agent
     * @param given what the agent reads, and where its model is
     * @param unlimited whether the time limit is off, as it is under a debugger
     * @param time where times come from
     * @return the manifest with what the execution left, and how the agent ended
     */
    public static Executed execute(
            RunFolder folder, Manifest manifest, Agent agent, Given given, boolean unlimited, HarnessTime time) {
        Worked worked = work(folder, manifest, agent, given, unlimited, time);
        Manifest executed;
        try {
            Logs logs = Logs.executed(RunFolder.AGENT_LOG, FileHash.of(folder.agentLog()));
            executed = manifest.executed(
                    worked.execution(agent, given),
                    OutputCollector.collect(folder, manifest.inputs()),
                    worked.traffic()
                            .map(traffic -> logs.withModel(
                                    RunFolder.MODEL + "/" + Traffic.RECORD,
                                    traffic.files().get(Traffic.RECORD)))
                            .orElse(logs));
        } catch (IOException e) {
            throw new StorageFailure("collect outputs in", folder.path(), e);
        }
        return new Executed(
                executed,
                worked.report().reason(),
                worked.report().message(),
                worked.traffic().map(Traffic::files).orElse(Map.of()));
    }

    /**
     * An executed run.
     *
     * @param manifest its manifest
     * @param reason why the agent ended
     * @param message its last word
     * @param traffic the hash of each file of what went through the model gateway, by its name in its folder
     */
    public record Executed(Manifest manifest, ExitReason reason, String message, Map<String, Sha256> traffic) {}

    private static Worked work(
            RunFolder folder, Manifest manifest, Agent agent, Given given, boolean unlimited, HarnessTime time) {
        Map<String, String> modes = manifest.inputs().files().stream()
                .collect(Collectors.toMap(Inputs.InputFile::path, Inputs.InputFile::mode));
        Duration limit = Duration.ofNanos(Math.round(manifest.task().timeoutSeconds() * 1e9));
        Budget budget = Budget.within(limit);
        String model = manifest.pins().agent().model();
        TraceHeader header = new TraceHeader(
                TraceHeader.ATIF,
                manifest.runId().value(),
                new TraceHeader.TracedAgent(agent.name(), agent.version(), Optional.of(model)));
        try (TraceWriter trace = TraceWriter.begin(folder.agentLog(), header, time)) {
            WitnessedTrace witness = new WitnessedTrace(trace, given.specification(), given.instruction());
            Worked worked;
            ModelGateway.Opening opening = new ModelGateway.Opening(
                    folder.model(), given.specification(), manifest.task().seed(), limit);
            try (Workspace workspace = Workspace.create(folder.workspace(), folder.inputs(), modes);
                    ModelSession models = ModelSession.open(given.model().map(Given.Provided::opener), opening)) {
                Toolbox toolbox = Toolbox.over(workspace, manifest.pins().toolPermissionSet(), budget, witness);
                Assignment assignment = new Assignment(
                        given.specification(),
                        given.instruction(),
                        model,
                        models.endpoint(),
                        manifest.task().seed(),
                        toolbox,
                        budget,
                        witness);
                Instant started = time.now();
                HarnessTime.Stopwatch stopwatch = time.start();
                AgentReport report = new AgentThread(manifest.runId(), agent, assignment).run(limit, unlimited);
                Duration took = stopwatch.elapsed();
                worked = new Worked(models.ended(report), started, took, models.traffic());
                workspace.requireSound();
            }
            witness.flush();
            trace.finish(worked.report().reason().word(), worked.report().message());
            return worked;
        }
    }

    /**
     * What the agent is given.
     *
     * @param specification the variant's text, exactly
     * @param instruction the task's instruction, exactly
     * @param model who opens the gateway to its model, for an agent that has one
     */
    public record Given(String specification, String instruction, Optional<Provided> model) {

        /**
         * A model.
         *
         * @param provider its provider's name
         * @param protocol how it is spoken to
         * @param price what it costs, where known
         * @param opener opens the run's gateway to it
         */
        public record Provided(String provider, Protocol protocol, Optional<Price> price, ModelGateway.Opener opener) {}
    }

    private record Worked(AgentReport report, Instant started, Duration took, Optional<Traffic> traffic) {

        Execution execution(Agent agent, Given given) {
            return new Execution(
                    traffic.filter(Traffic::replayed)
                            .map(seen -> Evidence.REPLAY)
                            .orElseGet(agent::evidence),
                    Timestamp.of(started),
                    Timestamp.of(started.plus(took)),
                    took.toNanos() / 1e9,
                    report.reason() == ExitReason.TIMEOUT,
                    report.reason() == ExitReason.SUCCESS ? 0 : 1,
                    report.reason(),
                    report.seedStatus(),
                    report.servedModel(),
                    report.systemFingerprint(),
                    report.retries(),
                    report.cachedTokens(),
                    traffic.map(seen -> use(seen, given.model().orElseThrow())));
        }

        private static ModelUse use(Traffic seen, Given.Provided model) {
            return new ModelUse(
                    model.provider(),
                    model.protocol().word(),
                    seen.calls(),
                    seen.inputTokens(),
                    seen.outputTokens(),
                    model.price().map(price -> price.of(seen.inputTokens(), seen.cachedTokens(), seen.outputTokens())),
                    model.price().map(Price::currency),
                    seen.waited().toMillis() / 1e3,
                    seen.specificationDelivered(),
                    seen.parameters(),
                    seen.servedModels(),
                    seen.fingerprints());
        }
    }
}
