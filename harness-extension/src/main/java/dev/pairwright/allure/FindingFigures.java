package dev.pairwright.allure;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.report.comparative.CampaignReports;
import dev.pairwright.report.figures.Figure;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Attaches to a hypothesis the figures that show it, as PNG to look at and as SVG to take along.
 *
 * @param writer puts a stream into the results under a name
 */
record FindingFigures(BiConsumer<String, InputStream> writer) {

    List<Attachment> of(Findings findings, HypothesisFinding hypothesis) {
        List<String> wanted = wanted(hypothesis);
        List<Attachment> attachments = new ArrayList<>();
        for (Figure figure : CampaignReports.drawn(findings).figures()) {
            if (wanted.contains(figure.name())) {
                attachments.add(attach(figure.title(), "image/png", ".png", figure.png()));
                attachments.add(attach(
                        figure.title() + " (SVG)",
                        "image/svg+xml",
                        ".svg",
                        figure.svg().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return attachments;
    }

    private static List<String> wanted(HypothesisFinding hypothesis) {
        if (hypothesis.role().equals("primary")) {
            return List.of("success-by-variant", "forest", "pairs-by-task", "effects");
        }
        return hypothesis.metric() == Metric.REPRODUCIBILITY
                ? List.of("effects", "reproducibility", "distributions")
                : List.of("effects", "distributions");
    }

    private Attachment attach(String name, String type, String ending, byte[] bytes) {
        String source = UUID.randomUUID() + "-attachment" + ending;
        writer.accept(source, new ByteArrayInputStream(bytes));
        return new Attachment().setName(name).setType(type).setSource(source);
    }
}
