package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.Decimals;
import dev.pairwright.analysis.statistics.ExactLimit;
import dev.pairwright.analysis.statistics.HodgesLehmann;
import dev.pairwright.analysis.statistics.Moments;
import dev.pairwright.analysis.statistics.PairedT;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.RankAnalysis;
import dev.pairwright.analysis.statistics.RankCounts;
import dev.pairwright.analysis.statistics.ShapiroWilk;
import dev.pairwright.analysis.statistics.Wilcoxon;

/** Our answers for examples from books, in the fields of the reference answers. */
final class TextbookNodes {

    private TextbookNodes() {}

    static JsonNode of(JsonNode expected) {
        ObjectNode node = Nodes.object();
        node.set("sleep_paired_t", sleep(expected.path("sleep_paired_t")));
        node.set("darwin_zea_mays", darwin(expected.path("darwin_zea_mays")));
        node.set("hollander_wolfe_depression", depression(expected.path("hollander_wolfe_depression")));
        node.set("agresti_prime_minister", table(expected.path("agresti_prime_minister")));
        node.set("fagerland_airway", table(expected.path("fagerland_airway")));
        ArrayNode grid = node.putArray("newcombe_tango_grid");
        expected.path("newcombe_tango_grid").forEach(row -> grid.add(gridRow(row)));
        return node;
    }

    private static JsonNode sleep(JsonNode example) {
        double[] differences = Nodes.numbers(example.path("differences"));
        ObjectNode node = given(example);
        node.set("computed", NumericNodes.pairedT(Moments.of(differences), PairedT.of(differences)));
        node.set("shapiro", NumericNodes.shapiro(ShapiroWilk.of(differences)));
        return ranks(node, differences);
    }

    private static JsonNode darwin(JsonNode example) {
        double[] differences = Nodes.numbers(example.path("differences"));
        ObjectNode node = given(example);
        node.set("computed_t", NumericNodes.pairedT(Moments.of(differences), PairedT.of(differences)));
        node.set("shapiro", NumericNodes.shapiro(ShapiroWilk.of(differences)));
        return ranks(node, differences);
    }

    private static JsonNode depression(JsonNode example) {
        double[] differences = Nodes.numbers(example.path("differences"));
        ObjectNode node = given(example);
        Wilcoxon.of(Decimals.round(differences), ExactLimit.USUAL).known().ifPresent(tests -> {
            node.put("V", tests.zerosDropped().wPlus());
            node.set("p_greater", Nodes.number(tests.zerosDropped().greater()));
        });
        return ranks(node, differences);
    }

    private static ObjectNode ranks(ObjectNode node, double... differences) {
        double[] rounded = Decimals.round(differences);
        RankAnalysis ranks = new RankAnalysis(
                RankCounts.of(rounded),
                Wilcoxon.of(rounded, ExactLimit.USUAL),
                HodgesLehmann.of(differences, ExactLimit.USUAL));
        node.set("wilcoxon", RankNodes.wilcoxon(ranks));
        node.set("hodges_lehmann", RankNodes.hodgesLehmann(ranks));
        return node;
    }

    private static JsonNode table(JsonNode example) {
        JsonNode counts = example.path("computed").path("table");
        PairedTable table = new PairedTable(
                counts.path("n11_both").intValue(),
                counts.path("n10_goal_only_b").intValue(),
                counts.path("n01_role_only_c").intValue(),
                counts.path("n00_neither").intValue());
        BinaryAnalysis analysis = BinaryAnalysis.of(table).known().orElseThrow();
        ObjectNode node = Nodes.object();
        node.set("source", example.path("source"));
        node.set("computed", BinaryNodes.binary(analysis));
        node.set("PropCIs_scoreci_mp", Nodes.interval(analysis.intervals().tango()));
        return node;
    }

    private static JsonNode gridRow(JsonNode row) {
        PairedTable table = new PairedTable(
                row.path("n11").intValue(),
                row.path("b").intValue(),
                row.path("c").intValue(),
                row.path("n00").intValue());
        ObjectNode node = Nodes.object();
        node.put("n11", table.both());
        node.put("b", table.secondOnly());
        node.put("c", table.firstOnly());
        node.put("n00", table.neither());
        return node.setAll(BinaryNodes.grid(BinaryAnalysis.of(table).known().orElseThrow()));
    }

    private static ObjectNode given(JsonNode example) {
        ObjectNode node = Nodes.object();
        node.set("source", example.path("source"));
        node.set("differences", example.path("differences"));
        return node;
    }
}
