package dev.pairwright.monitor.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Listens to a live view's stream as a browser would. */
public final class Listening implements AutoCloseable {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final InputStream stream;
    private final BufferedReader lines;

    private Listening(InputStream stream) {
        this.stream = stream;
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * Something that was told.
     *
     * @param id its id
     * @param data what it says
     */
    public record Event(String id, JsonNode data) {}

    /** Begins to listen, if it is let in. */
    public static Optional<Listening> to(URI address) throws IOException {
        try {
            HttpResponse<InputStream> response = BROWSER.send(
                    HttpRequest.newBuilder(address.resolve("/events"))
                            .header("Accept", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            return response.statusCode() == 200 ? Optional.of(new Listening(response.body())) : Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next event; none once the stream has ended. */
    public Optional<Event> next() throws IOException {
        String id = "";
        int pulses = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(": ") && ++pulses == 2) {
                throw new AssertionError("nothing was told between two pulses");
            }
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                return Optional.of(new Event(
                        id, StrictJson.parse("event", line.substring(6).getBytes(StandardCharsets.UTF_8))));
            }
        }
        return Optional.empty();
    }

    /** Waits for an event that says something. */
    public JsonNode until(Predicate<JsonNode> said) throws IOException {
        Optional<Event> event = next();
        while (event.isPresent()) {
            if (said.test(event.get().data())) {
                return event.get().data();
            }
            event = next();
        }
        throw new AssertionError("the stream ended before it said so");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
