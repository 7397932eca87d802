package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.agents.PlainAgent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Pins;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.provider.Received;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import dev.pairwright.trace.StepMetrics;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments whose variants read the same text and differ in the model or in the agent. */
@Tag("slow")
class FactorCampaignTest {

    private static final String ONE = "openai-compatible:qwen-7b";
    private static final String OTHER = "openai-compatible:qwen-14b";

    @TempDir
    Path home;

    private static String override(String json, ScriptedProvider provider) {
        return json.replace("BASE", provider.baseUrl(Protocol.OPENAI_CHAT).toString());
    }

    /** The small experiment with this factor, this agent for both variants and this override for the second. */
    private TestCampaign campaign(String factor, String agent, String second) {
        return TestCampaign.in(home, experiment -> {
            experiment.put("factor", factor);
            ((ObjectNode) experiment.get("policies")).putObject("model_budget").put("requests", 100);
            experiment.set("agent", CapsuleBuilder.json(agent));
            ObjectNode variant = (ObjectNode) experiment.at("/variants/1");
            variant.put("specification_file", "variants/first.md");
            variant.set("agent", CapsuleBuilder.json(second));
        });
    }

    private static String chat(String model, ScriptedProvider provider) {
        return override(
                """
                {"adapter": "chat", "model": "%s", "deterministic": false,
                 "settings": {"temperature": 0, "endpoint": {"base_url": "BASE"}}}"""
                        .formatted(model),
                provider);
    }

    private static ScriptedProvider solving(TestCampaign campaign) {
        return ScriptedProvider.playing(Script.solving(Campaign.capsule(campaign.experiment())));
    }

    private static Pins.AgentPin pin(RunOutcome run) {
        return Document.read(run.manifest(), "manifest.json", Schema.MANIFEST, Manifest.class)
                .pins()
                .agent();
    }

    private static List<?> bySide(TestCampaign.Result result, String variant, Function<RunOutcome, ?> what) {
        return result.outcomes().values().stream()
                .flatMap(outcome -> outcome.runs().stream())
                .filter(run -> run.variant().value().equals(variant))
                .map(what)
                .distinct()
                .toList();
    }

    @Nested
    class Of_models {

        @Test
        void two_models_read_the_same_prompt_and_the_pairs_hold() {
            try (ScriptedProvider provider = ScriptedProvider.playing(
                    conversation -> new Model.Reply("I would rather not.", List.of(), StepMetrics.ZERO))) {
                TestCampaign campaign = campaign("model", chat(ONE, provider), "{\"model\": \"%s\"}".formatted(OTHER));
                TestCampaign.Result result = campaign.run(pair -> pair.round() == 1, "campaign", "two-models");

                assertThat(result.verdicts()).hasSize(2).containsOnly(new Verdict.Holds());
                assertThat(bySide(result, "first", run -> pin(run).model())).isEqualTo(List.of(ONE));
                assertThat(bySide(result, "second", run -> pin(run).model())).isEqualTo(List.of(OTHER));
                assertThat(provider.received())
                        .extracting(Received::model)
                        .containsExactlyInAnyOrder("qwen-7b", "qwen-7b", "qwen-14b", "qwen-14b");
                assertThat(provider.received())
                        .extracting(request ->
                                request.body().at("/messages/0/content").asText())
                        .as("the text that both read")
                        .hasSize(4)
                        .containsOnly(provider.received()
                                .get(0)
                                .body()
                                .at("/messages/0/content")
                                .asText());
            }
        }

        @Test
        void a_model_of_another_provider_is_still_the_same_agent() {
            try (ScriptedProvider provider = ScriptedProvider.playing(Script.saying("Done."))) {
                TestCampaign campaign = campaign(
                        "model",
                        chat(ONE, provider),
                        """
                        {"model": "gemini:gemini-2.5-flash",
                         "settings": {"temperature": 0, "endpoint": {"base_url": "%s"}}}"""
                                .formatted(provider.baseUrl(Protocol.GEMINI)));
                TestCampaign.Result result = campaign.run(pair -> pair.position() == 1, "campaign", "two-models");

                assertThat(result.verdicts()).containsExactly(new Verdict.Holds());
                assertThat(provider.received())
                        .extracting(Received::protocol)
                        .containsExactlyInAnyOrder(Protocol.OPENAI_CHAT, Protocol.GEMINI);
            }
        }

        @Test
        void one_model_for_both_cannot_be_set() {
            try (ScriptedProvider provider = ScriptedProvider.playing(Script.saying("Done."))) {
                TestCampaign campaign = campaign("model", chat(ONE, provider), "{\"model\": \"%s\"}".formatted(OTHER));

                assertThatThrownBy(() -> campaign.open("model", ONE))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("the factor of exp-test is the model, so -Dpairwright.model, which would give both"
                                + " variants the same, cannot be set: change the variants' agent.model in"
                                + " experiment.json");
            }
        }

