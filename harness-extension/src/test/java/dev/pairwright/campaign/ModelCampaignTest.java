package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.agent.Message;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.testkit.provider.Received;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ModelCampaignTest {

    private static final String OPENAI = "openai:gpt-4.1-2025-04-14";

    @TempDir
    Path home;

    private final Set<String> read = ConcurrentHashMap.newKeySet();

    private Script solving(TestCampaign campaign) {
        Script script = Script.solving(Campaign.capsule(campaign.experiment()));
        return conversation -> {
            conversation.messages().stream()
                    .filter(Message.Specification.class::isInstance)
                    .forEach(message -> read.add(((Message.Specification) message).text()));
            return script.reply(conversation);
        };
    }

    private static String[] at(ScriptedProvider provider, Protocol protocol, String model, String... more) {
        return Stream.concat(
                        Stream.of(
                                "model",
                                model,
                                "model.base-url",
                                provider.baseUrl(protocol).toString(),
                                "model.protocol",
                                protocol.word(),
                                "budget",
                                "requests:100000"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4.1-2025-04-14, OPENAI_CHAT",
        "openai:gpt-4.1-2025-04-14, OPENAI_RESPONSES",
        "anthropic:claude-sonnet-4-6, ANTHROPIC_MESSAGES",
        "gemini:gemini-2.5-flash, GEMINI"
    })
    void one_property_gives_an_experiment_to_a_model(String model, Protocol protocol) {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = ScriptedProvider.playing(solving(campaign))) {
            TestCampaign.Result result =
                    campaign.run(pair -> pair.position() <= 2, at(provider, protocol, model, "campaign", "live"));

            assertThat(result.verdicts()).hasSize(2).containsOnly(new Verdict.Holds());
            assertThat(result.outcomes().values())
                    .flatExtracting(PairOutcome::runs)
                    .allSatisfy(run -> {
                        Manifest manifest =
                                Document.read(run.manifest(), "manifest.json", Schema.MANIFEST, Manifest.class);
                        assertThat(run.success()).isTrue();
                        assertThat(manifest.execution().orElseThrow().evidence())
                                .isEqualTo(Evidence.LIVE);
                        assertThat(manifest.execution().orElseThrow().servedModel())
                                .contains(model.substring(model.indexOf(':') + 1));
                        assertThat(manifest.pins().agent().adapter()).isEqualTo("chat");
                        assertThat(manifest.pins().agent().version()).isEqualTo("1.0.0+langchain4j-1.19.0");
                        assertThat(manifest.pins().agent().model()).isEqualTo(model);
                        assertThat(manifest.pins()
                                        .agent()
                                        .settings()
                                        .at("/endpoint/protocol")
                                        .asText())
                                .isEqualTo(protocol.word());
                    });
            assertThat(read)
                    .containsExactlyInAnyOrder(
                            Campaign.capsule(campaign.experiment()).specifications().values().stream()
                                    .map(text -> text.text())
                                    .toArray(String[]::new));
            assertThat(provider.received()).extracting(Received::protocol).containsOnly(protocol);
        }
    }

    @Test
    void all_pairs_with_a_model_go_to_a_campaign_of_its_name_and_what_others_left_stays() {
        TestCampaign campaign = TestCampaign.in(home);
        campaign.run();
        try (ScriptedProvider provider = ScriptedProvider.playing(solving(campaign));
                Campaign opened = campaign.open(at(provider, Protocol.OPENAI_CHAT, OPENAI))) {
            assertThat(opened.name()).hasToString("openai-gpt-4-1-2025-04-14");
            assertThat(opened.evidence()).isEqualTo(Evidence.LIVE);
            assertThat(opened.folder()).isEqualTo(campaign.runs().resolve("openai-gpt-4-1-2025-04-14"));
        }
    }

    @Test
    void some_pairs_with_a_model_are_a_try_out() {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = ScriptedProvider.playing(solving(campaign));
                Campaign opened =
                        campaign.open(pair -> pair.position() == 1, at(provider, Protocol.OPENAI_CHAT, OPENAI))) {
            assertThat(opened.name()).hasToString("try");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model=openai:gpt-4.1 | the model openai:gpt-4.1 cannot be used: 1 problem%n  - pairwright.model: "
                        + "\"openai:gpt-4.1\" names another model tomorrow (write the snapshot with its date, such as "
                        + "openai:gpt-4.1-2025-04-14)",
                "model=gpt-4.1-2025-04-14 | the chat agent has no model: 1 problem%n  - pairwright.model: the model "
                        + "\"gpt-4.1-2025-04-14\" names no provider (write provider:model, such as "
                        + "-Dpairwright.model=openai:gpt-4.1-2025-04-14; providers: openai, anthropic, gemini, ollama, "
                        + "openai-compatible)",
                "agent=chat | the chat agent has no model: 1 problem%n  - experiment.json#/agent/model: the model "
                        + "\"oracle-1\" names no provider (write provider:model, such as "
                        + "-Dpairwright.model=openai:gpt-4.1-2025-04-14; providers: openai, anthropic, gemini, ollama, "
                        + "openai-compatible)",
                "agent=nop;model=openai:o3-2025-04-16 | the agent nop asks no model: leave"
                        + " pairwright.model=openai:o3-2025-04-16 out, or set -Dpairwright.agent to one that does, such as"
                        + " chat",
                "model=openai-compatible:qwen-7b | the model openai-compatible:qwen-7b cannot be used: 1 problem%n  -"
                        + " experiment.json#/agent/settings/endpoint/base_url: missing: a server that is openai-compatible"
                        + " may be anywhere (set it, or -Dpairwright.model.base-url)",
                "model=openai:o3-2025-04-16;model.protocol=gemini | the model openai:o3-2025-04-16 cannot be used: 1 "
                        + "problem%n  - pairwright.model.protocol: \"gemini\" is no protocol of "
                        + "openai (one of openai_chat, openai_responses)",
                "model=openai:o3-2025-04-16;model.base-url=http://models.example.org/v1 | the model"
                        + " openai:o3-2025-04-16 cannot be used: 1 problem%n  - pairwright.model.base-url: a key would be"
                        + " sent to http://models.example.org/v1 unencrypted (use https)",
                "model=openai:o3-2025-04-16;model.settings=temperature=low,seed=3 | the model openai:o3-2025-04-16"
                        + " cannot be used: 2 problems%n  - pairwright.model.settings: temperature is \"low\", and a"
                        + " number is needed%n  - pairwright.model.settings: there is no setting seed for openai_chat;"
                        + " known: temperature, top_p, max_tokens, max_completion_tokens, frequency_penalty,"
                        + " presence_penalty, reasoning_effort, parallel_tool_calls"
            })
    void a_model_that_cannot_be_used_is_refused_before_anything_is_made(String properties, String message) {
        TestCampaign campaign = TestCampaign.in(home);
        String[] set = Stream.of(properties.split(";"))
                .flatMap(one -> Stream.of(one.split("=", 2)))
                .toArray(String[]::new);

        assertThatThrownBy(() -> campaign.open(set))
                .isInstanceOf(Refusal.class)
                .hasMessage(message.replace("%n", "\n"));
        assertThat(campaign.runs()).doesNotExist();
    }

    @Test
    void an_experiment_that_would_send_a_key_elsewhere_is_refused() {
        TestCampaign campaign = TestCampaign.in(home, experiment -> {
            var agent = experiment.putObject("agent");
            agent.put("adapter", "chat").put("model", OPENAI).put("deterministic", false);
            agent.putObject("settings")
                    .putObject("endpoint")
                    .put("base_url", "https://models.example.org/v1")
                    .put("key_variable", "OPENAI_API_KEY");
        });

        assertThatThrownBy(campaign::open)
                .hasMessage("the model openai:gpt-4.1-2025-04-14 cannot be used: 1 problem\n"
                        + "  - experiment.json#/agent/settings/endpoint/key_variable: the key of openai is not sent to "
                        + "https://models.example.org/v1 (say so with -Dpairwright.model.base-url or "
                        + "-Dpairwright.model.key-variable if it is meant)");
    }

    @Test
    void an_experiment_reads_no_variable_but_a_key() {
        TestCampaign campaign = TestCampaign.in(home, experiment -> {
            var agent = experiment.putObject("agent");
            agent.put("adapter", "chat")
                    .put("model", "openai-compatible:qwen-7b")
                    .put("deterministic", false);
            agent.putObject("settings")
                    .putObject("endpoint")
                    .put("base_url", "https://models.example.org/v1")
                    .put("key_variable", "STRIPE_API_KEY");
        });

        assertThatThrownBy(campaign::open)
                .hasMessage("the model openai-compatible:qwen-7b cannot be used: 1 problem\n"
                        + "  - experiment.json#/agent/settings/endpoint/key_variable: \"STRIPE_API_KEY\" is"
                        + " neither a provider's own variable nor of the form PAIRWRIGHT_<NAME>_API_KEY, which is"
                        + " all that an experiment may read (name it with -Dpairwright.model.key-variable)");
    }

    @Test
    void the_provider_of_a_model_is_found_with_the_key_that_is_its_own() {
        TestCampaign campaign = TestCampaign.in(home);
        AgentSource agents = AgentSources.of(
                Campaign.capsule(campaign.experiment()),
                TestCampaign.configuration(campaign.key(), "model", "anthropic:claude-sonnet-4-6"));

        assertThat(agents.upstream(
                        Campaign.capsule(campaign.experiment()).experiment().first()))
                .get()
                .hasToString("ModelUpstream[provider=anthropic, protocol=ANTHROPIC_MESSAGES, "
                        + "baseUrl=https://api.anthropic.com/v1, keyVariable=Optional[ANTHROPIC_API_KEY], "
                        + "model=claude-sonnet-4-6, settings={}]");
    }
}
