package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/**
 * Everything said about the ranks of paired differences.
 *
 * @param counts what there is to rank
 * @param wilcoxon the signed-rank tests
 * @param hodgesLehmann the pseudomedian with its interval
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RankAnalysis(RankCounts counts, Estimate<Wilcoxon> wilcoxon, Estimate<HodgesLehmann> hodgesLehmann) {

    /**
     * The analysis of differences.
     *
     * @param differences of the pairs
     * @param limit up to how many non-zero differences distributions are counted out
     */
    public static RankAnalysis of(Differences differences, ExactLimit limit) {
        double[] rounded = differences.rounded();
        return new RankAnalysis(
                RankCounts.of(rounded), Wilcoxon.of(rounded, limit), HodgesLehmann.of(differences.exact(), limit));
    }
}
