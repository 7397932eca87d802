package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.McNemarPower;
import dev.pairwright.analysis.statistics.McNemarPower.Form;
import dev.pairwright.analysis.statistics.PairedTPower;
import java.util.function.Function;

/** Our answers about power, for the designs that the reference answers name, in their fields. */
final class PowerNodes {

    private PowerNodes() {}

    static JsonNode of(JsonNode expected) {
        ObjectNode node = Nodes.object();
        fill(node, expected, "paired_t_power_two_sided_noncentral_t", PowerNodes::power);
        fill(node, expected, "mde", PowerNodes::effect);
        fill(node, expected, "sample_size", PowerNodes::pairs);
        fill(node, expected, "mcnemar_unconditional_power_delta_0_15", PowerNodes::mcNemar);
        fill(node, expected, "mcnemar_exact_mde", PowerNodes::mcNemarDifference);
        return node;
    }

    private static void fill(ObjectNode node, JsonNode expected, String name, Function<JsonNode, JsonNode> answer) {
        ArrayNode answers = node.putArray(name);
        expected.path(name).forEach(design -> answers.add(answer.apply(design)));
    }

    private static JsonNode power(JsonNode design) {
        PairedTPower power = new PairedTPower(design.path("n").intValue(), number(design, "alpha"));
        return echo(design, "n", "d_z", "alpha")
                .put("power", power.power(number(design, "d_z")))
                .put("power_upper_tail_only", power.upperTail(number(design, "d_z")));
    }

    private static JsonNode effect(JsonNode design) {
        PairedTPower power = new PairedTPower(design.path("n").intValue(), number(design, "alpha"));
        return echo(design, "n", "alpha", "power")
                .put("mde_d_z", power.minimumDetectableEffect(number(design, "power")));
    }

    private static JsonNode pairs(JsonNode design) {
        ObjectNode node = echo(design, "d_z", "alpha", "power");
        PairedTPower.pairsFor(number(design, "d_z"), number(design, "alpha"), number(design, "power"))
                .known()
                .ifPresent(n -> node.put("n_pairs", n));
        return node;
    }

    private static JsonNode mcNemar(JsonNode design) {
        double b = number(design, "p_b");
        double c = number(design, "p_c");
        McNemarPower exact = mcNemar(design, Form.EXACT);
        McNemarPower midP = mcNemar(design, Form.MID_P);
        return echo(design, "n", "p_b", "p_c", "alpha")
                .put("power_exact", exact.power(b, c))
                .put("power_mid_p", midP.power(b, c))
                .put("size_exact", exact.power((b + c) / 2, (b + c) / 2))
                .put("size_mid_p", midP.power((b + c) / 2, (b + c) / 2));
    }

    private static JsonNode mcNemarDifference(JsonNode design) {
        McNemarPower exact = mcNemar(design, Form.EXACT);
        double discordance = number(design, "psi_discordant");
        ObjectNode node = echo(design, "n", "psi_discordant", "alpha", "power");
        node.set(
                "mde_risk_difference_exact",
                Nodes.number(exact.minimumDetectableDifference(discordance, number(design, "power"))));
        return node.put("max_power_at_delta_equals_psi", exact.mostPower(discordance));
    }

    private static McNemarPower mcNemar(JsonNode design, Form form) {
        return McNemarPower.of(design.path("n").intValue(), number(design, "alpha"), form);
    }

    private static double number(JsonNode design, String name) {
        return design.path(name).doubleValue();
    }

    private static ObjectNode echo(JsonNode design, String... names) {
        ObjectNode node = Nodes.object();
        for (String name : names) {
            node.set(name, design.path(name));
        }
        return node;
    }
}
