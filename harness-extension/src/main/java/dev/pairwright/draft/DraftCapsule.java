package dev.pairwright.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * The files of an experiment that stands in a test class, as an ordinary capsule.
 *
 * @param plan the experiment
 * @param registered whether it is to be registered, and not a draft
 */
@API(status = API.Status.INTERNAL)
public record DraftCapsule(DraftPlan plan, boolean registered) {

    /** The page that people may write on before the first run; every other file follows from the class. */
    public static final String RESEARCH = "research.md";

    private static final long MASK = (1L << 40) - 1;
    private static final double LONGEST_GAP = 86_400;

    /** Every file by its path. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("experiment.json", StrictJson.pretty(experiment()));
        files.put(RESEARCH, new ResearchPage(plan, registered).text().getBytes(StandardCharsets.UTF_8));
        plan.variants()
                .forEach(variant -> files.put(file(variant), variant.text().getBytes(StandardCharsets.UTF_8)));
        for (DraftPlan.PlannedTask task : plan.tasks()) {
            String folder = "tasks/" + task.id() + "/";
            files.put(folder + "spec.json", StrictJson.pretty(spec(task)));
            files.put(folder + "solution.json", StrictJson.pretty(solution()));
            files.put(folder + "inputs/case." + task.ending(), task.text().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static String file(DraftPlan.PlannedVariant variant) {
        return "variants/" + variant.id() + "." + variant.ending();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode experiment() {
        ObjectNode experiment = object().put("experiment_id", plan.id())
                .put("version", "1.0.0")
                .put("title", (registered ? "" : "Draft, exploratory: ") + ResearchPage.title(plan))
                .put("factor", "specification")
                .put("parity", "free");
        ArrayNode variants = experiment.putArray("variants");
        plan.variants().forEach(variant -> variants.addObject()
                .put("variant_id", variant.id())
                .put("column", variant.column())
                .put("specification_file", file(variant))
                .put("paradigm", variant.id()));
        ArrayNode tasks = experiment.putArray("tasks");
        plan.tasks().forEach(task -> tasks.add("tasks/" + task.id()));
        experiment.put("task_suite_version", "1.0.0");
        experiment
                .putObject("pairs_per_task")
                .put("minimum", plan.pairs() - plan.pairs() / 4)
                .put("target", plan.pairs());
        experiment.put("seed_policy", "per_pair").put("schedule_seed", seed("schedule"));
        experiment
                .putObject("agent")
                .put("adapter", DraftSupply.ADAPTER)
                .put("model", plan.model())
                .put("deterministic", false)
                .putObject("settings")
                .put("class", plan.source());
        permissions(experiment.putObject("permissions"));
        experiment.put("timeout_ceiling_seconds", plan.timeoutSeconds());
        registration(experiment.putObject("pre_registration"));
        experiment.putObject("prices");
        policies(experiment.putObject("policies"));
        return experiment;
    }

    private static void permissions(ObjectNode permissions) {
        ArrayNode operations = permissions.putArray("file_operations");
        for (String operation : new String[] {"read", "list", "search", "write", "append", "make_directory"}) {
            operations.add(operation);
        }
        permissions.putArray("allowed_paths").add("**");
        permissions.putArray("forbidden_paths");
        permissions.put("network_access", true).put("subprocess_spawn", true);
    }

    private void registration(ObjectNode registration) {
        registration.put("file", RESEARCH);
        registration
                .putArray("hypotheses")
                .addObject()
                .put("id", "H1")
                .put("claim", ResearchPage.claim(plan))
                .put("metric", "task_success")
                .put("test", "paired_t")
                .put("sides", "two_sided")
                .put("direction", "none")
                .putNull("margin")
                .put("role", "primary");
        registration
                .put("alpha", 0.05)
                .put("correction", "none")
                .put("minimum_detectable_difference", 0.15)
                .put("power", 0.8);
    }

    private void policies(ObjectNode policies) {
        policies.put("pilot", "off");
        ObjectNode classes = policies.putObject("violation_classes");
        Map.of(
                        "harness_failure", "critical",
                        "reproducibility_failure", "include",
                        "security_breach", "critical",
                        "data_loss", "critical",
                        "invalid_manifest", "critical",
                        "broken_pair", "critical",
                        "changed_pin", "critical",
                        "timeout", "include")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> classes.put(entry.getKey(), entry.getValue()));
        policies.put("attempts_per_pair", 2);
        policies.putObject("reproducibility")
                .put("acceptable", 0)
                .put("acceptable_share", 0)
                .put("systematic_failure", 0)
                .put("failures_to_halt", 1_000_000);
        policies.put("maximum_pair_gap_seconds", LONGEST_GAP).put("inconclusive", registered ? "fail" : "warn");
    }

    private ObjectNode spec(DraftPlan.PlannedTask task) {
        ObjectNode spec = object().put("task_id", task.id())
                .put("version", "1.0.0")
                .put("name", task.name())
                .put("category", "question")
                .put("complexity", "medium")
                .put("timeout_seconds", plan.timeoutSeconds())
                .put("seed", seed(task.id()))
                .put("instruction", task.text().isBlank() ? "(an empty text)" : task.text());
        spec.putObject("inputs");
        spec.putObject("expected_outputs");
        spec.putObject("expected_clarifications").put("min", 0).put("max", 0);
        ArrayNode criteria = spec.putArray("success_criteria");
        plan.criteria().forEach(criterion -> {
            ObjectNode args = criteria.addObject()
                    .put("name", criterion.name())
                    .put("check", "criterion")
                    .putObject("args")
                    .put("method", criterion.name());
            criterion.judge().ifPresent(judge -> args.put("judge", judge));
        });
        spec.putArray("constraints").addObject().put("name", "within_time").put("check", "within_timeout");
        spec.putArray("normalize");
        spec.putObject("permissions");
        return spec;
    }

    private static ObjectNode solution() {
        ObjectNode solution = object();
        solution.putArray("calls")
                .addObject()
                .put("tool", "finish")
                .putObject("arguments")
                .put("message", "Nobody wrote a solution: the criteria are methods of a test class.");
        return solution;
    }

    /** The same for the same experiment, so that a class draws the same order and the same seeds whenever it is executed. */
    private long seed(String what) {
        String text = plan.source() + "\0" + plan.id() + "\0" + what;
        return Long.parseUnsignedLong(Sha256.ofText(text).hex().substring(0, 16).toLowerCase(Locale.ROOT), 16) & MASK;
    }
}
