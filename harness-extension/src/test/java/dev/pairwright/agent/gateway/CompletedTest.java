package dev.pairwright.agent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.pairwright.agent.Protocol;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompletedTest {

    private static final Map<Parameter, JsonNode> WANTED = new EnumMap<>(Map.of(
            Parameter.SEED, IntNode.valueOf(42),
            Parameter.TEMPERATURE, DoubleNode.valueOf(0.5),
            Parameter.MAX_TOKENS, IntNode.valueOf(300)));

    private static JsonNode json(String text) {
        return ModelJson.parse(text).orElseThrow();
    }

    private static Completed of(Protocol protocol, String client, Set<Parameter> unsupported) {
        return Completed.of(json(client), Dialect.of(protocol), "other", WANTED, unsupported);
    }

    @Test
    void each_protocol_has_its_own_places() {
        assertThat(of(Protocol.OPENAI_CHAT, "{}", Set.of()).body())
                .isEqualTo(json("{\"seed\":42,\"temperature\":0.5,\"max_tokens\":300}"));
        assertThat(of(Protocol.OPENAI_RESPONSES, "{}", Set.of()).body())
                .isEqualTo(json("{\"temperature\":0.5,\"max_output_tokens\":300}"));
        assertThat(of(Protocol.ANTHROPIC_MESSAGES, "{\"max_tokens\":9}", Set.of())
                        .body())
                .isEqualTo(json("{\"max_tokens\":9,\"temperature\":0.5}"));
        assertThat(of(Protocol.GEMINI, "{\"generation_config\":{\"seed\":7}}", Set.of())
                        .body())
                .isEqualTo(json("{\"generation_config\":{\"seed\":7,\"temperature\":0.5,\"max_output_tokens\":300}}"));
    }

    @Property(tries = 300)
    void what_was_changed_can_be_undone(
            @ForAll Protocol protocol,
            @ForAll Set<Parameter> unsupported,
            @ForAll boolean seed,
            @ForAll boolean temperature,
            @ForAll boolean configured) {
        String own = (seed ? ",\"seed\":1" : "")
                + (temperature ? ",\"temperature\":0" : "")
                + (configured ? ",\"generationConfig\":{\"temperature\":1,\"topK\":2}" : "");
        String client = "{\"model\":\"m\"" + own + "}";
        Set<Parameter> known = EnumSet.noneOf(Parameter.class);
        known.addAll(unsupported);
        Completed completed = of(protocol, client, known);

        JsonNode undone = Completed.undone(completed.body(), completed.added(), completed.removed());
        assertThat(ModelJson.sorted(undone)).isEqualTo(ModelJson.sorted(json(client)));
        known.forEach(parameter -> assertThat(completed.asked()).doesNotContainKey(parameter));
    }

    @Test
    void requests_that_ask_for_the_same_have_one_hash() {
        JsonNode one = json("{\"a\":{\"x\":1,\"y\":2},\"user\":\"u1\",\"messages\":[1,2]}");
        JsonNode other = json("{\"messages\":[1,2],\"a\":{\"y\":2,\"x\":1},\"metadata\":{\"run\":7}}");
        assertThat(Difference.hash(one)).isEqualTo(Difference.hash(other));
        assertThat(Difference.between(one, other)).isEmpty();
    }

    @Test
    void the_first_difference_is_told_with_both_values() {
        assertThat(Difference.between(json("{\"b\":[1,{\"c/d\":\"x\"}]}"), json("{\"b\":[1,{\"c/d\":\"y\"}]}")))
                .get()
                .extracting(Difference::inWords)
                .isEqualTo("at /b/1/c~1d: recorded \"x\", now \"y\"");
        assertThat(Difference.between(json("{\"a\":[1]}"), json("{\"a\":[1,true]}")))
                .get()
                .extracting(Difference::inWords)
                .isEqualTo("at /a/1: recorded nothing, now true");
        assertThat(Difference.between(json("{\"a\":1}"), json("{\"a\":{}}")))
                .get()
                .extracting(Difference::inWords)
                .isEqualTo("at /a: recorded 1, now {}");
    }

    @Property(tries = 300)
    void events_are_the_same_however_the_stream_is_cut(@ForAll byte[] cuts) {
        byte[] stream = "event: a\ndata: {\"x\":\"ä\"}\n\n: ping\n\ndata: {\"y\":\ndata: 2}\n\ndata: [DONE]\n\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Events events = new Events();
        java.io.ByteArrayOutputStream carried = new java.io.ByteArrayOutputStream();
        int at = 0;
        for (int i = 0; at < stream.length; i++) {
            int length = i < cuts.length ? Math.min(stream.length - at, Math.floorMod(cuts[i], 7)) : stream.length - at;
            carried.writeBytes(events.take(java.util.Arrays.copyOfRange(stream, at, at + length)));
            at += length;
        }
        carried.writeBytes(events.rest());
        assertThat(carried.toByteArray()).isEqualTo(stream);
        assertThat(events.complete()).containsExactly(json("{\"x\":\"ä\"}"), json("{\"y\":2}"));
        assertThat(events.isDone()).isTrue();
        assertThat(events.malformed()).isEmpty();
        assertThat(String.join(
                        "", Events.split(stream).stream().map(String::new).toList()))
                .isEqualTo(new String(stream));
    }
}
