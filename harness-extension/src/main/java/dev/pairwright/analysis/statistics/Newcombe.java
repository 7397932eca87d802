package dev.pairwright.analysis.statistics;

/**
 * Newcombe's interval for the difference of paired rates (Newcombe 1998, Statistics in Medicine 17: 2635, method 10): the Wilson limits of
 * both rates, squared and added, with the correlation phi of the table.
 */
final class Newcombe {

    private Newcombe() {}

    /**
     * The 95 % interval.
     *
     * @param corrected whether a positive phi is reduced for continuity, as method 10 does
     */
    static Interval interval(PairedTable table, boolean corrected) {
        int n = table.n();
        Interval second = Wilson.interval(table.both() + table.secondOnly(), n);
        Interval first = Wilson.interval(table.both() + table.firstOnly(), n);
        double phi = phi(table, corrected);
        double difference = table.riskDifference();
        double down = reach(table.secondRate() - second.low(), first.high() - table.firstRate(), phi);
        double up = reach(second.high() - table.secondRate(), table.firstRate() - first.low(), phi);
        return new Interval(difference - down, difference + up, RiskDifferenceIntervals.LEVEL);
    }

    private static double reach(double a, double b, double phi) {
        return Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
    }

    private static double phi(PairedTable table, boolean corrected) {
        double successes = (double) table.both() + table.secondOnly();
        double others = (double) table.both() + table.firstOnly();
        double margins = successes * (table.n() - successes) * others * (table.n() - others);
        if (margins == 0) {
            return 0;
        }
        double product = (double) table.both() * table.neither() - (double) table.secondOnly() * table.firstOnly();
        double numerator = corrected && product > 0 ? Math.max(product - table.n() / 2.0, 0) : product;
        return numerator / Math.sqrt(margins);
    }
}
