package dev.pairwright.analysis;

import static dev.pairwright.analysis.Nodes.interval;
import static dev.pairwright.analysis.Nodes.known;
import static dev.pairwright.analysis.Nodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.Equivalence;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Moments;
import dev.pairwright.analysis.statistics.NumericAnalysis;
import dev.pairwright.analysis.statistics.Outliers;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.ShapiroWilk;
import java.util.List;
import java.util.Optional;

/** What is said about means, in the fields of the reference answers. */
final class NumericNodes {

    private NumericNodes() {}

    static JsonNode pairedT(Moments differences, Estimate<PairedT> result) {
        ObjectNode node = Nodes.object();
        node.put(
                "status",
                result.reason().map(why -> "not_estimable:" + why.code()).orElse("ok"));
        node.put("n", differences.n());
        differences.mean().known().ifPresent(mean -> node.put("mean_diff", mean));
        differences.sd().known().ifPresent(sd -> node.put("sd_diff", sd));
        result.known().ifPresent(t -> {
            node.put("se", t.test().se());
            node.put("t", t.test().t());
            node.put("df", (int) t.test().df());
            node.put("p_two_sided", t.test().p());
            node.set("ci95", interval(t.test().ci()));
            node.put("d_z", t.effect().dz());
            node.set("d_z_ci95", interval(t.effect().ci()));
            node.set("hedges_g_z", number(t.effect().hedges()));
        });
        return node;
    }

    static JsonNode tost(Estimate<Equivalence> result, Optional<Double> margin) {
        ObjectNode node = Nodes.object();
        if (margin.isEmpty()) {
            return node.put("status", result.reason().map(Reason::code).orElse("ok"));
        }
        node.put("status", result.known().isPresent() ? "ok" : "not_estimable");
        margin.ifPresent(m -> node.put("margin", m));
        result.known().ifPresent(tost -> {
            node.put("p_lower", tost.pLower());
            node.put("p_upper", tost.pUpper());
            node.put("p", tost.p());
            node.put("p_noninferiority_goal_higher_is_better", tost.pLower());
            node.set("ci90", interval(tost.ci90()));
        });
        return node;
    }

    static JsonNode shapiro(Estimate<ShapiroWilk> result) {
        ObjectNode node = Nodes.object();
        node.put(
                "status",
                result.reason()
                        .map(why -> "not_estimable:" + (why == Reason.ZERO_VARIANCE ? why.code() : "n"))
                        .orElse("ok"));
        result.known().ifPresent(test -> node.put("W", test.w()).put("p", test.p()));
        return node;
    }

    static JsonNode outliers(NumericAnalysis analysis, List<String> pairIds) {
        ObjectNode node = Nodes.object();
        Estimate<Outliers> result = analysis.outliers();
        node.put("status", result.known().isPresent() ? "ok" : "not_estimable");
        node.put("max_abs_z_possible", analysis.largestPossibleZ());
        result.known().ifPresent(outliers -> {
            node.put("max_abs_z", outliers.maxAbsZ());
            node.set("pair_ids_abs_z_gt_3", ids(outliers.beyondThree(), pairIds));
            node.put("mad", outliers.mad());
            node.set("pair_ids_modified_z_gt_3_5", ids(outliers.beyondModified(), pairIds));
            int left = pairIds.size() - outliers.beyondThree().size();
            node.set(
                    "paired_t_without_z_outliers",
                    outliers.withoutThree().map(t -> without(t, left)).orElseGet(Nodes::nothing));
        });
        return node;
    }

    private static JsonNode without(Estimate<PairedT> result, int n) {
        return known(
                result, t -> pairedT(new Moments(n, Estimate.of(t.test().estimate()), Estimate.of(t.sd())), result));
    }

    private static JsonNode ids(List<Integer> places, List<String> pairIds) {
        return Nodes.texts(places.stream().map(pairIds::get).toList());
    }
}
