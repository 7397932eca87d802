package dev.pairwright.analysis.statistics;

import java.util.Arrays;

/** The definition of a sign-flip test, carried out: every pattern of signs, one by one. */
final class Enumeration {

    private static final double SAME = 1e-9;

    private Enumeration() {}

    /** Two-sided p of the signed-rank sum, zeros dropped, ties at their mean rank. */
    static double signedRankP(double... differences) {
        double[] nonZero = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] signed = new double[nonZero.length];
        for (int i = 0; i < nonZero.length; i++) {
            double rank = .5;
            for (double other : nonZero) {
                int order = Double.compare(Math.abs(other), Math.abs(nonZero[i]));
                rank += order < 0 ? 1 : order == 0 ? .5 : 0;
            }
            signed[i] = Math.copySign(rank, nonZero[i]);
        }
        return meanP(signed);
    }

    /** Two-sided p of the mean. */
    static double meanP(double... differences) {
        double seen = Math.abs(Arrays.stream(differences).sum());
        int patterns = 1 << differences.length;
        int far = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += (pattern >> i & 1) == 0 ? differences[i] : -differences[i];
            }
            far += Math.abs(sum) >= seen - SAME ? 1 : 0;
        }
        return (double) far / patterns;
    }
}
