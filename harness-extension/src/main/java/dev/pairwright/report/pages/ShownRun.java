package dev.pairwright.report.pages;

import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A locked run as pages show it: read from its folder, nothing else asked.
 *
 * @param folder where it stands
 * @param manifest what it stood on
 * @param scorecard what was judged
 * @param trace what happened, as far as it is shown
 * @param traceFault why there is none
 * @param violations what is documented about it, one line each
 */
record ShownRun(
        Path folder,
        Manifest manifest,
        Scorecard scorecard,
        Optional<Trace> trace,
        String traceFault,
        List<String> violations) {

    /** As much of an event log as is shown, in bytes. */
    static final long MOST_LOG = 4 << 20;

    /**
     * Reads a run.
     *
     * @throws Refusal if manifest or scorecard cannot be read
     */
    static ShownRun read(Path folder, List<String> violations) {
        String run = String.valueOf(folder.getFileName());
        Manifest manifest = Document.read(
                folder.resolve("manifest.json"), run + "/manifest.json", Schema.MANIFEST, Manifest.class);
        Scorecard scorecard = Document.read(
                folder.resolve("scorecard.json"), run + "/scorecard.json", Schema.SCORECARD, Scorecard.class);
        Optional<Trace> trace = Optional.empty();
        String fault = "";
        try {
            trace = Optional.of(TraceReader.beginning(folder.resolve("agent.log"), run + "/agent.log", MOST_LOG));
        } catch (Refusal | StorageFailure e) {
            fault = String.valueOf(e.getMessage());
        }
        return new ShownRun(folder, manifest, scorecard, trace, fault, List.copyOf(violations));
    }

    String id() {
        return manifest.runId().value();
    }

    String variant() {
        return manifest.variant().variantId().value();
    }

    Scorecard.Metrics metrics() {
        return scorecard.metrics();
    }

    Optional<Execution> execution() {
        return manifest.execution();
    }

    List<Outputs.OutputFile> outputs() {
        return manifest.outputs().map(Outputs::files).orElse(List.of());
    }
}
