package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds one JSON tree against another, leaf by leaf, in both directions. */
final class TreeComparison {

    private static final double USUAL = 1e-9;
    /** Expected numbers below this, other than probabilities, are what is left of a zero. */
    private static final double DUST = 1e-14;

    /** Another program's interval that is itself good to seven places. */
    private static final String LESS_EXACT = "/PropCIs_scoreci_mp/";

    private final List<String> differences = new ArrayList<>();
    private int compared;

    static TreeComparison of(JsonNode expected, JsonNode actual) {
        TreeComparison comparison = new TreeComparison();
        comparison.compare("", expected, actual);
        return comparison;
    }

    /** How many leaves of the expectation a tree has; an empty list or object counts as one. */
    static int leaves(JsonNode tree) {
        if (!tree.isContainerNode() || tree.isEmpty()) {
            return 1;
        }
        int leaves = 0;
        for (JsonNode child : tree) {
            leaves += leaves(child);
        }
        return leaves;
    }

    /** Leaves of the expectation that were met by one of ours. */
    int compared() {
        return compared;
    }

    List<String> differences() {
        return differences;
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (actual.isMissingNode()) {
            differences.add(place + ": not computed, expected " + expected);
        } else if (expected.isMissingNode()) {
            differences.add(place + ": nothing expected, computed " + actual);
        } else if (expected.isObject() && actual.isObject() && !expected.isEmpty()) {
            Set<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray() && !expected.isEmpty()) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(place + "/" + i, expected.path(i), actual.path(i));
            }
        } else {
            compared++;
            if (!same(place, expected, actual)) {
                differences.add(place + ": computed " + actual + ", expected " + expected);
            }
        }
    }

    private static boolean same(String place, JsonNode expected, JsonNode actual) {
        if (!expected.isNumber() || !actual.isNumber()) {
            return expected.equals(actual);
        }
        double wanted = expected.doubleValue();
        double got = actual.doubleValue();
        if (actual.isIntegralNumber()) {
            return wanted == got;
        }
        double distance = Math.abs(wanted - got);
        if (place.contains(LESS_EXACT)) {
            return distance <= 1e-7;
        }
        return distance <= tolerance(place) * Math.abs(wanted) || (isDust(place, wanted) && distance <= DUST);
    }

    private static double tolerance(String place) {
        return place.endsWith("/shapiro/p") ? 1e-6 : USUAL;
    }

    private static boolean isDust(String place, double wanted) {
        boolean chance = place.matches(".*/p(_[a-z_]+)?");
        return wanted == 0 || (!chance && Math.abs(wanted) < DUST);
    }
}
