package dev.pairwright.analysis;

import static dev.pairwright.analysis.Nodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.dataset.EndpointAnalysis;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.dataset.SuccessAnalysis;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.Multiplicity;
import dev.pairwright.analysis.statistics.RankAnalysis;
import dev.pairwright.analysis.statistics.SignedRanks;
import dev.pairwright.analysis.statistics.Wilcoxon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Our answers for a data set, in the fields of the reference answers. */
final class DatasetNodes {

    /** The reference answers count out everything. */
    private static final ExactLimit LIMIT = new ExactLimit(ExactLimit.LARGEST);

    /** The endpoints, their metrics and their margins. */
    private enum Endpoint {
        H1_task_success(Metric.TASK_SUCCESS, Optional.of(.15)),
        H2_constraint_adherence(Metric.CONSTRAINT_ADHERENCE, Optional.of(15.0)),
        H3_reproducibility(Metric.REPRODUCIBILITY, Optional.of(.15)),
        H4_clarification_count(Metric.CLARIFICATION_COUNT, Optional.empty()),
        H5_runtime_log(Metric.RUNTIME, Optional.of(Math.log(1.15)));

        private final Metric metric;
        private final Optional<Double> margin;

        Endpoint(Metric metric, Optional<Double> margin) {
            this.metric = metric;
            this.margin = margin;
        }
    }

    private DatasetNodes() {}

    static JsonNode of(String name, PairedData data) {
        ObjectNode node = Nodes.object();
        node.put("dataset", name);
        node.put(
                "direction",
                "difference = goal-centric minus role-centric; b = goal-only success, c = role-only success");
        node.put("n_rows", data.runs());
        node.put("n_pairs_seen", data.pairs().size());
        node.put("n_pairs_complete", data.complete().size());
        node.set("incomplete_pair_ids", Nodes.texts(data.incompleteIds()));
        node.put("n_tasks_complete", tasks(data));
        Map<Endpoint, EndpointAnalysis> analyses = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.values()) {
            EndpointAnalysis analysis = EndpointAnalysis.of(data, endpoint.metric, endpoint.margin, LIMIT);
            analyses.put(endpoint, analysis);
            node.set(endpoint.name(), endpoint(analysis, endpoint, tasks(data)));
        }
        node.set("multiplicity", multiplicity(List.copyOf(analyses.values())));
        return node;
    }

    private static int tasks(PairedData data) {
        return (int) data.complete().stream().map(ObservedPair::task).distinct().count();
    }

    private static JsonNode endpoint(EndpointAnalysis analysis, Endpoint endpoint, int tasks) {
        ObjectNode node = Nodes.object();
        var numeric = analysis.numeric();
        List<String> ids =
                analysis.pairs().complete().stream().map(ObservedPair::id).toList();
        node.set("paired_t", NumericNodes.pairedT(numeric.differences(), numeric.pairedT()));
        node.set("tost", NumericNodes.tost(numeric.equivalence(), endpoint.margin));
        node.set("shapiro", NumericNodes.shapiro(numeric.shapiroWilk()));
        node.set("outliers", NumericNodes.outliers(numeric, ids));
        node.set("cluster", TaskNodes.cluster(numeric.tasks(), tasks));
        node.set("sign_flip_exact_p_mean", number(numeric.signFlip()));
        analysis.success().ifPresent(success -> success(node, success));
        analysis.ranks().ifPresent(ranks -> {
            node.set("wilcoxon", RankNodes.wilcoxon(ranks));
            node.set("hodges_lehmann", RankNodes.hodgesLehmann(ranks));
        });
        analysis.ratio()
                .ifPresent(estimate -> node.set("geometric_mean_ratio", Nodes.known(estimate, ratio -> Nodes.object()
                        .put("estimate", ratio.estimate())
                        .set("ci95", Nodes.known(ratio.ci(), Nodes::interval)))));
        return node;
    }

    private static void success(ObjectNode node, SuccessAnalysis success) {
        node.set("binary", Nodes.known(success.binary(), BinaryNodes::binary));
        node.set("e_process_row_order", BinaryNodes.process(success.process()));
        ObjectNode byTask = node.putObject("by_task");
        success.byTask().forEach((task, table) -> byTask.set(task, BinaryNodes.task(table)));
        success.bounds().ifPresent(bounds -> node.set("missing_bounds", BinaryNodes.bounds(bounds)));
    }

    private static JsonNode multiplicity(List<EndpointAnalysis> five) {
        ObjectNode node = Nodes.object();
        node.set(
                "plan_t_Wexact_t_t_t",
                family(List.of(
                        t(five.get(0)),
                        ranks(five.get(1), Wilcoxon::zerosDropped),
                        t(five.get(2)),
                        t(five.get(3)),
                        t(five.get(4)))));
        node.set(
                "recommended_mcnemarExact_PrattExact_PrattExact_PrattExact_tlog",
                family(List.of(
                        mcNemar(five.get(0)),
                        ranks(five.get(1), Wilcoxon::pratt),
                        ranks(five.get(2), Wilcoxon::pratt),
                        ranks(five.get(3), Wilcoxon::pratt),
                        t(five.get(4)))));
        return node;
    }

    private static JsonNode family(List<Estimate<Double>> raw) {
        List<String> names = List.of("H1", "H2", "H3", "H4", "H5");
        Multiplicity adjusted = Multiplicity.of(raw);
        ObjectNode node = Nodes.object();
        ObjectNode given = node.putObject("raw");
        for (int i = 0; i < raw.size(); i++) {
            given.set(names.get(i), number(raw.get(i)));
        }
        node.set("raw_used_NA_as_1", Nodes.byName(names, adjusted.used()));
        node.set("bonferroni", Nodes.byName(names, adjusted.bonferroni()));
        node.set("holm", Nodes.byName(names, adjusted.holm()));
        return node;
    }

    private static Estimate<Double> t(EndpointAnalysis analysis) {
        return analysis.numeric().pairedT().map(result -> result.test().p());
    }

    private static Estimate<Double> ranks(EndpointAnalysis analysis, Function<Wilcoxon, SignedRanks> zeros) {
        RankAnalysis ranks = analysis.ranks().orElseThrow();
        return ranks.wilcoxon().flatMap(tests -> zeros.apply(tests).exact());
    }

    private static Estimate<Double> mcNemar(EndpointAnalysis analysis) {
        Estimate<BinaryAnalysis> binary = analysis.success().orElseThrow().binary();
        return binary.map(result -> result.mcNemar().exact());
    }
}
