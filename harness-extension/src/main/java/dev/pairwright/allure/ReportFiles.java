package dev.pairwright.allure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.Printable;
import dev.pairwright.io.StrictJson;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.EvidenceWords;
import dev.pairwright.report.comparative.CampaignReports;
import dev.pairwright.report.comparative.OutcomeText;
import io.qameta.allure.util.PropertiesUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a report shows beside the results: {@code environment.properties}, {@code categories.json} and the report's name.
 *
 * @param folder Allure's results
 */
record ReportFiles(Path folder) {

    private static final String CATEGORIES = "categories.json";
    private static final String TYPE = "pairwright";
    private static final String OURS = "\"" + TYPE + "\"";
    private static final int LONGEST = 300;

    /** In the folder that Allure is configured to write to. */
    static ReportFiles configured() {
        return new ReportFiles(Path.of(
                PropertiesUtils.loadAllureProperties().getProperty("allure.results.directory", "allure-results")));
    }

    /**
     * Writes them; categories that somebody else put there stay.
     *
     * @param campaigns the campaigns whose pairs are among the results
     */
    void write(List<CampaignFacts> campaigns) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("environment.properties"), environment(campaigns));
            headline(campaigns);
            if (!Files.exists(folder.resolve(CATEGORIES))) {
                Files.write(folder.resolve(CATEGORIES), categories());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    /** Names the report by its outcome: Allure's own headline says how many pairs hold, which is not what was asked. A name that somebody else gave stays. */
    private void headline(List<CampaignFacts> campaigns) throws IOException {
        List<String> outcomes = campaigns.stream()
                .flatMap(facts -> CampaignReports.latest(facts.folder()).stream())
                .map(found -> new OutcomeText(found).effect())
                .distinct()
                .toList();
        Path file = folder.resolve("executor.json");
        if (!outcomes.isEmpty()
                && (!Files.exists(file) || Files.readString(file).contains(OURS))) {
            Files.write(
                    file,
                    StrictJson.pretty(
                            new Executor("Pairwright", TYPE, Printable.of(String.join("; ", outcomes), LONGEST))));
        }
    }

    /**
     * What Allure knows of who made a report, by the names that it reads.
     *
     * @param name who
     * @param type of which kind
     * @param reportName what the report is called
     */
    private record Executor(String name, String type, @JsonProperty("reportName") String reportName) {}

    private static String environment(List<CampaignFacts> campaigns) throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (CampaignFacts facts : campaigns) {
            String prefix = campaigns.size() == 1 ? "" : facts.experiment().id() + "." + facts.campaign() + ".";
            values(facts).forEach((key, value) -> values.put(prefix + key, Printable.of(value, LONGEST)));
        }
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> values(CampaignFacts facts) {
        Map<String, String> values = new TreeMap<>(known(facts));
        CampaignReports.latest(facts.folder()).ifPresent(found -> values.put("Outcome", new OutcomeText(found).line()));
        return values;
    }

    private static Map<String, String> known(CampaignFacts facts) {
        return Map.of(
                "experiment", facts.experiment().id() + " " + facts.experiment().version(),
                "campaign", facts.campaign().value(),
                "agent", facts.agent().name() + " " + facts.agent().version(),
                "model", facts.agent().model(),
                "evidence", EvidenceWords.of(facts.evidence()),
                "harness", facts.harness().version(),
                "java", facts.harness().java(),
                "seeds", facts.experiment().seeds());
    }

    private static byte[] categories() throws IOException {
        try (InputStream in = ReportFiles.class.getResourceAsStream(CATEGORIES)) {
            if (in == null) {
                throw new IOException("no " + CATEGORIES + " beside " + ReportFiles.class.getName());
            }
            return in.readAllBytes();
        }
    }
}
