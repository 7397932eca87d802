package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.testkit.Browser;
import dev.pairwright.testkit.FileServer;
import dev.pairwright.testkit.HostileAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Allure 2 and Allure 3 make of a hostile campaign and its findings, as a browser shows it. */
@Tag("slow")
class AllureInChromiumTest {

    private static final String ID = "exp-allure-browser";
    private static final String ANALYTICS = "https://www.googletagmanager.com/";

    @PairedExperiment(Fixtures.EXPERIMENTS + ID)
    static class Carried extends BothTasks {}

    @ExperimentFindings(Fixtures.EXPERIMENTS + ID)
    static class Shown {
        @RegisteredHypotheses
        void hypotheses() {}

        @ExitCriteria
        void exitCriteria() {}
    }

    @TempDir
    private static Path home;

    private static Browser browser;

    @BeforeAll
    static void execute() throws IOException {
        browser = Browser.start();
        Fixtures.fresh(ID)
                .experiment(experiment -> {
                    Fixtures.unsteadyAgent(experiment, HostileAgent.class);
                })
                .task("TASK-001", task -> task.put("name", HostileAgent.MARKUP.substring(0, 60)))
                .write();
        AllureReports.execute(home.resolve("results"), Carried.class, Shown.class);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("G04: Allure 2 shows counts, findings first, kinds of violations and both runs side by side, and runs"
            + " nothing of an agent's")
    void allure_2() {
        Path report = AllureReports.two(home.resolve("results"), home.resolve("two/report"));
        try (FileServer server = FileServer.of(report)) {
            browser.size(1280, 900).dark(false).open(server.at("index.html"));
            browser.until("document.querySelector('.splash__title')");
            assertThat(text(".splash__title")).isEqualTo("10");
            assertThat(text("body")).contains("Constraints not kept", "Attempts out of scope, refused");
            harmless(server, List.of());

            browser.open(server.at("index.html#suites"));
            browser.until("document.querySelector('.node__title')");
            browser.value("document.querySelector('.node__title').click()");
            browser.until("document.querySelectorAll('.node__title').length >= 4");
            assertThat(texts(".node__title .node__name").get(1)).isEqualTo("Findings");

            JsonNode pair = leaf(AllureReports.json(report.resolve("data/suites.json")), "TASK-001");
            browser.open(server.at("index.html#suites/" + pair.path("parentUid").asText() + "/"
                    + pair.path("uid").asText()));
            browser.until("document.querySelector('.attachment-row')");
            browser.value(
                    "[...document.querySelectorAll('.attachment-row')].find(row => row.innerText.includes('side by"
                            + " side')).click()");
            browser.until("document.querySelector('iframe')?.contentDocument?.querySelector('#calls')");
            shown();
            harmless(server, List.of());
        }
    }

    @Test
    @DisplayName(
            "G04: Allure 3 shows counts, findings first and both runs side by side, and runs nothing of an agent's")
    void allure_3() {
        Path report = AllureReports.three(home.resolve("results"), home.resolve("three/report"));
        try (FileServer server = FileServer.of(report)) {
            browser.size(1280, 900).dark(false).open(server.at("index.html"));
            browser.until("document.querySelector('[data-testid=\"tree-section\"],[data-testid*=\"tree\"]')");
            browser.until("document.body.innerText.includes('Short against terse')");
            assertThat(text("body")).contains("Pairwright: role against goal").containsPattern("Total\\s+10\\b");
            browser.value("[...document.querySelectorAll('button,[role=button],[data-testid]')].filter(e =>"
                    + " e.innerText.startsWith('Short against terse')).at(-1).click()");
            browser.until("document.body.innerText.includes('Findings')");
            assertThat(text("body").indexOf("Findings")).isLessThan(text("body").indexOf("TASK-002"));
            harmless(server, List.of("widgets/metrics.json"));

            JsonNode tree = AllureReports.json(Stream.of("widgets/default/tree.json", "widgets/tree.json")
                    .map(report::resolve)
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow());
            String id = StreamSupport.stream(tree.path("leavesById").spliterator(), false)
                    .filter(leaf -> leaf.path("name").asText().startsWith("TASK-001"))
                    .map(leaf -> leaf.path("nodeId").asText())
                    .findFirst()
                    .orElseThrow();
            browser.open(server.at("index.html#" + id));
            browser.until("document.querySelector('[data-testid=\"test-result-attachment-header\"] button')");
            browser.value("document.querySelector('[data-testid=\"test-result-attachment-header\"] button').click()");
            browser.until("document.querySelector('iframe')?.contentDocument?.querySelector('#calls')");
            shown();
            harmless(server, List.of("widgets/metrics.json"));
        }
    }

    /** The page of a pair in its frame: styled, whole, and nothing in it but what was meant. */
    private static void shown() {
        assertThat(browser.value("document.querySelector('iframe').contentDocument.title")
                        .asText())
                .startsWith("SIMULATED: pair-");
        assertThat(browser.value(
                                "document.querySelector('iframe').contentDocument.querySelectorAll('script,img,svg,iframe,a.file').length")
                        .asInt())
                .isZero();
        assertThat(browser.value("(() => { const frame = document.querySelector('iframe'); return"
                                + " frame.contentWindow.getComputedStyle(frame.contentDocument.querySelector('.card')).borderTopWidth;"
                                + " })()")
                        .asText())
                .isEqualTo("4px");
        assertThat(browser.value("document.querySelector('iframe').contentDocument.documentElement.scrollWidth <="
                                + " document.querySelector('iframe').clientWidth")
                        .asBoolean())
                .isTrue();
    }

    /** Nothing was asked of anybody but the report itself, but for Allure's own counting of its users. */
    private static void harmless(FileServer server, List<String> missing) {
        assertThat(browser.dialogs()).isEmpty();
        assertThat(browser.requests().stream()
                        .filter(address -> !address.startsWith(ANALYTICS) && !address.startsWith("blob:")))
                .isNotEmpty()
                .allMatch(address -> address.startsWith(server.at("").toString()) || address.startsWith("data:"));
        assertThat(browser.complaints().stream()
                        .filter(said ->
                                !said.contains(ANALYTICS) && missing.stream().noneMatch(said::contains)))
                .isEmpty();
    }

    private static JsonNode leaf(JsonNode node, String name) {
        if (!node.has("children")) {
            return node.path("name").asText().startsWith(name) ? node : node.path("none");
        }
        return StreamSupport.stream(node.path("children").spliterator(), false)
                .map(child -> leaf(child, name))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElse(node.path("none"));
    }

    private static String text(String selector) {
        return browser.value("document.querySelector('" + selector + "').innerText")
                .asText()
                .strip();
    }

    private static List<String> texts(String selector) {
        return browser.value(
                        "[...document.querySelectorAll('" + selector + "')].map(e => e.innerText.trim()).join('\\n')")
                .asText()
                .lines()
                .toList();
    }
}
