package dev.pairwright.analysis;

import static dev.pairwright.analysis.Nodes.interval;
import static dev.pairwright.analysis.Nodes.known;
import static dev.pairwright.analysis.Nodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.RankAnalysis;
import dev.pairwright.analysis.statistics.SignedRanks;

/** What is said about ranks, in the fields of the reference answers. */
final class RankNodes {

    private RankNodes() {}

    static JsonNode wilcoxon(RankAnalysis ranks) {
        ObjectNode node = Nodes.object();
        node.put(
                "status",
                ranks.wilcoxon()
                        .reason()
                        .map(why -> "not_estimable:" + why.code())
                        .orElse("ok"));
        node.put("n", ranks.counts().n());
        node.put("n_zero", ranks.counts().zeros());
        node.put("n_nonzero", ranks.counts().nonZero());
        node.put("n_distinct_abs_nonzero", ranks.counts().distinct());
        ranks.wilcoxon().known().ifPresent(tests -> {
            ObjectNode dropped = signedRanks(tests.zerosDropped());
            dropped.put("ties", tests.counts().ties());
            dropped.set("p_exact_classical_no_ties_no_zeros", number(tests.classical()));
            dropped.put("p_normal_tie_corrected_cc", tests.zerosDropped().corrected());
            node.set("zero_wilcox", dropped);
            node.set("zero_pratt", signedRanks(tests.pratt()));
        });
        return node;
    }

    private static ObjectNode signedRanks(SignedRanks test) {
        ObjectNode node = Nodes.object();
        node.put("W_plus", test.wPlus());
        node.put("W_minus", test.wMinus());
        node.put("z_no_cc", test.z());
        node.set("p_exact_conditional", number(test.exact()));
        node.put("p_normal_tie_corrected_no_cc", test.normal());
        node.put("rank_biserial", test.rankBiserial());
        return node;
    }

    static JsonNode hodgesLehmann(RankAnalysis ranks) {
        return known(ranks.hodgesLehmann(), result -> Nodes.object()
                .put("n", result.n())
                .put("estimate", result.estimate())
                .put("k", result.k())
                .put("ci_level_achieved_if_continuous", result.achieved())
                .set("ci", interval(result.ci())));
    }
}
