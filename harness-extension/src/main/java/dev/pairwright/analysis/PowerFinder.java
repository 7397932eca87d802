package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.McNemarPower;
import dev.pairwright.analysis.statistics.PairedTPower;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.experiment.PreRegistration;
import java.util.Optional;

/**
 * Says what a design can find: a difference of success rates by the exact McNemar test, a standardized one by the paired t-test.
 *
 * @param plan what was registered
 */
record PowerFinder(PreRegistration plan) {

    /** Beyond so many pairs the exact power takes too long, and the t-test's stands alone. */
    private static final int MOST_COUNTED = 2_000;

    private static final int HALVINGS = 30;

    /**
     * What was planned, and what there is.
     *
     * @param planned pairs in the schedule, 0 where none is known
     * @param success what was found in task success
     */
    Power find(int planned, MetricFinding success) {
        Optional<Power.Design> before =
                planned < 2 ? Optional.empty() : Optional.of(design(planned, Power.REFERENCE_DISCORDANCE));
        int pairs = success.effectiveN();
        Optional<Power.Design> after = pairs < 2
                ? Optional.empty()
                : Optional.of(design(
                        pairs,
                        success.inference()
                                .known()
                                .map(PowerFinder::discordance)
                                .orElse(0.0)));
        boolean holds = before.flatMap(d -> d.power().known())
                .filter(p -> p >= plan.power())
                .isPresent();
        return new Power(
                before,
                after,
                plan.power(),
                plan.minimumDetectableDifference(),
                holds,
                before.map(design -> sentence(design, holds)).orElse("No design is known."));
    }

    private static double discordance(EndpointAnalysis analysis) {
        return analysis.success()
                .flatMap(success -> success.binary().known())
                .map(binary ->
                        (double) binary.table().discordant() / binary.table().n())
                .orElse(0.0);
    }

    private double corrected() {
        return plan.correction().equals("none")
                ? plan.alpha()
                : plan.alpha() / Math.max(1, plan.hypotheses().size());
    }

    private Power.Design design(int pairs, double discordance) {
        double difference = plan.minimumDetectableDifference();
        double alpha = corrected();
        Estimate<McNemarPower> exact = exact(pairs, alpha);
        return new Power.Design(
                pairs,
                plan.alpha(),
                alpha,
                discordance,
                exact.flatMap(test -> power(test, discordance)),
                dz(discordance).map(dz -> new PairedTPower(pairs, alpha).power(dz)),
                exact(pairs, plan.alpha()).flatMap(test -> power(test, discordance)),
                exact.flatMap(test -> discordance > 0
                        ? test.minimumDetectableDifference(discordance, plan.power())
                        : Estimate.none(Reason.NO_DISCORDANT_PAIRS)),
                plan.power() > alpha
                        ? Estimate.of(new PairedTPower(pairs, alpha).minimumDetectableEffect(plan.power()))
                        : Estimate.none(Reason.OUT_OF_REACH),
                difference < 1 ? exact.flatMap(this::largestDiscordance) : Estimate.none(Reason.OUT_OF_REACH),
                dz(discordance).flatMap(dz -> PairedTPower.pairsFor(dz, alpha, plan.power())));
    }

    private static Estimate<McNemarPower> exact(int pairs, double alpha) {
        return pairs <= MOST_COUNTED
                ? Estimate.of(McNemarPower.of(pairs, alpha, McNemarPower.Form.EXACT))
                : Estimate.none(Reason.BEYOND_EXACT_LIMIT);
    }

    private Estimate<Double> power(McNemarPower test, double discordance) {
        double difference = plan.minimumDetectableDifference();
        return discordance < difference
                ? Estimate.none(Reason.OUT_OF_REACH)
                : Estimate.of(test.power((discordance + difference) / 2, (discordance - difference) / 2));
    }

    /** The registered difference of rates in standard deviations of the differences. */
    private Estimate<Double> dz(double discordance) {
        double difference = plan.minimumDetectableDifference();
        double variance = discordance - difference * difference;
        return discordance < difference || variance <= 0
                ? Estimate.none(Reason.OUT_OF_REACH)
                : Estimate.of(difference / Math.sqrt(variance));
    }

    /** More discordance is more noise: up to where the power suffices. */
    private Estimate<Double> largestDiscordance(McNemarPower test) {
        double low = plan.minimumDetectableDifference();
        double high = 1;
        if (power(test, low).known().orElse(0.0) < plan.power()) {
            return Estimate.none(Reason.OUT_OF_REACH);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (power(test, middle).known().orElse(0.0) >= plan.power()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Estimate.of(low);
    }

    private String sentence(Power.Design design, boolean holds) {
        String difference = Numbers.value(plan.minimumDetectableDifference());
        String level = Numbers.value(design.correctedAlpha());
        String power = design.power()
                .known()
                .or(() -> design.powerOfT().known())
                .map(Numbers::chance)
                .orElse("none");
        String reach = design.largestDiscordance()
                .known()
                .map(d -> "; it holds only up to a discordance of " + Numbers.chance(d))
                .orElse("");
        return "The registered power of " + Numbers.chance(plan.power()) + " for a difference of " + difference
                + (holds ? " holds" : " does not hold") + ": " + design.pairs() + " pairs at level " + level
                + " have power " + power + " if " + Numbers.value(100 * design.discordance())
                + " % of pairs are discordant" + (holds ? "" : reach)
                + design.pairsNeeded()
                        .known()
                        .filter(n -> !holds)
                        .map(n -> "; about " + n + " pairs are needed")
                        .orElse("")
                + ".";
    }
}
