package dev.pairwright.analysis.gate;

import org.apiguardian.api.API;

/** What a gate claims of the second variant, with the first as the one to be held against. Amounts are in the unit of the metric's {@link Scale}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Claim {

    /**
     * Non-inferiority: the second variant is worse by less than a margin, if it is worse at all. One-sided, at alpha.
     *
     * @param margin positive
     */
    record NotWorse(double margin) implements Claim {
        /** Takes the margin. */
        public NotWorse {
            Claim.requirePositive(margin);
        }
    }

    /**
     * Superiority: the second variant is better. Two-sided, at alpha.
     *
     * @param by by more than this; 0 for better at all
     */
    record Better(double by) implements Claim {
        /** Takes the amount. */
        public Better {
            if (!(by >= 0 && by < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("better by a number from 0, not " + by);
            }
        }
    }

    /**
     * Equivalence: the variants differ by less than a margin, either way. Two one-sided tests, each at alpha.
     *
     * @param margin positive
     */
    record Equivalent(double margin) implements Claim {
        /** Takes the margin. */
        public Equivalent {
            Claim.requirePositive(margin);
        }
    }

    /** The level of the interval that decides: 1 - 2 alpha where each end is tested by itself, 1 - alpha for superiority. */
    default double level(double alpha) {
        return this instanceof Better ? 1 - alpha : 1 - 2 * alpha;
    }

    private static void requirePositive(double margin) {
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a margin is a number above 0, not " + margin);
        }
    }
}
