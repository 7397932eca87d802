package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.sun.net.httpserver.HttpExchange;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Receives what an agent asks: looks at it, and refuses what is no call of the run's model. */
final class Reception {

    /** The largest request that is taken: 16 MiB. */
    static final int LARGEST = 16 << 20;

    private static final int AT_A_TIME = 8;

    private final String token;
    private final ModelUpstream upstream;
    private final Dialect dialect;
    private final Map<Parameter, JsonNode> wanted;
    private final Answers answers;
    private final Recorder recorder;
    private final Tally tally;
    private final HarnessTime time;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final AtomicInteger numbers = new AtomicInteger();

    Reception(
            String token,
            ModelUpstream upstream,
            Dialect dialect,
            Map<Parameter, JsonNode> wanted,
            Answers answers,
            Recorder recorder,
            Tally tally,
            HarnessTime time) {
        this.token = token;
        this.upstream = upstream;
        this.dialect = dialect;
        this.wanted = wanted;
        this.answers = answers;
        this.recorder = recorder;
        this.tally = tally;
        this.time = time;
    }

    void receive(HttpExchange http) throws IOException {
        String path = http.getRequestURI().getPath();
        Reply reply = new Reply(http);
        if (!path.startsWith("/" + token + "/")) {
            reply.whole(404, "text/plain", new byte[0]);
            return;
        }
        try {
            places.acquire();
            try {
                receive(http, path.substring(token.length() + 1), reply);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run is over", e);
        }
    }

    private void receive(HttpExchange http, String path, Reply reply) throws IOException, InterruptedException {
        String query = Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse("");
        Optional<Route> route = dialect.route(path, query);
        Entry entry = new Entry(numbers.incrementAndGet(), Printable.of(path, 200), time);
        byte[] bytes = http.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            refuse(reply, entry, 413, "request_too_large", "a request of more than " + (LARGEST >> 20) + " MiB");
            return;
        }
        if (route.isEmpty() || !http.getRequestMethod().equals("POST")) {
            refuse(
                    reply,
                    entry,
                    404,
                    "not_found",
                    http.getRequestMethod() + " " + Printable.of(path, 200) + " is no call of a model by "
                            + upstream.protocol().word() + ", and nothing else is passed on");
            return;
        }
        Optional<JsonNode> client = ModelJson.parse(bytes).filter(JsonNode::isObject);
        if (client.isEmpty()) {
            refuse(reply, entry, 400, "invalid_json", "the request is no JSON object");
            return;
        }
        String model = dialect.model(route.get(), client.get());
        if (!model.equals(upstream.model())) {
            refuse(
                    reply,
                    entry,
                    404,
                    "model_not_found",
                    "this run is pinned to the model " + upstream.model() + ", and \"" + Printable.of(model, 100)
                            + "\" was asked for");
            return;
        }
        boolean streams = dialect.streams(route.get(), client.get());
        Asked asked = new Asked(route.get(), client.get(), streams, wanted(streams));
        new Call(asked, dialect, upstream.provider(), answers, recorder, tally, entry).answer(reply);
    }

    private Map<Parameter, JsonNode> wanted(boolean streams) {
        if (!streams) {
            return wanted;
        }
        Map<Parameter, JsonNode> more = new EnumMap<>(Parameter.class);
        more.putAll(wanted);
        more.put(Parameter.STREAM_USAGE, BooleanNode.TRUE);
        return more;
    }

    private void refuse(Reply reply, Entry entry, int status, String kind, String why) throws IOException {
        entry.outcome(Exchange.Outcome.REFUSED, status);
        entry.problem(why);
        recorder.add(entry.exchange(new Effort()));
        reply.whole(status, "application/json", ModelJson.bytes(dialect.error(kind, "pairwright: " + why)));
    }
}
