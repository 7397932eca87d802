package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/** The exact sign-flip test of a mean (Fisher 1935): the chance of a mean as far from zero if each difference had a random sign. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SignFlipMean {

    private SignFlipMean() {}

    /**
     * The two-sided p. For differences of yes-or-no outcomes it is that of the exact McNemar test.
     *
     * @param differences decimals of at most six places, rounded (see {@link Decimals}); they are counted as whole numbers
     * @param limit up to how many non-zero differences p is counted out
     * @return not estimable without non-zero differences, beyond the limit, or if the differences are no such decimals
     */
    public static Estimate<Double> twoSided(double[] differences, ExactLimit limit) {
        double[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (nonZero.length == 0) {
            return Estimate.none(Reason.NO_NONZERO_DIFFERENCES);
        }
        OptionalLong grid = Decimals.grid(nonZero);
        if (grid.isEmpty()) {
            return Estimate.none(Reason.NOT_ON_A_GRID);
        }
        if (!limit.allows(nonZero.length)) {
            return Estimate.none(Reason.BEYOND_EXACT_LIMIT);
        }
        double scale = grid.getAsLong();
        SignFlips flips = new SignFlips(Arrays.stream(nonZero)
                .mapToLong(d -> Math.round(Math.abs(d) * scale))
                .toArray());
        if (!flips.countable()) {
            return Estimate.none(Reason.BEYOND_EXACT_LIMIT);
        }
        long positive = Arrays.stream(nonZero)
                .filter(d -> d > 0)
                .mapToLong(d -> Math.round(d * scale))
                .sum();
        return Estimate.of(flips.twoSided(positive));
    }
}
