package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A model of a provider's, as experiments name it: {@code openai:gpt-4.1-2025-04-14}. Providers move some of their names from one model to the next; such a name
 * would give the first and the last pair different models.
 *
 * @param provider who serves it, one of {@link #PROVIDERS}
 * @param name its name there
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ModelName(String provider, String name) {

    /** The providers there are. */
    public static final List<String> PROVIDERS =
            List.of("openai", "anthropic", "gemini", "ollama", "openai-compatible");

    private static final Pattern OPENAI = Pattern.compile(".*-\\d{4}-\\d{2}-\\d{2}(-.*)?|.*-\\d{4}|ft:.+");
    private static final Pattern ANTHROPIC_DATED = Pattern.compile("claude-.*-\\d{8}");
    private static final Pattern ANTHROPIC_NUMBERED = Pattern.compile("claude-[a-z]+-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern GEMINI = Pattern.compile("gem(?:ini|ma)-(\\d+)(?:\\.(\\d+))?(-.*)?");
    private static final Pattern GEMINI_NUMBERED = Pattern.compile(".*-\\d{3}|.*-\\d{2}-\\d{2,4}");

    /** A name with a provider's in front of it; none if it begins with no provider. */
    public static Optional<ModelName> of(String written) {
        return PROVIDERS.stream()
                .filter(provider -> written.startsWith(provider + ":") && written.length() > provider.length() + 1)
                .map(provider -> new ModelName(provider, written.substring(provider.length() + 1)))
                .findFirst();
    }

    /** What to write instead, if the provider moves this name to another model some day. */
    public Optional<String> instead() {
        return switch (provider) {
            case "openai" ->
                instead(
                        OPENAI.matcher(name).matches(),
                        "write the snapshot with its date, such as openai:gpt-4.1-2025-04-14");
            case "anthropic" ->
                instead(
                        ANTHROPIC_DATED.matcher(name).matches() || numbered(4, 6),
                        "write the model with its date, such as anthropic:claude-sonnet-4-5-20250929; from version 4.6 on, "
                                + "such as anthropic:claude-sonnet-4-6, the name without a date is exact");
            case "gemini" ->
                instead(
                        gemini(),
                        "write the stable model with its version, such as gemini:gemini-2.5-flash or "
                                + "gemini:gemini-2.0-flash-001");
            case "ollama" ->
                instead(
                        name.contains(":") && !name.endsWith(":"),
                        "write the tag, such as ollama:llama3.1:8b-instruct-q4_K_M; without one it is the newest");
            default ->
                instead(
                        name.chars().anyMatch(Character::isDigit),
                        "write the model as the server lists it, with its version or size");
        };
    }

    private static Optional<String> instead(boolean exact, String words) {
        return exact ? Optional.empty() : Optional.of(words);
    }

    private boolean numbered(int major, int minor) {
        Matcher matcher = ANTHROPIC_NUMBERED.matcher(name);
        return matcher.matches() && atLeast(matcher, major, minor);
    }

    private boolean gemini() {
        Matcher matcher = GEMINI.matcher(name);
        boolean dated = GEMINI_NUMBERED.matcher(name).matches();
        return matcher.matches() && (dated || (!name.contains("-exp") && atLeast(matcher, 2, 5)));
    }

    private static boolean atLeast(Matcher version, int major, int minor) {
        int first = Integer.parseInt(version.group(1));
        int second = version.group(2) == null ? 0 : Integer.parseInt(version.group(2));
        return first > major || (first == major && second >= minor);
    }

    /** As it is written. */
    @Override
    public String toString() {
        return provider + ":" + name;
    }
}
