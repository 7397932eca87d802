package dev.pairwright.manifest;

import dev.pairwright.core.ModelName;
import dev.pairwright.core.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** A version that moves pins nothing: {@code latest}, {@code main}, a bare alias and an empty version are refused, each by the name of its field. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FloatingVersions {

    private static final Set<String> ALIASES =
            Set.of("latest", "main", "master", "head", "stable", "current", "default", "nightly", "edge");
    private static final Pattern SEPARATORS = Pattern.compile("[:@/ ]");

    private FloatingVersions() {}

    /** Whether a version or model name moves. */
    public static boolean floats(String version) {
        String lower = version.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.endsWith("-latest")) {
            return true;
        }
        String[] parts = SEPARATORS.split(lower, -1);
        return ALIASES.contains(parts[parts.length - 1]);
    }

    /**
     * Every pin of a manifest that moves.
     *
     * @param file how messages call the manifest
     * @param manifest the manifest
     */
    public static List<Problem> problems(String file, Manifest manifest) {
        List<Problem> problems = new ArrayList<>();
        Pins pins = manifest.pins();
        check(problems, file, "/pins/harness_version", pins.harnessVersion());
        check(problems, file, "/pins/agent/version", pins.agent().version());
        check(problems, file, "/pins/agent/model", pins.agent().model());
        ModelName.of(pins.agent().model())
                .filter(model -> !floats(model.toString()))
                .flatMap(ModelName::instead)
                .ifPresent(instead -> problems.add(new Problem(
                        file, "/pins/agent/model", "\"" + pins.agent().model() + "\" is a floating version", instead)));
        pins.evaluatorVersions()
                .byName()
                .forEach((name, evaluator) ->
                        check(problems, file, "/pins/evaluator_versions/" + name + "/version", evaluator.version()));
        check(
                problems,
                file,
                "/metadata/experiment_version",
                manifest.metadata().experimentVersion());
        check(
                problems,
                file,
                "/metadata/task_suite_version",
                manifest.metadata().taskSuiteVersion());
        check(problems, file, "/metadata/variant_version", manifest.metadata().variantVersion());
        problems.sort(java.util.Comparator.comparing(Problem::pointer));
        return problems;
    }

    private static void check(List<Problem> problems, String file, String pointer, String version) {
        if (floats(version)) {
            problems.add(new Problem(
                    file,
                    pointer,
                    "\"" + version + "\" is a floating version",
                    "name the exact version, which means the same tomorrow"));
        }
    }
}
