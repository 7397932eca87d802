package dev.pairwright.agent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.Protocol;
import dev.pairwright.testkit.provider.Fault;
import dev.pairwright.testkit.provider.Received;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelGatewayTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, false", "OPENAI_CHAT, true", "OPENAI_RESPONSES, false", "OPENAI_RESPONSES, true",
        "ANTHROPIC_MESSAGES, false", "ANTHROPIC_MESSAGES, true", "GEMINI, false", "GEMINI, true"
    })
    void a_call_is_answered_counted_and_on_record(Protocol protocol, boolean streams)
            throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, protocol)) {
            HttpResponse<String> answer = bench.ask("Say hello.", streams);
            Traffic traffic = bench.gateway().close();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Hello there.");
            Received got = bench.provider().received().get(0);
            assertThat(got.key()).isEqualTo(QuickGateways.KEY);
            assertThat(got.path()).doesNotContain("mine");
            assertThat(got.streaming()).isEqualTo(streams);
            assertThat(traffic.calls()).isEqualTo(1);
            assertThat(traffic.inputTokens()).isPositive();
            assertThat(traffic.outputTokens()).isPositive();
            assertThat(traffic.servedModels()).containsExactly(QuickGateways.MODEL);
            assertThat(traffic.specificationDelivered()).isTrue();
            assertThat(traffic.failure()).isEmpty();
            String response = streams ? "0001-response.sse" : "0001-response.json";
            assertThat(traffic.files()).containsOnlyKeys("exchanges.json", "0001-request.json", response);
            assertThat(bench.folder().resolve("0001-request.json")).hasContent(got.text());
            assertThat(Files.readString(bench.folder().resolve(response))).isEqualTo(answer.body());
            assertThat(bench.exchanges()).singleElement().satisfies(exchange -> {
                assertThat(exchange.outcome()).isEqualTo(Exchange.Outcome.ANSWERED);
                assertThat(exchange.status()).isEqualTo(200);
                assertThat(exchange.attempts()).isEqualTo(1);
                assertThat(exchange.usage().total()).isEqualTo(traffic.inputTokens() + traffic.outputTokens());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void the_key_is_nowhere_even_if_the_provider_repeats_it(Protocol protocol)
            throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, protocol)) {
            bench.provider()
                    .failing(
                            new Fault.Status(
                                    400, "bad", "who is " + QuickGateways.KEY + "?", java.util.OptionalInt.empty()),
                            1);
            HttpResponse<String> refused = bench.ask("one");
            bench.provider()
                    .failing(
                            new Fault.Status(
                                    401, "bad", "who is " + QuickGateways.KEY + "?", java.util.OptionalInt.empty()),
                            1);
            HttpResponse<String> blocked = bench.ask("two");
            Traffic traffic = bench.gateway().close();

            assertThat(GatewayBench.holding(home, QuickGateways.KEY)).isEmpty();
            assertThat(GatewayBench.holding(home, "the-agents-own")).isEmpty();
            assertThat(refused.body()).contains("who is ********?");
            assertThat(blocked.body()).contains("who is ********?");
            assertThat(traffic.failure()).contains("scripted answers 401: who is ********?");
            assertThat(bench.gateways().gateways().stopped()).contains("scripted answers 401: who is ********?");
        }
    }

    @Test
    void what_the_client_leaves_out_is_added_and_what_it_asks_for_stays() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            JsonNode own = GatewayBench.request(Protocol.OPENAI_CHAT, "x", false)
                    .put("temperature", 0.9)
                    .put("max_completion_tokens", 7);
            bench.post("/chat/completions", own.toString());
            Traffic traffic = bench.gateway().close();

            JsonNode sent = bench.provider().received().get(0).body();
            assertThat(sent.path("seed").asInt()).isEqualTo(42);
            assertThat(sent.path("temperature").asDouble()).isEqualTo(0.9);
            assertThat(sent.has("max_tokens")).isFalse();
            assertThat(bench.exchanges().get(0).added())
                    .extracting(Change::pointer)
                    .containsExactly("/seed");
            assertThat(traffic.parameters())
                    .isEqualTo(Map.of("seed", "sent", "temperature", "sent", "max_tokens", "sent"));
        }
    }

    @Test
    void a_protocol_without_a_seed_says_so() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.ANTHROPIC_MESSAGES)) {
            bench.ask("x");
            assertThat(bench.gateway().close().parameters())
                    .isEqualTo(Map.of("seed", "unsupported", "temperature", "sent", "max_tokens", "sent"));
            assertThat(bench.provider().received().get(0).body().has("seed")).isFalse();
        }
    }

    @Test
    void a_parameter_that_the_model_does_not_take_is_left_out_once_the_provider_names_it()
            throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            bench.provider()
                    .failing(request -> request.body().has("temperature")
                            ? java.util.Optional.of(Fault.unsupported("temperature"))
                            : java.util.Optional.empty());
            assertThat(bench.ask("one").statusCode()).isEqualTo(200);
            assertThat(bench.ask("two").statusCode()).isEqualTo(200);
            Traffic traffic = bench.gateway().close();

            assertThat(bench.provider().received())
                    .extracting(request -> request.body().has("temperature"))
                    .as("asked with it once, and never again")
                    .containsExactly(true, false, false);
            assertThat(traffic.parameters()).containsEntry("temperature", "unsupported");
            assertThat(bench.exchanges()).extracting(Exchange::attempts).containsExactly(2, 1);
        }
    }

    @Test
    void a_refusal_that_names_no_parameter_is_the_agent_s_and_is_not_tried_again()
            throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            bench.provider().failing(Fault.contextOverflow(), 1);
            assertThat(bench.ask("x").statusCode()).isEqualTo(400);
            Traffic traffic = bench.gateway().close();
            assertThat(bench.provider().received()).hasSize(1);
            assertThat(traffic.failure()).isEmpty();
            assertThat(bench.exchanges().get(0).outcome()).isEqualTo(Exchange.Outcome.REJECTED);
        }
    }

    @Test
    void a_first_request_without_the_variant_s_exact_text_is_noticed() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            JsonNode trimmed = GatewayBench.request(Protocol.OPENAI_CHAT, "x", false);
            ((com.fasterxml.jackson.databind.node.ObjectNode) trimmed.at("/messages/0"))
                    .put("content", GatewayBench.SPECIFICATION.strip());
            bench.post("/chat/completions", trimmed.toString());
            bench.ask("only the first counts");
            assertThat(bench.gateway().close().specificationDelivered()).isFalse();
        }
    }

    @Test
    void what_is_no_call_of_the_run_s_model_is_refused_in_words() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            assertThat(bench.post("/embeddings", "{}").body())
                    .isEqualTo(
                            "{\"error\":{\"type\":\"not_found\",\"code\":\"not_found\",\"message\":\"pairwright: POST "
                                    + "/v1/embeddings is no call of a model by openai_chat, and nothing else is passed on\"}}");
            assertThat(bench.post("/chat/completions", "{\"model\":").body())
                    .contains("pairwright: the request is no JSON object");
            assertThat(bench.post("/chat/completions", "{\"model\":\"model-2\"}")
                            .body())
                    .contains("pairwright: this run is pinned to the model model-1, and \\\"model-2\\\" was asked for");
            Traffic traffic = bench.gateway().close();
            assertThat(bench.provider().received()).isEmpty();
            assertThat(traffic.calls()).isZero();
            assertThat(bench.exchanges())
                    .extracting(Exchange::outcome)
                    .containsOnly(Exchange.Outcome.REFUSED)
                    .hasSize(3);
        }
    }

    @Test
    void nobody_without_the_run_s_token_is_answered() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            String own = bench.gateway().endpoint().baseUrl().toString();
            java.net.URI foreign =
                    java.net.URI.create(own.replaceFirst("[0-9a-f]{32}", "0".repeat(32)) + "/chat/completions");
            HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                    .send(
                            java.net.http.HttpRequest.newBuilder(foreign)
                                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            bench.gateway().close();
            assertThat(bench.provider().received()).isEmpty();
            assertThat(bench.exchanges()).isEmpty();
        }
    }

    @Test
    void an_agent_without_a_network_reaches_it_by_a_unix_socket() throws IOException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            Path socket = Files.createTempDirectory("pw").resolve("s");
            bench.gateway().listenAt(socket);
            String body = GatewayBench.request(Protocol.OPENAI_CHAT, "x", false).toString();
            String path = bench.gateway().endpoint().baseUrl().getPath() + "/chat/completions";
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(socket));
                channel.write(ByteBuffer.wrap(("POST " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                                + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8)));
                ByteBuffer answer = ByteBuffer.allocate(1 << 16);
                while (channel.read(answer) >= 0) {
                    assertThat(answer.hasRemaining()).isTrue();
                }
                assertThat(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200")
                        .contains("Hello there.");
            }
            bench.gateway().close();
            assertThat(socket).doesNotExist();
        }
    }

    @Test
    void who_comes_after_the_end_changes_no_evidence() throws IOException, InterruptedException {
        try (GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT)) {
            bench.ask("x");
            List<String> files = List.copyOf(bench.gateway().close().files().keySet());
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> bench.ask("late"))
                    .isInstanceOf(IOException.class);
            try (var listed = Files.list(bench.folder())) {
                assertThat(listed.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrderElementsOf(files);
            }
        }
    }
}
