package dev.pairwright.report.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    private static final long MOST_DOCUMENT = 16 << 20;

    /**
     * Reads a run.
     *
     * @throws Refusal if manifest or scorecard cannot be read
     */
    static ShownRun read(Path folder, List<String> violations) {
        String run = String.valueOf(folder.getFileName());
        Manifest manifest = document(folder.resolve("manifest.json"), run, Manifest.class);
        Scorecard scorecard = document(folder.resolve("scorecard.json"), run, Scorecard.class);
        Optional<Trace> trace = Optional.empty();
        String fault = "";
        try {
            trace = Optional.of(TraceReader.beginning(folder.resolve("agent.log"), run + "/agent.log", MOST_LOG));
        } catch (Refusal | StorageFailure e) {
            fault = String.valueOf(e.getMessage());
        }
        return new ShownRun(folder, manifest, scorecard, trace, fault, List.copyOf(violations));
    }

    /** Reads what the harness wrote and sealed: held against its schema then, and only shown now. */
    private static <T> T document(Path file, String run, Class<T> type) {
        String name = run + "/" + file.getFileName();
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_DOCUMENT) {
                throw new Refusal(name + " is no file of at most " + MOST_DOCUMENT + " bytes");
            }
            return StrictJson.mapper().readValue(Files.readAllBytes(file), type);
        } catch (JsonProcessingException e) {
            throw new Refusal(name + " is not read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
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
