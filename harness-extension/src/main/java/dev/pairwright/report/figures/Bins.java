package dev.pairwright.report.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where values are counted: each value by itself if there are few, else in bins of one width.
 *
 * @param edges the lowest value of each bin, ascending
 * @param names what the bins are called
 */
record Bins(List<Double> edges, List<String> names) {

    private static final int MOST = 7;
    private static final int MOST_DIGITS = 6;

    static Bins of(List<Double> first, List<Double> second) {
        TreeSet<Double> values = new TreeSet<>(first);
        values.addAll(second);
        List<Double> edges = new ArrayList<>(values);
        if (values.size() > MOST) {
            edges.clear();
            double low = values.first();
            double width = (values.last() - low) / MOST;
            for (int i = 0; i < MOST; i++) {
                edges.add(low + i * width);
            }
        }
        List<String> names = new ArrayList<>();
        for (double edge : edges) {
            names.add(name(edge, digits(edges)));
        }
        return new Bins(edges, names);
    }

    /** As few digits as tell the edges apart. */
    private static int digits(List<Double> edges) {
        for (int digits = 2; digits < MOST_DIGITS; digits++) {
            Set<String> names = new HashSet<>();
            for (double edge : edges) {
                names.add(name(edge, digits));
            }
            if (names.size() == edges.size()) {
                return digits;
            }
        }
        return MOST_DIGITS;
    }

    private static String name(double edge, int digits) {
        return new BigDecimal(edge)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The share of values in each bin. */
    double[] shares(List<Double> values) {
        double[] shares = new double[edges.size()];
        for (double value : values) {
            int bin = edges.size() - 1;
            while (bin > 0 && value < edges.get(bin)) {
                bin--;
            }
            shares[bin] += 1.0 / values.size();
        }
        return shares;
    }
}
