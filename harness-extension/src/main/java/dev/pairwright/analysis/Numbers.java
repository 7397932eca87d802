package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences have them. */
final class Numbers {

    private static final double SMALLEST_P = .001;

    private Numbers() {}

    /** A p value with its sign, such as {@code p = .034} or {@code p < .001}. */
    static String p(double p) {
        return p < SMALLEST_P
                ? "p < .001"
                : "p = " + String.format(Locale.ROOT, "%.3f", p).replaceFirst("^0", "");
    }

    /** A chance without a leading zero, such as {@code .56}. */
    static String chance(double chance) {
        return String.format(Locale.ROOT, "%.2f", chance).replaceFirst("^0", "");
    }

    /** Three significant digits, no exponent for what people can read without. */
    static String value(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new java.math.MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return rounded.scale() > 9 || rounded.precision() - rounded.scale() > 12
                ? rounded.toString()
                : rounded.toPlainString();
    }

    /** A difference: with its sign. */
    static String signed(double value) {
        return (value > 0 ? "+" : "") + value(value);
    }

    /** An interval, such as {@code 95 % CI -0.04 to 0.15}. */
    static String interval(Interval ci) {
        return value(100 * ci.level()) + " % CI " + value(ci.low()) + " to " + value(ci.high());
    }

    /** A count with its noun, such as {@code 1 pair} or {@code 3 pairs}. */
    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
