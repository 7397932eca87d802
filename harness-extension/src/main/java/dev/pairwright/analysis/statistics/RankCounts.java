package dev.pairwright.analysis.statistics;

import java.util.Arrays;
import org.apiguardian.api.API;

/**
 * What a rank test has to work with.
 *
 * @param n differences
 * @param zeros how many are zero
 * @param distinct how many different sizes the others have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RankCounts(int n, int zeros, int distinct) {

    /** The counts of the differences. */
    public static RankCounts of(double... differences) {
        double[] sizes = Arrays.stream(differences)
                .filter(d -> d != 0)
                .map(Math::abs)
                .sorted()
                .toArray();
        int distinct = sizes.length == 0 ? 0 : 1;
        for (int i = 1; i < sizes.length; i++) {
            distinct += sizes[i] == sizes[i - 1] ? 0 : 1;
        }
        return new RankCounts(differences.length, differences.length - sizes.length, distinct);
    }

    /** How many differences are not zero. */
    public int nonZero() {
        return n - zeros;
    }

    /** Whether two differences that are not zero have the same size. */
    public boolean ties() {
        return distinct < nonZero();
    }
}
