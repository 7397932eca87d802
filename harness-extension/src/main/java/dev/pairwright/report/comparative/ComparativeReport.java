package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.document.Page;
import dev.pairwright.report.figures.Drawn;
import dev.pairwright.report.figures.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;

/** Writes {@code report/}: a page, a document, a summary, and the figures as files. No time stands in them but what is in the data. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ComparativeReport {

    /** The page to begin with. */
    static final String PAGE = "index.html";

    private ComparativeReport() {}

    /**
     * Writes the report of some findings: beside {@code runs/} for the main campaign, else in the campaign's folder. The same findings give the same bytes on a machine
     * with the same fonts. Without the optional drawing libraries it says so and has tables alone.
     *
     * @param findings what was found
     * @param capsule the experiment
     * @return the folder
     * @throws StorageFailure if it cannot be written
     */
    public static Path write(Findings findings, Capsule capsule) {
        Material material = Material.of(findings, capsule);
        Drawn drawn = CampaignReports.drawn(findings);
        Page report = Report.of(material, drawn);
        Path folder = material.folder();
        Path files = folder.resolve("figures");
        try {
            Files.createDirectories(files);
        } catch (IOException e) {
            throw new StorageFailure("create", files, e);
        }
        for (Figure figure : drawn.figures()) {
            put(files.resolve(figure.name() + ".svg"), figure.svg() + "\n");
            Durable.replaceDerived(files.resolve(figure.name() + ".png"), figure.png());
        }
        put(folder.resolve("comparative-report.md"), report.markdown());
        put(folder.resolve("summary.md"), new SummaryPage(material).text());
        put(folder.resolve(PAGE), report.html());
        return folder;
    }

    private static void put(Path file, String text) {
        Durable.replaceDerived(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
