package dev.pairwright.io.path;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The rules that a path is held to before anything is looked up: the first that matches decides. They look at the text alone, so they say
 * the same on every machine.
 */
@API(status = API.Status.INTERNAL)
public final class PathRules {

    private static final int MOST_BYTES = 4096;
    private static final int MOST_NAME_BYTES = 255;
    private static final int MOST_NAMES = 64;
    private static final String UNPORTABLE = "|<>\"?*";
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?");

    private final RootNames roots;

    /**
     * Rules for paths meant to lie beneath a root.
     *
     * @param roots the absolute forms the root is known by; they only decide how an absolute path counts
     */
    public PathRules(List<Path> roots) {
        this(new RootNames(roots));
    }

    PathRules(RootNames roots) {
        this.roots = roots;
    }

    /**
     * What was found of a path.
     *
     * @param verdict the decision
     * @param names its names in order, without empty ones and {@code .}; empty for the root, or when refused
     */
    public record Judged(PathVerdict verdict, List<String> names) {
        /** Copies the list. */
        public Judged {
            names = List.copyOf(names);
        }

        /** The names joined by {@code /}; empty for the root. */
        public String relative() {
            return String.join("/", names);
        }
    }

    /**
     * Judges a path as the agent wrote it.
     *
     * @param input any text, valid Unicode or not
     * @param use what it is wanted for
     */
    public Judged judge(String input, PathUse use) {
        Optional<PathVerdict> whole = whole(input);
        if (whole.isPresent()) {
            return new Judged(whole.get(), List.of());
        }
        List<String> names = new ArrayList<>();
        for (String name : input.split("/", -1)) {
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return ofNames(names, use)
                .map(verdict -> new Judged(verdict, List.of()))
                .orElseGet(() -> new Judged(PathVerdict.FINE, names));
    }

    private Optional<PathVerdict> whole(String input) {
        if (input.isEmpty()) {
            return invalid(PathCode.EMPTY);
        }
        if (input.length() > MOST_BYTES || bytes(input) > MOST_BYTES) {
            return invalid(PathCode.TOO_LONG);
        }
        if (input.indexOf('\0') >= 0) {
            return invalid(PathCode.NUL);
        }
        if (!encodable(input)) {
            return invalid(PathCode.ENCODING);
        }
        if (input.startsWith("/")) {
            return Optional.of(counted(PathCode.ABSOLUTE, !isInside(input)));
        }
        if (input.indexOf('\\') >= 0) {
            String slashed = input.replace('\\', '/');
            return Optional.of(counted(
                    PathCode.BACKSLASH, slashed.startsWith("/") || hasDrive(slashed) || dots(slashed) == Dots.ESCAPE));
        }
        if (hasDrive(input)) {
            return Optional.of(PathVerdict.breachAttempt(PathCode.DRIVE));
        }
        return switch (dots(input)) {
            case ESCAPE -> Optional.of(PathVerdict.breachAttempt(PathCode.ESCAPE));
            case INSIDE -> invalid(PathCode.DOTDOT);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<PathVerdict> ofNames(List<String> names, PathUse use) {
        for (String name : names) {
            Optional<PathVerdict> verdict = ofName(name, use);
            if (verdict.isPresent()) {
                return verdict;
            }
        }
        if (names.size() > MOST_NAMES) {
            return invalid(PathCode.TOO_DEEP);
        }
        if (use.changes() && !names.isEmpty() && isReservedFolder(names.get(0))) {
            return Optional.of(PathVerdict.breachAttempt(PathCode.RESERVED));
        }
        return use == PathUse.DELETE && names.isEmpty() ? invalid(PathCode.ROOT) : Optional.empty();
    }

    private static Optional<PathVerdict> ofName(String name, PathUse use) {
        if (name.codePoints().anyMatch(PathRules::isControl)) {
            return invalid(PathCode.CONTROL);
        }
        if (bytes(name) > MOST_NAME_BYTES) {
            return invalid(PathCode.TOO_LONG);
        }
        if (!use.changes()) {
            return name.contains("::$") ? invalid(PathCode.COLON) : Optional.empty();
        }
        if (name.indexOf(':') >= 0) {
            return invalid(PathCode.COLON);
        }
        if (name.chars().anyMatch(c -> UNPORTABLE.indexOf(c) >= 0)) {
            return invalid(PathCode.PORTABLE);
        }
        if (DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return invalid(PathCode.RESERVED);
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return invalid(PathCode.TRAILING);
        }
        return Normalizer.isNormalized(name, Normalizer.Form.NFC) ? Optional.empty() : invalid(PathCode.NOT_NFC);
    }

    private enum Dots {
        NONE,
        INSIDE,
        ESCAPE
    }

    private static Dots dots(String path) {
        Dots seen = Dots.NONE;
        int depth = 0;
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                seen = Dots.INSIDE;
                depth--;
            } else if (!name.isEmpty() && !name.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return Dots.ESCAPE;
            }
        }
        return seen;
    }

    private boolean isInside(String absolute) {
        try {
            Path path = Path.of(absolute).normalize();
            return roots.all().stream().anyMatch(path::startsWith);
        } catch (InvalidPathException unnameable) {
            return false;
        }
    }

    private static boolean hasDrive(String path) {
        return path.length() >= 3 && isLetter(path.charAt(0)) && path.charAt(1) == ':' && path.charAt(2) == '/';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isReservedFolder(String name) {
        return name.equalsIgnoreCase(".harness") || name.equalsIgnoreCase(".git");
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean encodable(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return encoded.hasRemaining();
        } catch (CharacterCodingException unpaired) {
            return false;
        }
    }

    private static PathVerdict counted(PathCode code, boolean reachesOut) {
        return reachesOut ? PathVerdict.breachAttempt(code) : PathVerdict.invalid(code);
    }

    private static Optional<PathVerdict> invalid(PathCode code) {
        return Optional.of(PathVerdict.invalid(code));
    }
}
