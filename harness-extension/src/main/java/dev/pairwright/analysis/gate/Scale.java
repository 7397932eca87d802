package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.dataset.Metric;
import java.util.Locale;
import org.apiguardian.api.API;

/** How amounts of a metric are given and read. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Scale {
    /** Task success: a rate; 0.15 are 15 points. */
    RATE(true, "points") {
        @Override
        String number(double difference) {
            return decimals(100 * difference, 1);
        }

        @Override
        double shown(double difference) {
            return 100 * difference;
        }
    },
    /** Constraint adherence: points from 0 to 100; 15 are 15 points. */
    POINTS(true, "points") {
        @Override
        String number(double difference) {
            return decimals(difference, 1);
        }
    },
    /** Reproducibility: from 0 to 1. */
    SHARE(true, "of 1") {
        @Override
        String number(double difference) {
            return decimals(difference, 3);
        }
    },
    /** Clarification requests: a count, fewer are better. */
    COUNT(false, "requests") {
        @Override
        String number(double difference) {
            return decimals(difference, 2);
        }
    },
    /** Runtime: compared by ratio, shorter is better; 0.15 is 15 % longer, and as far the other way is 1/1.15. */
    RATIO(false, "%") {
        @Override
        String number(double difference) {
            return decimals(100 * Math.expm1(difference), 1);
        }

        @Override
        double difference(double amount) {
            return Math.log1p(amount);
        }

        @Override
        double shown(double difference) {
            return 100 * Math.expm1(difference);
        }
    };

    private final boolean moreIsBetter;
    private final String unit;

    Scale(boolean moreIsBetter, String unit) {
        this.moreIsBetter = moreIsBetter;
        this.unit = unit;
    }

    /** The scale of a metric. */
    public static Scale of(Metric metric) {
        return switch (metric) {
            case TASK_SUCCESS -> RATE;
            case CONSTRAINT_ADHERENCE -> POINTS;
            case REPRODUCIBILITY -> SHARE;
            case CLARIFICATION_COUNT -> COUNT;
            case RUNTIME -> RATIO;
        };
    }

    /** Whether the larger value is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** An amount as a difference of the values that are analysed: natural logarithms for runtime. */
    double difference(double amount) {
        return amount;
    }

    /** A difference in the unit that people read. */
    double shown(double difference) {
        return difference;
    }

    abstract String number(double difference);

    /** An amount as given, such as {@code 15 points}. */
    String amount(double amount) {
        double value = shown(difference(amount));
        String text = String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
        return text + " " + unit;
    }

    /** A difference, such as {@code -2.2 points}. */
    String words(double difference) {
        return number(difference) + " " + unit;
    }

    private static String decimals(double value, int places) {
        String text = String.format(Locale.ROOT, "%+." + places + "f", value);
        return text.matches("[+-]0(\\.0+)?") ? text.substring(1) : text;
    }
}
