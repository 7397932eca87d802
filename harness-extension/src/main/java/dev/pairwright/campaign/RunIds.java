package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Variant;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How run ids are made up, and read again: {@code run-<time>-<variant>-<task>}, from the second attempt on followed by {@code -v<attempt>}. */
final class RunIds {

    private static final int TIME_ENDS = "run-yyyyMMddTHHmmssSSSZ".length();
    private static final Pattern ATTEMPT = Pattern.compile("-v([1-9][0-9]{0,5})");

    private RunIds() {}

    static RunId of(Instant at, VariantId variant, TaskId task, int attempt) {
        String suffix = attempt == 1 ? "" : "-v" + attempt;
        return new RunId("run-" + Timestamp.inRunId(at) + middle(variant, task) + suffix);
    }

    private static String middle(VariantId variant, TaskId task) {
        return "-" + variant + "-" + task;
    }

    /** The attempt that a run of this variant and task was; empty if it is none of theirs. */
    static Optional<Integer> attempt(RunId run, VariantId variant, TaskId task) {
        String middle = middle(variant, task);
        if (!run.value().startsWith(middle, TIME_ENDS)) {
            return Optional.empty();
        }
        String rest = run.value().substring(TIME_ENDS + middle.length());
        Matcher attempt = ATTEMPT.matcher(rest);
        return rest.isEmpty()
                ? Optional.of(1)
                : attempt.matches() ? Optional.of(Integer.parseInt(attempt.group(1))) : Optional.empty();
    }

    /** The variant, among these, that a run of a task is of. */
    static Optional<VariantId> variant(RunId run, Iterable<Variant> variants, TaskId task) {
        for (Variant variant : variants) {
            if (attempt(run, variant.variantId(), task).isPresent()) {
                return Optional.of(variant.variantId());
            }
        }
        return Optional.empty();
    }
}
