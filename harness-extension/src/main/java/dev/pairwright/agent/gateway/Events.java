package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes a stream of server-sent events apart, as its bytes come. */
final class Events {

    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private final List<JsonNode> events = new ArrayList<>();
    private boolean done;
    private Optional<String> malformed = Optional.empty();

    /**
     * Takes the next bytes.
     *
     * @return those of all lines that are complete with them, as they came
     */
    byte[] take(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == 0) {
            line.writeBytes(bytes);
            return new byte[0];
        }
        line.write(bytes, 0, end);
        byte[] complete = line.toByteArray();
        line.reset();
        line.write(bytes, end, bytes.length - end);
        new String(complete, StandardCharsets.UTF_8).lines().forEach(this::line);
        return complete;
    }

    /** What is left at the end of a stream that does not end with a line's end. */
    byte[] rest() {
        byte[] left = line.toByteArray();
        line.reset();
        new String(left, StandardCharsets.UTF_8).lines().forEach(this::line);
        event();
        return left;
    }

    private void line(String text) {
        if (text.isEmpty()) {
            event();
        } else if (text.startsWith(DATA)) {
            data.append(data.length() == 0 ? "" : "\n")
                    .append(text.substring(DATA.length()).strip());
        }
    }

    private void event() {
        if (data.length() == 0) {
            return;
        }
        String text = data.toString();
        data.setLength(0);
        if (text.equals(DONE)) {
            done = true;
            return;
        }
        ModelJson.parse(text).ifPresentOrElse(events::add, () -> malformed = Optional.of(text));
    }

    /** The events that are complete and were not taken yet. */
    List<JsonNode> complete() {
        List<JsonNode> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Whether the stream said that it is at its end. */
    boolean isDone() {
        return done;
    }

    /** The last event that is no JSON, if there is one. */
    Optional<String> malformed() {
        return malformed;
    }

    /** The events of a stream that is over, each with the blank line that ends it. */
    static List<byte[]> split(byte[] stream) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < stream.length; i++) {
            if (stream[i] == '\n' && stream[i - 1] == '\n') {
                parts.add(Arrays.copyOfRange(stream, start, i + 1));
                start = i + 1;
            }
        }
        if (start < stream.length) {
            parts.add(Arrays.copyOfRange(stream, start, stream.length));
        }
        return parts;
    }
}
