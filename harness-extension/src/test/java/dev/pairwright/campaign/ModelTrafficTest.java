package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.ModelUse;
import dev.pairwright.testkit.agent.TestAgent;
import dev.pairwright.testkit.provider.Fault;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns of the chat agent through gateways: what is on record, what it may cost, and what is played again. */
class ModelTrafficTest {

    private static final String MODEL = "openai:gpt-4.1-2025-04-14";

    @TempDir
    Path home;

    private static ScriptedProvider solving(TestCampaign campaign) {
        return ScriptedProvider.playing(Script.solving(Campaign.capsule(campaign.experiment())));
    }

    private static String[] with(ScriptedProvider provider, String... more) {
        return Stream.concat(
                        Stream.of(
                                "model",
                                MODEL,
                                "model.base-url",
                                provider.baseUrl(Protocol.OPENAI_CHAT).toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static Manifest manifest(RunOutcome run) {
        return Document.read(run.manifest(), "manifest.json", Schema.MANIFEST, Manifest.class);
    }

    private static List<RunOutcome> runs(TestCampaign.Result result) {
        return result.outcomes().values().stream()
                .flatMap(outcome -> outcome.runs().stream())
                .toList();
    }

    private static ModelUse use(Manifest manifest) {
        return manifest.execution().orElseThrow().modelUse().orElseThrow();
    }

    @Test
    void every_request_is_on_record_under_the_run_s_seal() throws IOException {
        TestCampaign campaign = TestCampaign.in(home);
        String[] properties;
        try (ScriptedProvider provider = solving(campaign)) {
            properties = with(provider, "model.settings", "temperature=0.2", "campaign", "live");
            TestCampaign.Result result =
                    campaign.run(pair -> pair.position() == 1, with(properties, "budget", "requests:100"));

            assertThat(result.verdicts()).containsOnly(new Verdict.Holds());
            assertThat(runs(result)).hasSize(2).allSatisfy(run -> {
                Manifest manifest = manifest(run);
                assertThat(use(manifest).specificationDelivered()).isTrue();
                assertThat(use(manifest).calls()).isEqualTo(2);
                assertThat(use(manifest).inputTokens()).isPositive();
                assertThat(use(manifest).parameters()).isEqualTo(Map.of("seed", "sent", "temperature", "sent"));
                assertThat(manifest.execution().orElseThrow().systemFingerprint())
                        .contains(ScriptedProvider.FINGERPRINT);
                assertThat(manifest.logs().orElseThrow().modelLog()).contains("model/exchanges.json");
                Path folder = run.manifest().getParent();
                assertThat(folder.resolve("SHA256SUMS"))
                        .content()
                        .contains(
                                "  model/exchanges.json\n",
                                "  model/0001-request.json\n",
                                "  model/0002-response.json\n");
            });
            assertThat(provider.received()).hasSize(4);
        }
        assertThat(campaign.run(pair -> pair.position() == 1, properties).verdicts())
                .as("verified later, without a budget, for nobody is asked")
                .containsOnly(new Verdict.Holds());
    }

    @Test
    void a_live_model_without_a_budget_is_refused_before_anything_is_made() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            assertThatThrownBy(() -> campaign.open(with(provider)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("the runs of this start would ask gpt-4.1-2025-04-14 at "
                            + provider.baseUrl(Protocol.OPENAI_CHAT)
                            + ", which may cost money, and no budget is set. Say what this start may use: "
                            + "-Dpairwright.budget=requests:2000,cost:5.00 (one or more of requests, tokens and cost), "
                            + "or policies.model_budget in experiment.json");
            assertThatThrownBy(() -> campaign.open(with(provider, "budget", "cost:5")))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("the budget says what may be spent, and experiment.json has no price for the model of"
                            + " first: add it to \"prices\", or set -Dpairwright.budget in requests or tokens");
            assertThat(campaign.runs()).doesNotExist();
            assertThat(provider.received()).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void a_budget_stops_whole_pairs_and_the_next_start_goes_on() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            String[] properties = with(provider, "budget", "requests:3", "campaign", "live");
            TestCampaign.Result first = campaign.run(properties);

            assertThat(first.verdicts().subList(0, 1)).containsOnly(new Verdict.Holds());
            assertThat(first.verdicts().subList(1, 4))
                    .containsOnly(
                            new Verdict.NotStarted("stopped: the budget of this start is used up: 4 of 3 requests"));
            assertThat(first.halt()).isEmpty();
            assertThat(provider.received()).as("both runs of the first pair").hasSize(4);

            TestCampaign.Result second = campaign.run(with(provider, "budget", "requests:1000", "campaign", "live"));
            assertThat(second.verdicts()).hasSize(4).containsOnly(new Verdict.Holds());
            assertThat(second.started()).hasSize(3);
        }
    }

    @Test
    @Tag("slow")
    void what_is_planned_is_told_before_the_first_pair_and_what_was_used_after_the_last() {
        TestCampaign campaign = TestCampaign.in(home, experiment -> experiment
                .withObject("/prices")
                .putObject(MODEL)
                .put("input_per_million", 2)
                .put("cached_input_per_million", 0.5)
                .put("output_per_million", 8)
                .put("currency", "USD"));
        try (ScriptedProvider provider = solving(campaign);
                Campaign opened = campaign.open(with(provider, "budget", "cost:5.00", "campaign", "live"))) {
            assertThat(opened.plannedModelUse())
                    .containsExactly(
                            "asks gpt-4.1-2025-04-14 at " + provider.baseUrl(Protocol.OPENAI_CHAT),
                            "planned 8 runs, about 16 requests, 14,976 input and 2,400 output tokens, 0.05 USD",
                            "at most 1,600 requests and 16,000,000 tokens, 128.00 USD",
                            "budget cost:5.00 for this start; a pair that has begun may finish, no other begins once"
                                    + " it is used up");
            opened.schedule().pairs().forEach(pair -> opened.join(pair.pairId()));
            assertThat(opened.modelUse()).hasValueSatisfying(used -> assertThat(used)
                    .matches("16 requests, \\d+ input tokens, \\d+ output tokens, 0\\.\\d+ USD"));
            assertThat(opened.stopped()).isEmpty();
        }
    }

    @Test
    void a_provider_that_refuses_the_key_stops_the_start_after_one_request() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            provider.failing(Fault.status(401), Integer.MAX_VALUE);
            TestCampaign.Result result = campaign.run(with(provider, "budget", "requests:100", "campaign", "live"));

            assertThat(provider.received()).hasSize(1);
            assertThat(result.verdicts().get(0)).isInstanceOf(Verdict.Documented.class);
            assertThat(result.verdicts().subList(1, 4))
                    .containsOnly(new Verdict.NotStarted("stopped: openai answers 401: The server had an error"));
        }
    }

    @Test
    @Tag("slow")
    void an_outage_leaves_a_pair_unscored_and_it_runs_again_whole() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            provider.failing(request ->
                    request.number() >= 3 && request.number() <= 7 ? Optional.of(Fault.status(503)) : Optional.empty());
            TestCampaign.Result result = campaign.run(
                    pair -> pair.position() == 1, with(provider, "budget", "requests:100", "campaign", "live"));

            assertThat(result.verdicts()).containsOnly(new Verdict.Holds());
            assertThat(runs(result)).allMatch(run -> run.manifest().toString().contains("-v2"));
        }
    }

    @Test
    @Tag("slow")
    void another_model_than_the_campaign_began_with_is_critical() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            provider.serving(request -> request.number() <= 4 ? "gpt-4.1-2025-04-14" : "gpt-4.1-mini");
            TestCampaign.Result result = campaign.run(with(provider, "budget", "requests:100", "campaign", "live"));

            assertThat(result.verdicts().get(0)).isEqualTo(new Verdict.Holds());
            assertThat(result.verdicts().get(1))
                    .isInstanceOfSatisfying(Verdict.Broken.class, broken -> assertThat(broken.reason())
                            .contains("the provider served gpt-4.1-mini for " + MODEL
                                    + "; this campaign began with gpt-4.1-2025-04-14"));
            assertThat(result.halt()).isPresent();
        }
    }

    @Test
    @Tag("slow")
    void another_configuration_of_the_provider_s_is_documented() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            provider.fingerprinting(request -> request.number() <= 4 ? "fp_1" : "fp_2");
            TestCampaign.Result result = campaign.run(
                    pair -> pair.position() <= 2, with(provider, "budget", "requests:100", "campaign", "live"));

            assertThat(result.verdicts().get(1))
                    .isInstanceOfSatisfying(Verdict.Documented.class, documented -> assertThat(documented.reason())
                            .contains("the provider's configuration of " + MODEL
                                    + " is fp_2; this campaign began with fp_1"));
            assertThat(result.halt()).isEmpty();
        }
    }

    @Test
    void an_agent_that_keeps_the_variant_s_text_to_itself_is_critical() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = solving(campaign)) {
            TestCampaign.Result result = campaign.run(
                    pair -> pair.position() == 1,
                    with(provider, "agent", Silent.class.getName(), "budget", "requests:9", "campaign", "live"));

            assertThat(result.halt()).hasValueSatisfying(halt -> assertThat(halt)
                    .contains("the variant's text did not reach the model: the agent never asked it"));
        }
    }

    /** Has a model and does not ask it. */
    public static final class Silent extends TestAgent {

        /** For the campaign. */
        public Silent() {
            super("silent", Evidence.LIVE, Enforcement.TOOL_MEDIATED);
        }

        @Override
        public AgentReport run(Assignment assignment) {
            return AgentReport.of(ExitReason.SUCCESS, "done", "unsupported");
        }
    }

    @Test
    @Tag("slow")
    void a_replay_asks_nobody_and_gives_the_same_outputs_and_metrics() {
        TestCampaign campaign = TestCampaign.in(home);
        TestCampaign.Result live;
        String[] replayed;
        try (ScriptedProvider provider = solving(campaign)) {
            live = campaign.run(with(provider, "budget", "requests:1000", "campaign", "live"));
            replayed = with(provider, "cassettes", "live");
        }

        TestCampaign.Result replay = campaign.run(replayed);

        assertThat(replay.verdicts()).hasSize(4).isEqualTo(live.verdicts());
        assertThat(runs(replay)).allSatisfy(run -> {
            assertThat(manifest(run).execution().orElseThrow().evidence()).isEqualTo(Evidence.REPLAY);
            assertThat(run.manifest()).startsWith(campaign.runs().resolve("replay"));
        });
        assertThat(ToldRuns.of(runs(replay))).isEqualTo(ToldRuns.of(runs(live)));
        assertThatThrownBy(() -> campaign.open(with(replayed, "campaign", "live")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "the runs of campaign \"live\" are evidence of the kind live, and those of this start would be"
                                + " of the kind replay: a replay is never a new sample. Begin another campaign with "
                                + "-Dpairwright.campaign=<name>");
    }

    private static String[] with(String[] properties, String... more) {
        return Stream.concat(Stream.of(properties), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    @Tag("slow")
    void a_changed_instruction_is_a_miss_that_names_the_first_difference() {
        TestCampaign campaign = TestCampaign.in(home);
        String[] replayed;
        try (ScriptedProvider provider = solving(campaign)) {
            campaign.run(with(provider, "budget", "requests:1000", "campaign", "live"));
            replayed = with(provider, "cassettes", "live");
        }
        dev.pairwright.testkit.CapsuleBuilder.in(home)
                .task(
                        "TASK-001",
                        task -> task.put("instruction", "Create out.txt with the text hello and no line end."))
                .experiment(experiment -> ((com.fasterxml.jackson.databind.node.ObjectNode) experiment.get("policies"))
                        .put("attempts_per_pair", 3))
                .write();

        TestCampaign.Result result = campaign.run(replayed);

        assertThat(result.halt()).hasValueSatisfying(halt -> assertThat(halt)
                .contains("cassette miss: request 1 of this run is not what run-")
                .contains("recorded; request 1 there differs first at /messages/1/content: recorded "
                        + "\"...t.txt with the text hello and a line end.\", now "
                        + "\"...t.txt with the text hello and no line end.\""));
    }

    @Test
    @Tag("slow")
    void a_cassette_that_was_changed_is_refused() throws IOException {
        TestCampaign campaign = TestCampaign.in(home);
        String[] replayed;
        try (ScriptedProvider provider = solving(campaign)) {
            TestCampaign.Result live = campaign.run(
                    pair -> pair.position() == 1, with(provider, "budget", "requests:1000", "campaign", "live"));
            Path response = runs(live).get(0).manifest().resolveSibling("model").resolve("0001-response.json");
            assertThat(response.getParent().toFile().setWritable(true)).isTrue();
            assertThat(response.toFile().setWritable(true)).isTrue();
            Files.writeString(response, Files.readString(response).replace("Step 1.", "Step 9."));
            replayed = with(provider, "cassettes", "live");
        }
        TestCampaign.Result result = campaign.run(pair -> pair.position() == 1, with(replayed, "campaign", "again"));
        assertThat(result.halt()).hasValueSatisfying(halt -> assertThat(halt)
                .contains("model/0001-response.json is not what was recorded: its hash is not that in exchanges.json"));
    }

    @Test
    void there_is_nothing_to_play_for_agents_without_a_model() {
        TestCampaign campaign = TestCampaign.in(home);
        assertThatThrownBy(() -> campaign.open("cassettes", "nowhere"))
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no campaign and no folder \"nowhere\" to play cassettes from: name a campaign of"
                        + " this experiment, or the folder that holds its runs");
        campaign.run();
        assertThatThrownBy(() -> campaign.open("cassettes", "main"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("no run in ");
        assertThat(campaign.runs().resolve("replay")).doesNotExist();
    }

    @Test
    void without_a_model_no_gateway_is_opened() throws IOException {
        TestCampaign campaign = TestCampaign.in(home);
        TestCampaign.Result result = campaign.run(pair -> pair.position() == 1);
        assertThat(runs(result)).allSatisfy(run -> {
            assertThat(run.manifest().resolveSibling("model")).doesNotExist();
            assertThat(manifest(run).execution().orElseThrow().modelUse()).isEmpty();
        });
    }

    @Test
    @Tag("slow")
    void the_key_of_the_environment_is_in_no_file() throws IOException {
        TestCampaign campaign = TestCampaign.in(home);
        String key = "sk-canary-fedcba9876543210";
        try (ScriptedProvider provider = solving(campaign)) {
            int exit = ChildJvm.packed()
                    .run(
                            home.resolve("output.txt"),
                            List.of("env", "OPENAI_API_KEY=" + key),
                            List.of(),
                            WithKey.class,
                            campaign.experiment().toString(),
                            provider.baseUrl(Protocol.OPENAI_CHAT).toString());
            assertThat(exit).as(Files.readString(home.resolve("output.txt"))).isZero();
            assertThat(provider.received()).hasSize(16).allMatch(request -> request.key()
                    .equals(key));
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, key)))
                    .isEmpty();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A campaign in a process that has a key. */
    static final class WithKey {

        private WithKey() {}

        public static void main(String[] args) {
            TestCampaign.Result result = new TestCampaign(Path.of(args[0]))
                    .run("model", MODEL, "model.base-url", args[1], "budget", "requests:1000", "campaign", "live");
            System.exit(result.verdicts().stream().allMatch(Verdict.Holds.class::isInstance) ? 0 : 1);
        }
    }
}
