package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What a person says was done about critical violations.
 *
 * @param violations their ids, such as {@code V-0003}
 * @param words what was done, in one line
 */
@API(status = API.Status.INTERNAL)
public record Resolution(List<String> violations, String words) {

    private static final Pattern VIOLATION = Pattern.compile("V-[0-9]{4,12}");
    private static final int LONGEST_WORDS = 1_000;

    /** Copies the ids. */
    public Resolution {
        violations = List.copyOf(violations);
    }

    /** Of {@code pairwright.resolve} and {@code pairwright.resolution}, which are given together. */
    static Optional<Resolution> from(SetProperties set) {
        Optional<String> resolve = set.text("resolve");
        Optional<String> words = set.text("resolution");
        if (resolve.isPresent() != words.isPresent()) {
            set.problem(
                    resolve.isPresent() ? "resolution" : "resolve",
                    "missing: what is resolved and what was done about it are told together",
                    "-Dpairwright.resolve=V-0003 -Dpairwright.resolution=\"what was done\"");
        }
        List<String> ids = set.list("resolve").distinct().toList();
        ids.stream()
                .filter(id -> !VIOLATION.matcher(id).matches())
                .forEach(id -> set.problem(
                        "resolve",
                        "\"" + Printable.of(id, 60) + "\" is no violation's id",
                        "such as V-0003, several separated by commas"));
        words.filter(said -> said.length() > LONGEST_WORDS)
                .ifPresent(said -> set.problem(
                        "resolution", said.length() + " characters are too many", "at most " + LONGEST_WORDS));
        return resolve.isPresent() && words.isPresent() && !ids.isEmpty()
                ? Optional.of(new Resolution(ids, Printable.of(words.get(), 2 * LONGEST_WORDS)))
                : Optional.empty();
    }
}
