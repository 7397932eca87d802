package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Whether a number of pairs can decide a gate at all, told before anything is run.
 *
 * @param gate the gate
 * @param pairs that are planned and will be independent of each other
 * @param fewest pairs without which it cannot be shown, however well they come out; for yes-or-no outcomes, else 2
 * @param outlooks for yes-or-no outcomes, what to expect at some shares of discordant pairs
 * @param widestSpread for numbers, the largest standard deviation of the differences at which it is shown with a chance of .80
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GatePlan(Gate gate, int pairs, int fewest, List<Outlook> outlooks, Estimate<Double> widestSpread) {

    /**
     * What to expect at a share of discordant pairs.
     *
     * @param discordance that share
     * @param chance of showing the claim with the planned pairs, if the variants are equally good; for superiority, if every discordant pair is won
     * @param pairsNeeded for a chance of .80 under the same assumption; about, for the chance rises in saw teeth
     */
    public record Outlook(double discordance, double chance, Estimate<Integer> pairsNeeded) {}

    private static final double[] SHARES = {.10, .25};

    /** Copies the list. */
    public GatePlan {
        outlooks = List.copyOf(outlooks);
    }

    /**
     * The plan at the usual shares of discordant pairs, a tenth and a quarter.
     *
     * @param pairs that are planned; those of a deterministic agent count once for each task
     */
    public static GatePlan of(Gate gate, int pairs) {
        return of(gate, pairs, SHARES);
    }

    /**
     * The plan.
     *
     * @param shares of discordant pairs that are thought possible
     */
    public static GatePlan of(Gate gate, int pairs, double... shares) {
        return gate.metric().isBinary() ? BinaryPlan.of(gate, pairs, shares) : NumericPlan.of(gate, pairs);
    }

    /** Whether the pairs can show it, if they come out well. */
    public boolean canDecide() {
        return pairs >= fewest;
    }

    /**
     * Whether the pairs can show it, and what to expect, in plain words.
     *
     * @param names of the variants
     */
    public String words(Names names) {
        String planned = pairs == 1 ? "1 planned pair" : pairs + " planned pairs";
        String start = "gate \"" + gate.sentence(names) + "\": " + planned + " (" + 2 * pairs + " runs) ";
        if (canDecide()) {
            return start + "can decide it" + expectations();
        }
        return start + "cannot decide it" + shortOf(names) + expectations();
    }

    private String shortOf(Names names) {
        if (!gate.metric().isBinary()) {
            return ": " + fewest + " pairs are needed for any interval";
        }
        return gate.claim() instanceof Claim.Better
                ? ": " + fewest + " pairs are needed even if " + names.second() + " wins them all"
                : " unless the variants differ: " + fewest + " pairs are needed even without a single discordant one";
    }

    private String expectations() {
        if (!gate.metric().isBinary()) {
            return widestSpread
                    .known()
                    .map(sd -> ". The chance is 80 % or more " + assumption()
                            + " and the differences' standard deviation is at most "
                            + String.format(Locale.ROOT, "%.3g", sd) + spreadUnit())
                    .orElse("");
        }
        List<String> chances = outlooks.stream()
                .map(outlook -> VerdictWords.percent(Math.rint(100 * outlook.chance()) / 100) + " at "
                        + VerdictWords.percent(outlook.discordance()) + " discordant pairs ("
                        + outlook.pairsNeeded()
                                .known()
                                .map(needed -> "80 % needs about " + needed + " pairs")
                                .orElse("no number of pairs gives 80 %")
                        + ")")
                .toList();
        return ". The chance " + assumption() + " is " + String.join(", ", chances);
    }

    private String spreadUnit() {
        return gate.scale() == Scale.RATIO ? " (of natural logarithms)" : "";
    }

    private String assumption() {
        return gate.claim() instanceof Claim.Better
                ? "if every discordant pair is won"
                : "if the variants are equally good";
    }
}
