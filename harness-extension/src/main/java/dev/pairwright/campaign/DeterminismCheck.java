package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleFile;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.ModelProperties;
import dev.pairwright.core.ModelTerms;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Verdict;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import dev.pairwright.schedule.PlannedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The determinism smoke test of a capsule: every task is carried out {@value #TIMES} times for each variant with the same seed, in a copy of the capsule that is never evidence. What
 * comes of it must be the same bytes after the task's own normalisation, and the same violations.
 *
 * @param agent who played
 * @param runs how many runs that were
 * @param differences what was not the same, one line each; none for a capsule that is deterministic
 */
@API(status = API.Status.INTERNAL)
public record DeterminismCheck(String agent, int runs, List<String> differences) {

    private static final CampaignName NAME = new CampaignName("smoke");
    private static final int TIMES = 3;
    private static final String DEFINITION = "experiment.json";

    /** Copies the list. */
    public DeterminismCheck {
        differences = List.copyOf(differences);
    }

    /**
     * Carries the test out.
     *
     * @param experimentFolder the capsule
     * @param agent another agent than the capsule's
     * @param scratch an empty folder, for the caller to remove
     * @param time where times come from
     * @throws dev.pairwright.core.Refusal if the capsule is not right
     */
    public static DeterminismCheck of(Path experimentFolder, Optional<String> agent, Path scratch, HarnessTime time) {
        Capsule capsule = Campaign.capsule(experimentFolder);
        Path copy = copy(capsule, scratch);
        Configuration configuration = new Configuration(
                agent,
                ModelProperties.NONE,
                Optional.of(NAME),
                1,
                List.of(),
                Optional.of(scratch.resolve("signing-key.pem")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ModelTerms.NONE,
                Optional.empty());
        List<PairOutcome> outcomes = new ArrayList<>();
        String player;
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                copy,
                configuration,
                schedule -> Selection.of(schedule, pair -> true),
                CampaignListener.SILENT,
                false,
                time))) {
            player = campaign.agent().name() + " " + campaign.agent().version();
            campaign.schedule().pairs().stream()
                    .map(PlannedPair::pairId)
                    .map(campaign::join)
                    .forEach(outcomes::add);
        }
        return new DeterminismCheck(player, 2 * outcomes.size(), differences(outcomes));
    }

    private static List<String> differences(List<PairOutcome> outcomes) {
        List<String> differences = new ArrayList<>();
        Map<String, List<RunOutcome>> repeated = new LinkedHashMap<>();
        for (PairOutcome outcome : outcomes) {
            if (outcome.verdict() instanceof Verdict.Broken || outcome.runs().size() < 2) {
                differences.add(outcome.pair().taskId() + ": a pair does not hold: " + reason(outcome.verdict()));
            } else {
                outcome.runs().forEach(run -> repeated.computeIfAbsent(
                                name(outcome.pair().taskId(), run.variant()), n -> new ArrayList<>())
                        .add(run));
            }
        }
        repeated.forEach((name, runs) -> {
            differences.addAll(outputs(name, runs));
            differences.addAll(violations(name, runs));
        });
        return differences;
    }

    private static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            return broken.reason();
        }
        return verdict instanceof Verdict.NotStarted notStarted
                ? notStarted.reason()
                : verdict instanceof Verdict.Documented documented ? documented.reason() : "it has no runs";
    }

    private static String name(TaskId task, VariantId variant) {
        return task + " " + variant;
    }

    private static List<String> outputs(String name, List<RunOutcome> runs) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            Scorecard.Reproducibility compared = Document.read(
                            runs.get(i).scorecard(), name + " scorecard.json", Schema.SCORECARD, Scorecard.class)
                    .metrics()
                    .reproducibility();
            if (compared.identicalRuns() < compared.totalComparisons()) {
                found.add(name + ": time " + (i + 1) + " left other outputs than "
                        + (compared.totalComparisons() - compared.identicalRuns()) + " of the "
                        + compared.totalComparisons() + " before it: "
                        + compared.differences().stream()
                                .map(difference -> difference.path())
                                .distinct()
                                .limit(5)
                                .collect(Collectors.joining(", ")));
            }
        }
        return found;
    }

    private static List<String> violations(String name, List<RunOutcome> runs) {
        List<List<String>> told = runs.stream()
                .map(run -> run.violations().stream()
                        .map(line -> line.replaceFirst("^V-[0-9]+ (run-\\S+ )?", ""))
                        .toList())
                .toList();
        return told.stream().distinct().count() <= 1
                ? List.of()
                : List.of(name + ": violations were not the same each time: "
                        + told.stream()
                                .map(each -> each.isEmpty() ? "none" : String.join(", ", each))
                                .collect(Collectors.joining(" / ")));
    }

    private static Path copy(Capsule capsule, Path scratch) {
        for (CapsuleFile file : capsule.files()) {
            Path copied = scratch.resolve(file.path());
            try {
                Files.createDirectories(copied.getParent());
                if (capsule.home().resolve(file.path()).equals(capsule.folder().resolve(DEFINITION))) {
                    Files.write(copied, repeating(capsule));
                } else {
                    Files.copy(capsule.home().resolve(file.path()), copied);
                }
            } catch (IOException e) {
                throw new StorageFailure("copy to", copied, e);
            }
        }
        return scratch.resolve(capsule.home().relativize(capsule.folder()));
    }

    /** The experiment with the pairs and the seeds that this takes, and nothing that would end it early. */
    private static byte[] repeating(Capsule capsule) {
        ObjectNode experiment = (ObjectNode)
                StrictJson.read(capsule.folder().resolve(DEFINITION), DEFINITION, StrictJson.DOCUMENT_BYTES);
        experiment.putObject("pairs_per_task").put("minimum", 1).put("target", TIMES);
        experiment.put("seed_policy", "per_task");
        experiment.withObject("/agent").put("deterministic", false);
        experiment.withObject("/policies").put("pilot", "off");
        return StrictJson.pretty(experiment);
    }
}