        @Test
        void a_rehearsal_by_the_oracle_holds_too() {
            TestCampaign campaign = campaign(
                    "model",
                    "{\"adapter\": \"oracle\", \"model\": \"one-1\", \"deterministic\": true, \"settings\": {}}",
                    "{\"model\": \"two-2\"}");

            assertThat(campaign.run().verdicts()).hasSize(4).containsOnly(new Verdict.Holds());
        }
    }

    @Nested
    class Of_agents {

        @Test
        void two_agents_on_one_model_and_one_text_are_a_pair() {
            TestCampaign rehearsed = TestCampaign.in(home);
            try (ScriptedProvider provider = solving(rehearsed)) {
                TestCampaign campaign =
                        campaign("agent", chat(ONE, provider), "{\"adapter\": \"" + PlainAgent.class.getName() + "\"}");
                TestCampaign.Result result = campaign.run(pair -> pair.round() == 1, "campaign", "two-agents");

                assertThat(result.verdicts()).hasSize(2).containsOnly(new Verdict.Holds());
                assertThat(bySide(result, "first", run -> pin(run).adapter())).isEqualTo(List.of("chat"));
                assertThat(bySide(result, "second", run -> pin(run).adapter())).isEqualTo(List.of("plain"));
                assertThat(bySide(result, "first", run -> pin(run).model())).isEqualTo(List.of(ONE));
                assertThat(bySide(result, "second", run -> pin(run).model())).isEqualTo(List.of(ONE));
                assertThat(bySide(result, "first", RunOutcome::success)).isEqualTo(List.of(true));
                assertThat(bySide(result, "second", RunOutcome::success)).isEqualTo(List.of(true));
                assertThat(provider.received())
                        .extracting(request ->
                                request.body().at("/messages/0/content").asText())
                        .containsOnly(Campaign.capsule(campaign.experiment())
                                .specification(Campaign.capsule(campaign.experiment())
                                        .experiment()
                                        .first()
                                        .variantId())
                                .text());
            }
        }

        @Test
        void one_agent_for_both_cannot_be_set() {
            refused(
                    "{\"adapter\": \"nop\"}",
                    "the factor of exp-test is the agent, so -Dpairwright.agent, which would give both variants the"
                            + " same, cannot be set: change the variants' agent in experiment.json",
                    "agent",
                    "nop");
        }

        @Test
        void a_rehearsal_is_not_compared_with_an_agent() {
            refused(
                    "{\"adapter\": \"com.example.agents.PlainAgent\"}",
                    "the two agents cannot be compared: runs of the first variant's are evidence of the kind"
                            + " simulated, those of the second's of the kind live. Give both variants a rehearsal, or"
                            + " neither");
        }

        @Test
        void an_agent_that_nobody_holds_is_not_compared_with_one_that_is_held() {
            refused(
                    experiment ->
                            ((ObjectNode) experiment.get("agent")).put("adapter", "com.example.agents.PlainAgent"),
                    "{\"adapter\": \"dev.pairwright.campaign.Unheld\"}",
                    "the two agents cannot be compared: the harness holds the first variant's (tool_mediated,"
                            + " tool_mediated, tool_mediated), the second's (none, none, none), so adherence to"
                            + " constraints would be measured of one and not of the other. An agent of yours that works"
                            + " with the assignment's toolbox alone says so: enforcement() returns"
                            + " Enforcement.TOOL_MEDIATED");
        }

        @Test
        void two_rehearsals_may_differ_in_what_they_are() {
            TestCampaign campaign = campaign(
                    "agent",
                    "{\"adapter\": \"oracle\", \"model\": \"one-1\", \"deterministic\": true, \"settings\": {}}",
                    "{\"adapter\": \"nop\"}");
            TestCampaign.Result result = campaign.run();

            assertThat(result.verdicts()).hasSize(4).containsOnly(new Verdict.Holds());
            assertThat(bySide(result, "first", RunOutcome::success)).isEqualTo(List.of(true));
            assertThat(bySide(result, "second", RunOutcome::success)).isEqualTo(List.of(false));
        }

        private void refused(String second, String message, String... properties) {
            refused(experiment -> {}, second, message, properties);
        }

        private void refused(Consumer<ObjectNode> change, String second, String message, String... properties) {
            TestCampaign campaign = TestCampaign.in(home, experiment -> {
                experiment.put("factor", "agent");
                ObjectNode variant = (ObjectNode) experiment.at("/variants/1");
                variant.put("specification_file", "variants/first.md");
                variant.set("agent", CapsuleBuilder.json(second));
                change.accept(experiment);
            });
            assertThatThrownBy(() -> campaign.open(properties))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(message);
            assertThat(campaign.runs()).doesNotExist();
        }
    }
}
