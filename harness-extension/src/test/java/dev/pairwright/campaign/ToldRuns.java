package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StrictJson;
import dev.pairwright.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a replay has to have in common with what it replays: outputs, tokens, parameters and every metric, but ids, times and what follows from them. */
final class ToldRuns {

    private ToldRuns() {}

    static Map<String, String> of(List<RunOutcome> runs) {
        Map<String, String> told = new TreeMap<>();
        for (RunOutcome run : runs) {
            Manifest manifest = Document.read(run.manifest(), "manifest.json", Schema.MANIFEST, Manifest.class);
            ObjectNode scorecard = (ObjectNode) StrictJson.read(run.scorecard(), "scorecard.json", 1 << 20);
            scorecard.remove(List.of("run_id", "timestamp", "evidence"));
            scorecard.withObject("/metrics").remove("runtime");
            scorecard.withObject("/exploratory").remove("log_bytes");
            String text = scorecard
                    .toString()
                    .replaceAll("run-[0-9TZ]+-", "run-")
                    .replaceAll("took [0-9.]+ s", "took s")
                    .replaceAll("[0-9-]+T[0-9:.]+Z", "then");
            told.put(
                    manifest.pairing().pairId() + " " + manifest.variant().variantId(),
                    manifest.outputs() + " "
                            + manifest.execution().orElseThrow().modelUse().orElseThrow() + " " + text);
        }
        return told;
    }
}
