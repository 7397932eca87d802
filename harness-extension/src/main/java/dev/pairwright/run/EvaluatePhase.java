package dev.pairwright.run;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Timestamp;
import dev.pairwright.evaluation.RunEvidence;
import dev.pairwright.evaluation.metric.Evaluated;
import dev.pairwright.evaluation.metric.Evaluation;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.evaluation.metric.RunFacts;
import dev.pairwright.experiment.Price;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.EvaluationRecord;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apiguardian.api.API;

/** Evaluates a run: reads what happened and what is left, and writes scorecard and evaluation log. */
@API(status = API.Status.INTERNAL)
public final class EvaluatePhase {

    private final Evaluation evaluation;
    private final ReproducibilityIndex earlier;
    private final HarnessTime time;

    /**
     * The evaluation of a campaign's runs.
     *
     * @param evaluation the evaluators
     * @param earlier what locked runs left
     * @param time where times come from
     */
    public EvaluatePhase(Evaluation evaluation, ReproducibilityIndex earlier, HarnessTime time) {
        this.evaluation = evaluation;
        this.earlier = earlier;
        this.time = time;
    }

    /**
     * An evaluated run.
     *
     * @param manifest its manifest, complete but for the lock
     * @param result its scorecard and what it left
     * @param findings what its event log shows beside what is measured
     */
    public record Judged(Manifest manifest, Evaluated result, TraceFindings findings) {}

    /**
     * Evaluates an executed run.
     *
     * @param settling the run's files; the scorecard may be published once they have settled
     * @param manifest its manifest
     * @param task its task
     * @param price what its model costs, where known
     * @param pinSeconds how long pinning took
     * @param executeSeconds how long executing took
     */
    public Judged evaluate(
            Settling settling,
            Manifest manifest,
            CapsuleTask task,
            Optional<Price> price,
            double pinSeconds,
            double executeSeconds) {
        RunFolder folder = settling.folder();
        HarnessTime.Stopwatch stopwatch = time.start();
        Execution execution = manifest.execution().orElseThrow();
        Trace trace = TraceReader.read(folder.agentLog(), folder.name(RunFolder.AGENT_LOG));
        RunEvidence evidence = new RunEvidence(
                manifest.runId(),
                task.spec(),
                task.solution(),
                task.expectedFolder(),
                folder.inputs(),
                manifest.inputs(),
                folder.outputs(),
                manifest.outputs().orElseThrow(),
                trace,
                execution,
                manifest.pins().enforcement());
        RunFacts facts = new RunFacts(
                manifest.variant().variantId(),
                manifest.task().seed(),
                manifest.task().timeoutSeconds(),
                trace.steps().size() + 1 + (trace.footer().isPresent() ? 1 : 0),
                size(folder),
                price,
                new RunFacts.RunTimes(pinSeconds, executeSeconds, stopwatch),
                time.now());
        Evaluated evaluated = evaluation.evaluate(evidence, facts, earlier);
        Sha256 scorecard = settling.write(RunFolder.SCORECARD, evaluated.scorecard(), Schema.SCORECARD);
        Sha256 log = settling.write(RunFolder.EVALUATION_LOG, evaluated.log().getBytes(StandardCharsets.UTF_8));
        Manifest complete = manifest.evaluated(
                new EvaluationRecord(RunFolder.SCORECARD, scorecard, Timestamp.of(time.now())),
                manifest.logs().orElseThrow().evaluated(RunFolder.EVALUATION_LOG, log));
        return new Judged(complete, evaluated, TraceFindings.of(trace));
    }

    private static long size(RunFolder folder) {
        try {
            return Files.size(folder.agentLog());
        } catch (IOException e) {
            throw new StorageFailure("read", folder.agentLog(), e);
        }
    }
}
