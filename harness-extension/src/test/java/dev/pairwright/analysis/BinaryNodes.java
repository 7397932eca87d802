package dev.pairwright.analysis;

import static dev.pairwright.analysis.Nodes.interval;
import static dev.pairwright.analysis.Nodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.EProcess;
import dev.pairwright.analysis.statistics.McNemar;
import dev.pairwright.analysis.statistics.MissingBounds;
import dev.pairwright.analysis.statistics.OddsRatio;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Reason;

/** What is said about outcomes of yes or no, in the fields of the reference answers. */
final class BinaryNodes {

    private BinaryNodes() {}

    static JsonNode binary(BinaryAnalysis analysis) {
        PairedTable table = analysis.table();
        ObjectNode node = Nodes.object();
        node.putObject("table")
                .put("n11_both", table.both())
                .put("n10_goal_only_b", table.secondOnly())
                .put("n01_role_only_c", table.firstOnly())
                .put("n00_neither", table.neither())
                .put("n", table.n())
                .put("discordant", table.discordant());
        node.put("p_goal", table.secondRate());
        node.put("p_role", table.firstRate());
        node.put("risk_difference", table.riskDifference());
        node.set("mcnemar_asymptotic", asymptotic(analysis.mcNemar()));
        node.set("odds_ratio_b_over_c", number(analysis.oddsRatio().ratio()));
        node.put(
                "odds_ratio_status",
                analysis.oddsRatio().ratio().reason().map(Reason::code).orElse("ok"));
        node.put("odds_ratio_exact_ci95_note", "Clopper-Pearson on b/(b+c), p/(1-p); null upper bound = +infinity");
        node.put("e_value_jeffreys_mixture", analysis.jeffreys().value());
        node.put("anytime_p_at_this_n_uniform", analysis.uniform().anytimeP());
        return node.setAll(grid(analysis));
    }

    /** The fields that the grid of tables has too. */
    static ObjectNode grid(BinaryAnalysis analysis) {
        ObjectNode node = Nodes.object();
        node.put("mcnemar_exact_p", analysis.mcNemar().exact());
        node.put("mcnemar_mid_p", analysis.mcNemar().midP());
        node.set("rd_ci95_wald", interval(analysis.intervals().wald()));
        node.set("rd_ci95_newcombe_method10", interval(analysis.intervals().newcombe()));
        node.set(
                "rd_ci95_newcombe_square_and_add_uncorrected_phi",
                interval(analysis.intervals().newcombeUncorrected()));
        node.set("rd_ci95_tango", interval(analysis.intervals().tango()));
        node.set("odds_ratio_exact_ci95", oddsInterval(analysis.oddsRatio()));
        node.put("e_value_uniform_mixture", analysis.uniform().value());
        node.set("confidence_sequence_95_theta_goal_wins_given_discordant", interval(analysis.sequence()));
        return node;
    }

    private static JsonNode oddsInterval(OddsRatio ratio) {
        return JsonNodeFactory.instance.arrayNode().add(number(ratio.low())).add(number(ratio.high()));
    }

    private static JsonNode asymptotic(McNemar test) {
        ObjectNode node = Nodes.object();
        test.asymptotic().known().ifPresent(chi -> node.put("chi2", chi.statistic())
                .put("p", chi.p()));
        test.edwards().known().ifPresent(chi -> node.put("chi2_edwards_cc", chi.statistic())
                .put("p_edwards_cc", chi.p()));
        return node.isEmpty() ? Nodes.nothing() : node;
    }

    static JsonNode process(EProcess process) {
        ObjectNode node = Nodes.object();
        node.put("e_final", process.last().value());
        node.put("e_max", process.largest().value());
        node.put("anytime_p", process.largest().anytimeP());
        node.put("first_index_e_ge_20", process.alarm().orElse(null));
        return node;
    }

    static JsonNode bounds(MissingBounds bounds) {
        ObjectNode node = Nodes.object();
        node.set("best_case_for_goal", bound(bounds.best()));
        node.set("worst_case_for_goal", bound(bounds.worst()));
        ObjectNode rates = node.putObject("available_case_rates_NOT_paired");
        rates.set("goal", number(bounds.secondRate()));
        rates.set("role", number(bounds.firstRate()));
        return node;
    }

    private static JsonNode bound(PairedTable table) {
        return Nodes.object()
                .put("n", table.n())
                .put("b", table.secondOnly())
                .put("c", table.firstOnly())
                .put(
                        "mcnemar_exact_p",
                        McNemar.of(table.secondOnly(), table.firstOnly()).exact())
                .put("risk_difference", table.riskDifference());
    }

    static JsonNode task(PairedTable table) {
        return Nodes.object().put("n", table.n()).put("b", table.secondOnly()).put("c", table.firstOnly());
    }
}
