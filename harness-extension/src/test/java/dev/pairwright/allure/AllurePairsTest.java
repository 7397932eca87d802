package dev.pairwright.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.RunOutcome;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.StrictJson;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.Sample;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.junitplatform.AllureJunitPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What Allure is given, read back from the files it writes for a test tree that is really executed. */
class AllurePairsTest {

    private static final String TIMEOUT =
            "V-0001 " + Sample.runId(Sample.ROLE) + " timeout \u001b[31mreached\u202e (600s)";
    private static final String BROKEN = "V-0002 " + Sample.runId(Sample.GOAL) + " wrote \u0007outside <script>";

    /** The results by the round of their pair. */
    private static final Map<Integer, JsonNode> RESULTS = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static Path results;

    @BeforeAll
    static void execute() throws IOException {
        results = folder.resolve("allure-results");
        PairsInRoundsFixture.outcomes = List.of(
                onDisk(Sample.holding(1, false)),
                onDisk(Sample.documented(2, false, TIMEOUT)),
                onDisk(Sample.broken(3, BROKEN)),
                onDisk(Sample.holding(4, false)),
                new PairOutcome(Sample.pair(5), new Verdict.NotStarted("halted: V-0002 it broke"), List.of(), false),
                onDisk(verifiedEarlier(6)));
        CampaignFacts facts = Sample.facts(6);
        Map<PairId, PairCard> cards = new HashMap<>();
        PairsInRoundsFixture.outcomes.forEach(outcome ->
                cards.put(outcome.pair().pairId(), PairCard.of(facts, "Constrained\u0007 File Edit", outcome.pair())));
        Desk.shared().open(new Desk.Opened(facts, cards));
        AllureLifecycle before = Allure.getLifecycle();
        Allure.setLifecycle(new AllureLifecycle(new FileSystemResultsWriter(results)));
        try {
            LauncherFactory.create(LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .addTestExecutionListeners(new AllureJunitPlatform())
                            .build())
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(PairsInRoundsFixture.class))
                            .build());
        } finally {
            Allure.setLifecycle(before);
        }
        new ReportFiles(results).write(List.of(facts));
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.filter(path -> path.toString().endsWith("-result.json"))
                    .toList()) {
                JsonNode result = StrictJson.parse(file.toString(), Files.readAllBytes(file));
                String pair = parameter(result, "pair").path("value").asText();
                RESULTS.put(Integer.parseInt(pair.substring("pair-03".length())), result);
            }
        }
    }

    @Test
    void every_pair_has_a_result_with_a_name_that_tells_it_apart() {
        assertThat(RESULTS.values().stream().map(result -> result.path("name").asText()))
                .containsExactly(
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0301 \u00b7 goal -> role",
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0302 \u00b7 goal -> role",
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0303 \u00b7 goal -> role",
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0304 \u00b7 goal -> role",
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0305 \u00b7 goal -> role",
                        "TASK-003 Constrained\\u0007 File Edit \u00b7 pair-0306 \u00b7 goal -> role");
    }

    @Test
    void a_result_stands_once_under_its_experiment_and_task_even_if_its_pair_never_started() {
        assertThat(RESULTS.values()).allSatisfy(result -> {
            assertThat(labels(result, "parentSuite")).containsExactly("Role against goal");
            assertThat(labels(result, "suite")).containsExactly("TASK-003 Constrained\\u0007 File Edit");
            assertThat(labels(result, "subSuite")).isEmpty();
            assertThat(labels(result, "epic")).containsExactly("Role against goal");
            assertThat(labels(result, "feature")).containsExactly("TASK-003 Constrained\\u0007 File Edit");
            assertThat(labels(result, "tag")).containsExactly("simulated");
            assertThat(labels(result, "host")).containsExactly("Role against goal");
            assertThat(labels(result, "thread")).containsExactly("TASK-003 Constrained\\u0007 File Edit");
            assertThat(result.path("labels").findValuesAsText("name"))
                    .doesNotContain("framework", "language", "junit.platform.uniqueid");
        });
    }

    @Test
    void a_pair_keeps_its_identity_and_no_two_share_one() {
        assertThat(RESULTS.values().stream()
                        .map(result -> result.path("historyId").asText()))
                .doesNotHaveDuplicates();
        assertThat(RESULTS.get(1).path("historyId").asText())
                .isEqualTo(RESULTS.get(1).path("testCaseId").asText())
                .isEqualTo(PairCard.of(Sample.facts(90), "another name", Sample.pair(1))
                        .historyId());
    }

    @Test
    void only_the_pair_counts_as_a_parameter() {
        assertThat(parameters(RESULTS.get(1)))
                .containsExactly(
                        "pair=pair-0301",
                        "order (hidden)",
                        "mine=an \\u001b[1mescape (excluded)",
                        "seed=44 (excluded)");
    }

    @Test
    void both_runs_are_steps_with_their_phases_at_the_times_they_ran() {
        JsonNode result = RESULTS.get(1);
        long start = Sample.START.toEpochMilli();

        assertThat(names(result.path("steps")))
                .containsExactly(
                        "goal-centric \u00b7 task done \u00b7 adherence 100 \u00b7 agent 250 ms",
                        "role-centric \u00b7 task done \u00b7 adherence 100 \u00b7 agent 250 ms",
                        "a step of the test's own");
        JsonNode second = result.path("steps").path(1);
        assertThat(names(second.path("steps"))).containsExactly("pin", "validate", "execute", "evaluate", "seal");
        assertThat(second.path("start").asLong()).isEqualTo(start + 1_000);
        assertThat(second.path("stop").asLong()).isEqualTo(start + 1_500);
        assertThat(second.path("steps").path(2).path("start").asLong()).isEqualTo(start + 1_200);
        assertThat(second.path("steps").path(2).path("stop").asLong()).isEqualTo(start + 1_300);
        assertThat(result.path("start").asLong()).isEqualTo(start);
        assertThat(result.path("stop").asLong()).isEqualTo(start + 1_500);
    }

    @Test
    @DisplayName("G04: the files of a run are attached as plain text, whatever they say")
    void the_files_of_a_run_are_attached_as_plain_text_and_unchanged() throws IOException {
        JsonNode attachments = RESULTS.get(1).path("steps").path(0).path("attachments");

        assertThat(names(attachments))
                .containsExactly("goal-centric manifest.json", "goal-centric scorecard.json", "goal-centric agent.log");
        assertThat(attachments)
                .allSatisfy(attachment ->
                        assertThat(attachment.path("type").asText()).isEqualTo("text/plain"));
        assertThat(results.resolve(attachments.path(2).path("source").asText()))
                .hasContent("<script>alert('agent.log')</script>");
    }

    @Test
    @DisplayName("G03: what would steer a terminal is written out in Allure's results")
    void a_documented_violation_is_told_in_printable_words_and_stands_in_its_run() {
        JsonNode result = RESULTS.get(2);

        assertThat(result.path("status").asText()).isEqualTo("skipped");
        assertThat(result.path("statusDetails").path("message").asText())
                .isEqualTo(
                        "NON-CRITICAL V-0001 run-20260105T100000000Z-role-centric-TASK-003 timeout \\u001b[31mreached\\u202e (600s)");
        assertThat(result.path("statusDetails").has("trace")).isFalse();
        assertThat(labels(result, "severity")).containsExactly("minor");
        JsonNode violation = result.path("steps").path(1).path("steps").path(5);
        assertThat(violation.path("name").asText())
                .isEqualTo("violation V-0001 timeout \\u001b[31mreached\\u202e (600s)");
        assertThat(violation.path("status").asText()).isEqualTo("skipped");
    }

    @Test
    void a_critical_violation_fails_with_its_reason_and_without_a_stack_trace() {
        JsonNode result = RESULTS.get(3);

        assertThat(result.path("status").asText()).isEqualTo("failed");
        assertThat(result.path("statusDetails").path("message").asText())
                .isEqualTo(
                        "CRITICAL V-0002 run-20260105T100000000Z-goal-centric-TASK-003 wrote \\u0007outside \u2039script>");
        assertThat(result.path("statusDetails").has("trace")).isFalse();
        assertThat(labels(result, "severity")).containsExactly("critical");
        assertThat(names(result.path("steps"))).hasSize(1);
    }

    @Test
    void an_assertion_of_the_test_class_keeps_its_stack_trace() {
        JsonNode result = RESULTS.get(4);

        assertThat(result.path("status").asText()).isEqualTo("failed");
        assertThat(result.path("statusDetails").path("message").asText())
                .contains("\u2039img src=x onerror=alert(1)>")
                .doesNotContain("<");
        assertThat(result.path("statusDetails").path("trace").asText())
                .contains("PairsInRoundsFixture.constrainedFileEdit");
        assertThat(names(result.path("steps"))).hasSize(3);
    }

    @Test
    void a_pair_that_never_started_is_skipped_with_the_reason() {
        JsonNode result = RESULTS.get(5);

        assertThat(result.path("status").asText()).isEqualTo("skipped");
        assertThat(result.path("statusDetails").path("message").asText()).isEqualTo("halted: V-0002 it broke");
        assertThat(result.path("steps")).isEmpty();
        assertThat(parameters(result)).startsWith("pair=pair-0305", "order (hidden)");
    }

    @Test
    void a_pair_locked_earlier_says_so() {
        assertThat(RESULTS.get(6).path("description").asText())
                .isEqualTo("Locked earlier. Its files were verified now, and it repeats its recorded verdict.");
        assertThat(RESULTS.get(6).path("steps").path(0).has("start")).isFalse();
    }

    @Test
    void what_a_report_shows_beside_the_results_is_written() {
        assertThat(results.resolve("environment.properties"))
                .hasContent(
                        """
                agent=rehearsal 1.0.0
                campaign=main
                evidence=simulated\\: this says nothing about the variants
                experiment=exp-001 1.0.0
                harness=0.1.0
                java=17.0.15
                model=rehearsal-1
                seeds=schedule 20251228, runs by task""");
        assertThat(results.resolve("categories.json"))
                .hasSameBinaryContentAs(Path.of("..", "experiment-tests", "categories.json"));
    }

    private static PairOutcome verifiedEarlier(int round) {
        PairOutcome outcome = Sample.holding(round, true);
        return new PairOutcome(
                outcome.pair(),
                outcome.verdict(),
                outcome.runs().stream()
                        .map(run -> with(run, run.folder(), false))
                        .toList(),
                true);
    }

    private static PairOutcome onDisk(PairOutcome outcome) throws IOException {
        List<RunOutcome> runs = new ArrayList<>();
        for (RunOutcome run : outcome.runs()) {
            Path place = Files.createDirectories(
                    folder.resolve(outcome.pair().pairId().value())
                            .resolve(run.runId().value()));
            for (String name : List.of("manifest.json", "scorecard.json", "agent.log")) {
                Files.writeString(place.resolve(name), "<script>alert('" + name + "')</script>");
            }
            runs.add(with(run, place, true));
        }
        return new PairOutcome(outcome.pair(), outcome.verdict(), runs, outcome.repeated());
    }

    private static RunOutcome with(RunOutcome run, Path folder, boolean phases) {
        return new RunOutcome(
                run.runId(),
                run.variant(),
                folder,
                run.success(),
                run.adherence(),
                run.seconds(),
                run.seed(),
                phases ? run.phases() : List.of(),
                run.violations());
    }

    private static List<String> labels(JsonNode result, String name) {
        return StreamSupport.stream(result.path("labels").spliterator(), false)
                .filter(label -> label.path("name").asText().equals(name))
                .map(label -> label.path("value").asText())
                .toList();
    }

    private static JsonNode parameter(JsonNode result, String name) {
        return StreamSupport.stream(result.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parameters(JsonNode result) {
        return StreamSupport.stream(result.path("parameters").spliterator(), false)
                .map(parameter -> parameter.path("mode").asText().equals("hidden")
                        ? parameter.path("name").asText() + " (hidden)"
                        : parameter.path("name").asText() + "="
                                + parameter.path("value").asText()
                                + (parameter.path("excluded").asBoolean() ? " (excluded)" : ""))
                .toList();
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("name").asText())
                .toList();
    }
}
