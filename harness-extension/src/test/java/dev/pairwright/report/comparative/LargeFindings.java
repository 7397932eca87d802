package dev.pairwright.report.comparative;

import dev.pairwright.analysis.AnalysedRun;
import dev.pairwright.analysis.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings with as many runs as wanted, each with an empty folder where it would lie; what was found about them is that of a small campaign. */
final class LargeFindings {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private LargeFindings() {}

    static Findings of(Findings small, Path runs, int pairs) throws IOException {
        List<AnalysedRun> many = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            for (int side = 0; side < 2; side++) {
                AnalysedRun like =
                        small.runs().get((2 * pair + side) % small.runs().size());
                String time = TIME.format(Instant.ofEpochMilli(1_800_000_000_000L + 4_000L * pair + 2_000L * side));
                String id = "run-" + time + "-" + like.variant() + "-" + like.task();
                Files.createDirectory(runs.resolve(id));
                many.add(new AnalysedRun(
                        id,
                        like.variant(),
                        like.task(),
                        String.format(Locale.ROOT, "pair-%05d", pair + 1),
                        like.position(),
                        like.measured(),
                        like.evidence(),
                        like.flags()));
            }
        }
        return new Findings(
                small.experimentId(),
                small.version(),
                small.title(),
                small.campaign(),
                small.evidence(),
                small.marks(),
                small.first(),
                small.second(),
                small.sample(),
                small.observations(),
                small.hypotheses(),
                small.metrics(),
                small.orderAndDrift(),
                small.power(),
                small.exploratory(),
                small.threats(),
                small.integrity(),
                small.plan(),
                many);
    }
}
