package dev.pairwright.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Values of a test class as files: texts as they are, everything else as JSON, with the modules of Jackson that are on the class path. */
@API(status = API.Status.INTERNAL)
public final class Answers {

    /** The file of an answer that is a text. */
    public static final String TEXT = "answer.txt";

    /** The file of any other answer. */
    public static final String JSON = "answer.json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Answers() {}

    /**
     * A value as text.
     *
     * @throws IllegalArgumentException if there is no JSON for it, saying why
     */
    public static String text(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.toString();
        }
        try {
            return MAPPER.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** How the name of a value's file ends. */
    public static String ending(Object value) {
        return value instanceof CharSequence ? "txt" : "json";
    }

    /**
     * A value of its JSON.
     *
     * @throws IllegalArgumentException if it is no such value, saying why
     */
    public static <T> T value(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    /**
     * The answer among the files that a run left, as a value.
     *
     * @param text {@code answer.txt}, if it is there
     * @param json {@code answer.json}, if it is there
     * @param type what it is
     * @return none if neither is there
     * @throws IllegalArgumentException if it cannot be read as such a value, saying why
     */
    public static Optional<Object> read(Optional<Path> text, Optional<Path> json, Type type) {
        try {
            if (text.isPresent()) {
                return Optional.of(Files.readString(text.get()));
            }
            return json.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(MAPPER.readValue(
                            Files.readAllBytes(json.get()),
                            MAPPER.getTypeFactory().constructType(type)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }
}
