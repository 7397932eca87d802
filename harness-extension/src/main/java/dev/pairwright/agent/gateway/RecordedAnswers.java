package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Sha256;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from a cassette: the first that was not played yet and that answers the same request. Nothing is sent anywhere and nothing is spent. */
final class RecordedAnswers implements Answers {

    private final Cassette cassette;
    private final Dialect dialect;
    private final String provider;
    private final List<Cassette.Recorded> left;
    private int asked;

    RecordedAnswers(Cassette cassette, Dialect dialect, String provider) {
        this.cassette = cassette;
        this.dialect = dialect;
        this.provider = provider;
        this.left = new ArrayList<>(cassette.recorded());
    }

    @Override
    public synchronized Reply to(Asked request, Effort effort) {
        asked++;
        Sha256 wanted = Difference.hash(request.client());
        for (Iterator<Cassette.Recorded> each = left.iterator(); each.hasNext(); ) {
            Cassette.Recorded recorded = each.next();
            if (Difference.hash(recorded.client()).equals(wanted)) {
                each.remove();
                return new Reply(completed(recorded, request), attempt(recorded.exchange(), recorded.response()));
            }
        }
        throw new CassetteMiss(miss(request.client()));
    }

    private String miss(JsonNode client) {
        String which = "cassette miss: request " + asked + " of this run is not what " + cassette.run() + " recorded";
        return left.stream()
                .findFirst()
                .flatMap(next -> Difference.between(next.client(), client)
                        .map(difference ->
                                which + "; request " + next.number() + " there differs first " + difference.inWords()))
                .orElse("cassette miss: " + cassette.run() + " recorded "
                        + Words.count(cassette.recorded().size(), "request") + ", and this run makes one more");
    }

    private Completed completed(Cassette.Recorded recorded, Asked request) {
        Map<Parameter, JsonNode> held = new EnumMap<>(Parameter.class);
        request.wanted().keySet().forEach(parameter -> dialect.places(parameter, provider).stream()
                .map(recorded.sent()::at)
                .filter(value -> !value.isMissingNode())
                .findFirst()
                .ifPresent(value -> held.put(parameter, value)));
        return new Completed(
                (ObjectNode) recorded.sent(),
                recorded.exchange().added(),
                recorded.exchange().removed(),
                held);
    }

    private static Attempt attempt(Exchange exchange, byte[] response) {
        String type = exchange.response().map(Exchange.Kept::type).orElse("application/json");
        if (type.startsWith("text/event-stream")) {
            return new Attempt.Streaming(exchange.status(), type, new Played(Events.split(response)));
        }
        Attempt.Whole whole = new Attempt.Whole(exchange.status(), type, response);
        return exchange.outcome() == Exchange.Outcome.FAILED
                ? new Attempt.Failed(
                        "failed when it was recorded: " + exchange.problem().orElse("answers " + exchange.status()),
                        Attempt.Next.GIVE_UP,
                        Optional.<Duration>empty(),
                        Optional.of(whole))
                : whole;
    }

    @Override
    public String hidden(String text) {
        return text;
    }

    @Override
    public byte[] hidden(byte[] bytes) {
        return bytes;
    }

    @Override
    public void used(Usage usage) {
        // it was paid for when it was recorded
    }

    @Override
    public void stop(String why) {
        // a failure that is played says nothing of the provider now
    }

    @Override
    public boolean recorded() {
        return true;
    }

    /** A stream from a cassette, an event at a time. */
    private static final class Played implements Body {

        private final Iterator<byte[]> events;

        Played(List<byte[]> events) {
            this.events = events.iterator();
        }

        @Override
        public Optional<byte[]> next() {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
