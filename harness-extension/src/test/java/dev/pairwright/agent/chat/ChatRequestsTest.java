package dev.pairwright.agent.chat;

import static dev.pairwright.agent.Bench.call;
import static dev.pairwright.agent.Bench.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Bench;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.Protocol;
import dev.pairwright.testkit.provider.Received;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.trace.StepMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of a provider beside the conversation, and what is taken from its answer. */
class ChatRequestsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void what_was_used_is_recorded_cached_tokens_apart(Protocol protocol) throws Exception {
        Script script = conversation -> new Model.Reply("done", List.of(), new StepMetrics(1_000, 20, 640, 0));
        try (ChatBench bench = new ChatBench(folder, script)) {
            AgentReport report = bench.run(protocol);

            boolean told = protocol != Protocol.GEMINI;
            assertThat(report.cachedTokens()).isEqualTo(told ? 640 : 0);
            assertThat(bench.recorded().steps().get(2).metrics())
                    .hasToString(Optional.of(new StepMetrics(1_000, 20, told ? 640 : 0, 0))
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void the_seed_is_sent_where_the_protocol_has_one(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(folder, Script.turns())) {
            AgentReport report = bench.run(protocol);

            Received request = bench.provider.received().get(0);
            String sent =
                    switch (protocol) {
                        case OPENAI_CHAT -> request.body().path("seed").asText();
                        case GEMINI ->
                            request.body().at("/generationConfig/seed").asText();
                        default -> "none";
                    };
            assertThat(report.seedStatus() + " " + sent)
                    .isEqualTo(
                            protocol == Protocol.OPENAI_CHAT || protocol == Protocol.GEMINI
                                    ? "sent 42"
                                    : "unsupported none");
            assertThat(report.systemFingerprint())
                    .isEqualTo(protocol == Protocol.OPENAI_CHAT ? Optional.of("fp_scripted") : Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void settings_are_asked_for_and_no_key_is_known(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(folder, Script.turns())) {
            bench.run(protocol, "temperature", "0.25", "top_p", "0.5", "max_tokens", "77");

            Received request = bench.provider.received().get(0);
            assertThat(request.model()).isEqualTo(ChatBench.MODEL);
            assertThat(request.key()).isEqualTo("added-by-the-gateway");
            assertThat(request.text().replaceAll("\\s", "")).contains(":0.25", ":0.5", ":77");
            assertThat(request.streaming()).isFalse();
        }
    }

    @Test
    void what_a_model_signed_is_shown_to_it_again() throws Exception {
        try (ChatBench bench = new ChatBench(
                folder, Script.turns(turn("", call("c1", "read_file", "path", "note.txt")), turn("Done.")))) {
            bench.run(Protocol.GEMINI);

            assertThat(bench.provider.received().get(1).body().findValuesAsText("thoughtSignature"))
                    .containsExactly("dGhvdWdodCAx");
        }
    }

    @Test
    void without_an_endpoint_there_is_nobody_to_ask() throws IOException {
        try (Bench bench = Bench.in(folder)) {
            assertThatThrownBy(() -> new ChatAgent().run(bench.assignment(1, 1)))
                    .isInstanceOf(AgentFailure.class)
                    .hasMessage("the chat agent was told of no model endpoint");
        }
    }
}
