package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Policies;
import dev.pairwright.experiment.SeedPolicy;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells what seeds and repeats under one seed mean for what is concluded.
 *
 * @param experiment the experiment
 * @param seeds runs by what became of the seed
 * @param campaign the campaign
 */
record SeedThreats(Experiment experiment, Map<String, Integer> seeds, LockedCampaign campaign) {

    void tell(Threats threats) {
        int unsure = seeds.entrySet().stream()
                .filter(seed -> !seed.getKey().equals("honoured"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (unsure > 0) {
            threats.add(
                    "seeds",
                    false,
                    "Whether the seed had any effect is not known of " + Numbers.count(unsure, "run") + ": "
                            + seeds.entrySet().stream()
                                    .map(seed -> seed.getValue() + " " + seed.getKey())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (experiment.seedPolicy() == SeedPolicy.PER_TASK) {
            threats.add(
                    "seed_policy",
                    false,
                    "All pairs of a task run with one seed, as registered: repeats under one seed tell about reproducibility, but are less than independent draws of success.");
        }
        reproducibility(threats);
    }

    private void reproducibility(Threats threats) {
        Policies.Reproducibility policy = experiment.policies().reproducibility();
        double[] values = campaign.analysedRuns()
                .flatMap(run -> run.measured().value(Metric.REPRODUCIBILITY).stream())
                .mapToDouble(value -> value)
                .toArray();
        if (values.length == 0) {
            return;
        }
        double share = Arrays.stream(values)
                        .filter(value -> value >= policy.acceptable())
                        .count()
                / (double) values.length;
        boolean acceptable = share >= policy.acceptableShare();
        boolean systematic = Arrays.stream(values).allMatch(value -> value < policy.systematicFailure());
        threats.add(
                "reproducibility",
                !acceptable,
                Numbers.value(100 * share) + " % of runs reproduce at " + Numbers.chance(policy.acceptable())
                        + " or more; " + Numbers.value(100 * policy.acceptableShare()) + " % were wanted"
                        + (acceptable
                                ? "."
                                : systematic
                                        ? ": a systematic failure, none reaches "
                                                + Numbers.chance(policy.systematicFailure()) + "."
                                        : ": not acceptable."));
    }
}
