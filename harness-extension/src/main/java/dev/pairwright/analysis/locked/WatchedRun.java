package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.metric.OutputDigest;
import dev.pairwright.experiment.TaskSpec;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What a look at a campaign under way takes from a run that has just been locked, by the rules of the analysis. Its seal is not verified again: findings do that.
 *
 * @param succeeded whether the task was done and the agent ended by itself
 * @param fingerprint equal for runs that did the same and left the same, apart from times
 */
@API(status = API.Status.INTERNAL)
public record WatchedRun(boolean succeeded, String fingerprint) {

    /**
     * Reads it.
     *
     * @param folder the run's
     * @param capsule the experiment
     * @throws Refusal if its manifest or scorecard cannot be read
     */
    public static WatchedRun read(Path folder, Capsule capsule) {
        String run = String.valueOf(folder.getFileName());
        Manifest manifest =
                Document.read(folder.resolve("manifest.json"), run + "/manifest.json", Schema.MANIFEST, Manifest.class);
        Scorecard scorecard = Document.read(
                folder.resolve("scorecard.json"), run + "/scorecard.json", Schema.SCORECARD, Scorecard.class);
        Outputs outputs = manifest.outputs().orElseThrow(() -> new Refusal(run + " tells of no outputs"));
        RunFigures figures = new RunFigures(
                manifest.execution().orElseThrow(() -> new Refusal(run + " tells of no execution")), scorecard);
        TaskSpec task = capsule.task(manifest.task().taskId())
                .orElseThrow(() -> new Refusal(
                        "the experiment has no task " + manifest.task().taskId()))
                .spec();
        OutputDigest digest = OutputDigest.of(folder.resolve(outputs.path()), outputs, task.normalize());
        return new WatchedRun(
                Double.valueOf(1.0).equals(figures.metrics().get(Metric.TASK_SUCCESS)),
                figures.fingerprint(digest.combined()));
    }
}
