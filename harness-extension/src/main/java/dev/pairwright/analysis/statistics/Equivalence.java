package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Two one-sided t-tests against a margin (Schuirmann 1987). "No difference" needs this; a large p of a difference says nothing.
 *
 * @param margin the largest difference that would not matter, in the metric's unit
 * @param pLower one-sided p against "the mean is at most -margin": non-inferiority of the second variant where more is better
 * @param pUpper one-sided p against "the mean is at least margin": the same where less is better
 * @param p the larger of the two: equivalence
 * @param ci90 the 90 % interval, which lies within the margins exactly when p is below .05
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Equivalence(double margin, double pLower, double pUpper, double p, Interval ci90) {

    private static final double LEVEL = .90;

    /**
     * The tests of the differences.
     *
     * @param differences second minus first
     * @param margin positive
     * @return not estimable for fewer than two differences or without variance
     */
    public static Estimate<Equivalence> of(double[] differences, double margin) {
        if (!(margin > 0)) {
            throw new IllegalArgumentException("a margin of equivalence is positive, not " + margin);
        }
        return PairedT.of(differences).map(t -> of(t.test(), margin));
    }

    private static Equivalence of(TTest test, double margin) {
        double lower = TTest.upperTail((test.estimate() + margin) / test.se(), test.df());
        double upper = TTest.upperTail((margin - test.estimate()) / test.se(), test.df());
        Interval ci90 = TTest.interval(test.estimate(), test.se(), test.df(), LEVEL);
        return new Equivalence(margin, lower, upper, Math.max(lower, upper), ci90);
    }
}
