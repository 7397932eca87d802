package dev.pairwright.junit;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.draft.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Prompts and cases that stand in files beside a test class, or anywhere on the class path.
 *
 * <pre>{@code
 * import static dev.pairwright.junit.TestResources.read;
 * import static dev.pairwright.junit.TestResources.readJson;
 *
 * @Variants Map<String, String> prompts = Map.of("old", read("v1.md"), "new", read("v2.md"));
 *
 * @Tasks List<Case> cases() { return readJson("cases.json", Case[].class); }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestResources {

    private static final StackWalker CALLER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private TestResources() {}

    /**
     * A text, in UTF-8.
     *
     * @param name its file, relative to the package of the class that asks, or to the root of the class path
     * @throws Refusal if there is no such file
     */
    public static String read(String name) {
        return new String(bytes(CALLER.getCallerClass(), name), StandardCharsets.UTF_8);
    }

    /**
     * A list of values, of a file that holds a JSON array.
     *
     * @param name its file, relative to the package of the class that asks, or to the root of the class path
     * @param type an array of what they are, such as {@code Case[].class}
     * @throws Refusal if there is no such file, or it holds something else
     */
    public static <T> List<T> readJson(String name, Class<T[]> type) {
        byte[] bytes = bytes(CALLER.getCallerClass(), name);
        try {
            return List.of(Answers.value(bytes, type));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Printable.of(name, 200) + " holds no array of "
                    + type.getComponentType().getSimpleName() + ": "
                    + Printable.of(String.valueOf(e.getMessage()), 400));
        }
    }

    private static byte[] bytes(Class<?> caller, String name) {
        try (InputStream beside = caller.getResourceAsStream(name);
                InputStream root = caller.getResourceAsStream("/" + name)) {
            @Nullable InputStream found = beside == null ? root : beside;
            if (found == null) {
                throw new Refusal(
                        "there is no " + Printable.of(name, 200) + " on the class path, neither at its root nor"
                                + " beside " + caller.getName() + ": put it into src/test/resources/"
                                + caller.getPackageName().replace('.', '/') + "/");
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new Refusal("cannot read " + Printable.of(name, 200) + ": " + e);
        }
    }
}
