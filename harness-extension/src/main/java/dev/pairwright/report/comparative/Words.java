package dev.pairwright.report.comparative;

import dev.pairwright.analysis.EffectEstimate;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.report.document.Cell;
import java.util.Locale;

/** Numbers as the report writes them. */
final class Words {

    private static final double SMALLEST_P = .001;

    private Words() {}

    static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** A metric's name, such as {@code task success}. */
    static String name(Metric metric) {
        return metric.code().replace('_', ' ');
    }

    /** A value of a metric with its unit. */
    static String value(Metric metric, double value) {
        return switch (metric) {
            case TASK_SUCCESS -> format("%.1f %%", 100 * value);
            case CONSTRAINT_ADHERENCE -> format("%.1f %%", value);
            case CLARIFICATION_COUNT -> format("%.2f", value);
            case RUNTIME -> format(Math.abs(value) < 10 ? "%.3f s" : "%.1f s", value);
            case REPRODUCIBILITY -> format("%.3f", value);
        };
    }

    /** An estimated value of a metric, or why there is none. */
    static Cell value(Metric metric, Estimate<Double> estimate) {
        return Cell.number(
                estimate.known()
                        .map(value -> value(metric, value))
                        .orElseGet(() -> "not estimable: "
                                + estimate.reason().orElseThrow().sentence()),
                estimate.known());
    }

    /** An interval of values of a metric. */
    static String interval(Metric metric, Interval ci) {
        return value(metric, ci.low()) + " to " + value(metric, ci.high());
    }

    /** A difference of a metric, with its sign and unit; for a ratio the ratio itself. */
    static String effect(Metric metric, double effect, boolean ratio) {
        if (ratio) {
            return format("× %.3f", effect);
        }
        return switch (metric) {
            case TASK_SUCCESS -> format("%+.1f points", 100 * effect);
            case CONSTRAINT_ADHERENCE -> format("%+.1f points", effect);
            case CLARIFICATION_COUNT -> format("%+.2f", effect);
            case RUNTIME -> format("%+.3f s", effect);
            case REPRODUCIBILITY -> format("%+.3f", effect);
        };
    }

    static boolean ratio(EffectEstimate effect) {
        return effect.name().equals("geometric_mean_ratio");
    }

    static Cell effect(Metric metric, EffectEstimate effect) {
        return Cell.number(
                effect.estimate()
                        .known()
                        .map(value -> effect(metric, value, ratio(effect)))
                        .orElseGet(() -> "not estimable: "
                                + effect.estimate().reason().orElseThrow().sentence()),
                effect.estimate().known());
    }

    static String interval(Metric metric, EffectEstimate effect) {
        return effect.ci()
                .known()
                .map(ci -> format("%.0f %% CI ", 100 * ci.level()) + effect(metric, ci.low(), ratio(effect)) + " to "
                        + effect(metric, ci.high(), ratio(effect)))
                .orElseGet(() ->
                        "no interval: " + effect.ci().reason().orElseThrow().sentence());
    }

    /** A p value, or why there is none. */
    static Cell p(Estimate<Double> p) {
        return Cell.number(
                p.known()
                        .map(Words::p)
                        .orElseGet(() -> "none: " + p.reason().orElseThrow().sentence()),
                p.known());
    }

    static String p(double p) {
        return p < SMALLEST_P ? "< .001" : format("%.3f", p).replaceFirst("^0", "");
    }

    /** A word of files for people. */
    static String plain(String code) {
        return code.replace('_', ' ');
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
