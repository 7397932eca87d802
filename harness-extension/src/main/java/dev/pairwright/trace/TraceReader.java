package dev.pairwright.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Reads an {@code agent.log}, strictly. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TraceReader {

    private static final byte[] FOOTER = "{\"final_metrics\"".getBytes(StandardCharsets.US_ASCII);

    private TraceReader() {}

    /**
     * Reads a whole log.
     *
     * @param file the log
     * @param name how messages call it
     * @throws Refusal if a line is no valid line of an event log, is out of order or is missing its end
     * @throws StorageFailure if it cannot be read
     */
    public static Trace read(Path file, String name) {
        List<byte[]> lines = lines(file, name);
        if (lines.isEmpty()) {
            throw refusal(name, 1, "the log is empty");
        }
        TraceHeader header = StrictJson.bind(line(lines.get(0), name, 1, "schema_version"), TraceHeader.class);
        List<TraceStep> steps = new ArrayList<>(lines.size());
        Optional<TraceFooter> footer = Optional.empty();
        for (int i = 1; i < lines.size(); i++) {
            if (footer.isPresent()) {
                throw refusal(name, i + 1, "the log goes on after its last line");
            }
            JsonNode node = line(lines.get(i), name, i + 1, "");
            if (node.has("final_metrics")) {
                footer = Optional.of(StrictJson.bind(node, TraceFooter.class));
            } else {
                TraceStep step = StrictJson.bind(node, TraceStep.class);
                if (step.stepId() != steps.size() + 1) {
                    throw refusal(name, i + 1, "step " + (steps.size() + 1) + " is missing; found " + step.stepId());
                }
                steps.add(step);
            }
        }
        return new Trace(header, steps, footer);
    }

    /**
     * Reads the beginning of a log for showing it: of a log that the harness wrote and sealed, so that lines are not held against the schema once more.
     *
     * @param file the log
     * @param name how messages call it
     * @param most how many bytes are read; what is cut off by that is left out
     * @throws Refusal if a line is no line of an event log
     * @throws StorageFailure if it cannot be read
     */
    public static Trace beginning(Path file, String name, long most) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most));
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
        List<TraceStep> steps = new ArrayList<>();
        Optional<TraceHeader> header = Optional.empty();
        Optional<TraceFooter> footer = Optional.empty();
        try {
            for (byte[] line : split(bytes)) {
                if (header.isEmpty()) {
                    header = Optional.of(StrictJson.mapper().readValue(line, TraceHeader.class));
                } else if (begins(line, FOOTER)) {
                    footer = Optional.of(StrictJson.mapper().readValue(line, TraceFooter.class));
                } else {
                    steps.add(StrictJson.mapper().readValue(line, TraceStep.class));
                }
            }
        } catch (IOException e) {
            throw refusal(name, steps.size() + 2, "no line of an event log");
        }
        return new Trace(header.orElseThrow(() -> refusal(name, 1, "the log is empty")), steps, footer);
    }

    private static boolean begins(byte[] line, byte[] with) {
        return line.length > with.length && Arrays.equals(line, 0, with.length, with, 0, with.length);
    }

    private static JsonNode line(byte[] bytes, String name, int number, String requiredField) {
        JsonNode node = StrictJson.parse(name + " line " + number, bytes);
        List<Problem> problems = Schema.AGENT_LOG.problems(name + " line " + number, node);
        if (!problems.isEmpty()) {
            throw new Refusal("no event log", problems);
        }
        if (!requiredField.isEmpty() && !node.has(requiredField)) {
            throw refusal(name, number, "the log's header is missing");
        }
        return node;
    }

    private static List<byte[]> lines(Path file, String name) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
        List<byte[]> lines = split(bytes);
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            throw refusal(name, lines.size() + 1, "the last line is torn");
        }
        return lines;
    }

    /** The lines that are whole. */
    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static Refusal refusal(String name, int line, String message) {
        return new Refusal("no event log", List.of(Problem.of(name + " line " + line, message)));
    }
}
