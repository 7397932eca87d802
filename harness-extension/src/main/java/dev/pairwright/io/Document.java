package dev.pairwright.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Records from JSON and back, held against a schema in both directions: whatever is written here can be read here. */
@API(status = API.Status.INTERNAL)
public final class Document {

    private Document() {}

    /**
     * Reads a file.
     *
     * @param file a regular file of at most {@link Schema#maxBytes()}
     * @param name what the file is called in messages
     * @throws Refusal with every problem, each with its JSON pointer and line:column
     * @throws StorageFailure if the storage fails
     */
    public static <T> T read(Path file, String name, Schema schema, Class<T> type) {
        return parse(name, BoundedFile.read(file, name, schema.maxBytes()), schema, type);
    }

    /**
     * Reads a file that need not be there: nothing where there is no regular file, and a link is none.
     *
     * @param file a regular file of at most {@link Schema#maxBytes()}, if it is there
     * @param name what the file is called in messages
     * @throws Refusal with every problem, each with its JSON pointer and line:column
     * @throws StorageFailure if the storage fails
     */
    public static <T> Optional<T> readIfThere(Path file, String name, Schema schema, Class<T> type) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(read(file, name, schema, type))
                : Optional.empty();
    }

    /**
     * Reads from memory, such as one line of a log.
     *
     * @param name what the bytes are called in messages
     * @throws Refusal with every problem, each with its JSON pointer and line:column
     */
    public static <T> T parse(String name, byte[] bytes, Schema schema, Class<T> type) {
        JsonNode node = StrictJson.parse(name, bytes);
        List<Problem> problems = KnownValid.contains(schema, bytes) ? List.of() : schema.problems(name, node);
        if (!problems.isEmpty()) {
            throw new Refusal(name + " does not follow " + schema.fileName(), Positions.add(bytes, problems));
        }
        return StrictJson.bind(name, node, type);
    }

    /**
     * A value as the bytes of a file, for people to read.
     *
     * @throws IllegalStateException with every problem, if it does not follow the schema or could not be read again
     */
    public static byte[] write(Object value, Schema schema) {
        return bounded(Json.pretty(tree(value, schema)), schema);
    }

    /** A value as the bytes of a file that are held against the schema while other work goes on: the same bytes as {@link #write} gives. */
    public static Unchecked unchecked(Object value, Schema schema) {
        return new Unchecked(StrictJson.draft(value), schema);
    }

    /**
     * Bytes that may be written but not published before they are checked.
     *
     * @param bytes the file
     * @param schema what they are to follow
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Unchecked(byte[] bytes, Schema schema) {

        /**
         * Reads them as any reader would.
         *
         * @throws IllegalStateException with every problem, if they do not follow the schema or could not be read again
         */
        public void check() {
            List<Problem> problems;
            try {
                problems = schema.problems(schema.title(), StrictJson.parse(schema.title(), bounded(bytes, schema)));
            } catch (Refusal e) {
                problems = e.problems();
            }
            if (!problems.isEmpty()) {
                throw Json.unwritable(problems);
            }
            KnownValid.add(schema, bytes);
        }
    }

    /**
     * A value as one line, line end included.
     *
     * @throws IllegalStateException with every problem, if it does not follow the schema or could not be read again
     */
    public static byte[] writeLine(Object value, Schema schema) {
        return bounded(Json.line(tree(value, schema)), schema);
    }

    private static JsonNode tree(Object value, Schema schema) {
        JsonNode tree = Json.checkedTree(value);
        List<Problem> problems = schema.problems(schema.title(), tree);
        if (!problems.isEmpty()) {
            throw Json.unwritable(problems);
        }
        return tree;
    }

    private static byte[] bounded(byte[] bytes, Schema schema) {
        if (bytes.length > schema.maxBytes()) {
            throw Json.unwritable(List.of(Problem.of(
                    schema.title(), "has " + bytes.length + " bytes; at most " + schema.maxBytes() + " are read")));
        }
        return bytes;
    }
}
