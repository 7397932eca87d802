package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** JSON of results; what is not estimable is null. */
final class Nodes {

    private Nodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    static JsonNode number(Estimate<Double> estimate) {
        return known(estimate, value -> JsonNodeFactory.instance.numberNode(value));
    }

    static <T> JsonNode known(Estimate<T> estimate, Function<T, JsonNode> shape) {
        return estimate.known().map(shape).orElseGet(Nodes::nothing);
    }

    static ArrayNode interval(Interval interval) {
        return array(interval.low(), interval.high());
    }

    /** An interval, or two nulls. */
    static JsonNode interval(Estimate<Interval> interval) {
        return interval.known()
                .map(Nodes::interval)
                .orElseGet(() -> JsonNodeFactory.instance.arrayNode().addNull().addNull());
    }

    static ArrayNode array(double... values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    static ArrayNode texts(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.path(i).doubleValue();
        }
        return numbers;
    }

    static ObjectNode byName(List<String> names, List<Double> values) {
        ObjectNode object = object();
        for (int i = 0; i < names.size(); i++) {
            object.put(names.get(i), values.get(i));
        }
        return object;
    }
}
