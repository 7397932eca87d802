package dev.pairwright.agent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.testkit.provider.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class CassetteTest {

    @TempDir
    Path home;

    private ModelGateway replay(GatewayBench bench, Cassette cassette) {
        return Gateways.replay(
                bench.upstream(),
                GatewayBench.opening(home.resolve("replayed")),
                cassette,
                bench.gateways().time());
    }

    private static HttpResponse<String> ask(ModelGateway gateway, String instruction)
            throws IOException, InterruptedException {
        return GatewayBench.ask(gateway, Protocol.OPENAI_CHAT, instruction, false);
    }

    private static Cassette recorded(GatewayBench bench) {
        Traffic traffic = bench.gateway().close();
        bench.close();
        return Cassette.read("run-1", bench.folder(), traffic.files().get(Traffic.RECORD));
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, false", "OPENAI_CHAT, true", "OPENAI_RESPONSES, false", "OPENAI_RESPONSES, true",
        "ANTHROPIC_MESSAGES, false", "ANTHROPIC_MESSAGES, true", "GEMINI, false", "GEMINI, true"
    })
    void the_same_requests_get_the_same_answers_from_nobody(Protocol protocol, boolean streams)
            throws IOException, InterruptedException {
        GatewayBench bench = GatewayBench.of(home, protocol);
        String one = bench.ask("one", streams).body();
        String two = bench.ask("two", streams).body();
        Cassette cassette = recorded(bench);

        ModelGateway gateway = replay(bench, cassette);
        assertThat(GatewayBench.ask(gateway, protocol, "two", streams).body())
                .as("of two that are asked at a time either may come first")
                .isEqualTo(two);
        assertThat(GatewayBench.ask(gateway, protocol, "one", streams).body()).isEqualTo(one);
        Traffic traffic = gateway.close();

        assertThat(traffic.replayed()).isTrue();
        assertThat(traffic.miss()).isEmpty();
        assertThat(traffic.specificationDelivered()).isTrue();
        assertThat(traffic.parameters()).containsEntry("temperature", "sent");
        assertThat(traffic.inputTokens()).isPositive();
    }

    @Test
    void a_miss_is_told_with_the_first_difference() throws IOException, InterruptedException {
        GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT);
        bench.ask("Say one.");
        Cassette cassette = recorded(bench);

        ModelGateway gateway = replay(bench, cassette);
        assertThat(ask(gateway, "Say two.").statusCode()).isEqualTo(409);
        assertThat(gateway.close().miss())
                .contains("cassette miss: request 1 of this run is not what run-1 recorded; request 1 there differs"
                        + " first at /messages/1/content: recorded \"Say one.\", now \"Say two.\"");
    }

    @Test
    void a_request_more_than_was_recorded_is_a_miss() throws IOException, InterruptedException {
        GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT);
        bench.ask("one");
        Cassette cassette = recorded(bench);

        ModelGateway gateway = replay(bench, cassette);
        ask(gateway, "one");
        ask(gateway, "one");
        assertThat(gateway.close().miss())
                .contains("cassette miss: run-1 recorded 1 request, and this run makes one more");
    }

    @Test
    void what_was_learnt_of_the_model_when_it_was_recorded_is_no_miss() throws IOException, InterruptedException {
        GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT);
        bench.provider().failing(Fault.unsupported("temperature"), 1);
        bench.ask("one");
        Cassette cassette = recorded(bench);

        ModelGateway gateway = replay(bench, cassette);
        ask(gateway, "one");
        Traffic traffic = gateway.close();
        assertThat(traffic.miss()).isEmpty();
        assertThat(traffic.parameters()).containsEntry("temperature", "unsupported");
    }

    @Test
    void what_is_not_what_was_recorded_is_refused() throws IOException, InterruptedException {
        GatewayBench bench = GatewayBench.of(home, Protocol.OPENAI_CHAT);
        bench.ask("one");
        Sha256 hash = bench.gateway().close().files().get(Traffic.RECORD);
        bench.close();
        Files.writeString(bench.folder().resolve("0001-request.json"), "{}");
        assertThatThrownBy(() -> Cassette.read("run-1", bench.folder(), hash))
                .isInstanceOf(Refusal.class)
                .hasMessage("run-1/model/0001-request.json is not what was recorded: its hash is not that in"
                        + " exchanges.json");
        assertThatThrownBy(() -> Cassette.read("run-1", bench.folder(), Sha256.ofText("other")))
                .isInstanceOf(Refusal.class)
                .hasMessage("run-1/model/exchanges.json is not what was recorded: its hash is not that in the run's"
                        + " manifest");
    }
}
