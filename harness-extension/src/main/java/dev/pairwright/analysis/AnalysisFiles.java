package dev.pairwright.analysis;

import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes findings down for other programs: three tables and two documents, made of the findings alone. There is no time in them, so the same findings give the
 * same bytes.
 *
 * @param findings the findings
 */
record AnalysisFiles(Findings findings) {

    static final String TESTS = "statistical-tests.json";
    static final String EFFECTS = "effect-sizes.json";

    /** Puts each file in the place of the one before, whole. */
    Path write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageFailure("create", folder, e);
        }
        AnalysisTables tables = new AnalysisTables(findings);
        put(folder, "scorecard-index.csv", tables.scorecardIndex());
        put(folder, "variant-summary.csv", tables.variantSummary());
        put(folder, "task-variant-summary.csv", tables.taskVariantSummary());
        Durable.replaceDerived(
                folder.resolve(TESTS), Document.write(TestsDocument.of(findings), Schema.STATISTICAL_TESTS));
        Durable.replaceDerived(
                folder.resolve(EFFECTS), Document.write(EffectsDocument.of(findings), Schema.EFFECT_SIZES));
        return folder;
    }

    private static void put(Path folder, String name, String text) {
        Durable.replaceDerived(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
