package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.PairedTable;
import org.apiguardian.api.API;

/**
 * A claim about a metric that data of pairs decide.
 *
 * <pre>{@code
 * Gate gate = new Gate(Metric.TASK_SUCCESS, new Claim.NotWorse(0.15), 0.05);
 * GateVerdict verdict = gate.decide(new PairedTable(60, 6, 8, 16), new Names("role-centric", "goal-centric"));
 * }</pre>
 *
 * @param metric what is compared
 * @param claim what is claimed of the second variant
 * @param alpha the chance to pass wrongly, such as .05: one-sided for non-inferiority, of each of the two tests for equivalence, two-sided for superiority
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Gate(Metric metric, Claim claim, double alpha) {

    /** The level that is used where none is given. */
    public static final double ALPHA = .05;

    /**
     * Takes the gate.
     *
     * @throws IllegalArgumentException for a level that is not between 0 and one half, or a margin of rates or shares of 1 and more
     */
    public Gate {
        if (!(alpha > 0 && alpha < .5)) {
            throw new IllegalArgumentException("a gate's level is between 0 and 0.5, not " + alpha);
        }
        Scale scale = Scale.of(metric);
        boolean bounded = scale == Scale.RATE || scale == Scale.SHARE;
        if (bounded && amount(claim) >= 1) {
            throw new IllegalArgumentException(
                    metric.code() + " differs by less than 1: write 0.15 for 15 points, not " + amount(claim));
        }
    }

    /** A gate of the level .05. */
    public static Gate of(Metric metric, Claim claim) {
        return new Gate(metric, claim, ALPHA);
    }

    /** The scale its amounts are on. */
    public Scale scale() {
        return Scale.of(metric);
    }

    /** The claim as a sentence without its full stop. */
    public String sentence(Names names) {
        if (claim instanceof Claim.NotWorse notWorse) {
            return names.second() + " is not worse than " + names.first() + in(notWorse.margin(), " by ", " or more");
        }
        if (claim instanceof Claim.Equivalent equivalent) {
            return names.second() + " is equivalent to " + names.first() + in(equivalent.margin(), " within ", "");
        }
        return names.second() + " is better than " + names.first()
                + in(((Claim.Better) claim).by(), " by more than ", "");
    }

    /** What is so if the claim is not. */
    String opposite(Names names) {
        if (claim instanceof Claim.NotWorse notWorse) {
            return names.second() + " is worse than " + names.first() + in(notWorse.margin(), " by ", " or more");
        }
        if (claim instanceof Claim.Equivalent equivalent) {
            return names.second() + " differs from " + names.first() + in(equivalent.margin(), " by ", " or more");
        }
        return names.second() + " is not better than " + names.first()
                + in(((Claim.Better) claim).by(), " by more than ", "");
    }

    private String in(double amount, String before, String after) {
        return " in " + metric.code() + (amount == 0 ? "" : before + scale().amount(amount) + after);
    }

    /**
     * Decides it for yes-or-no outcomes, by Tango's interval of the difference of rates; superiority "at all" needs the exact McNemar test
     * to be significant as well, for with few pairs the interval is too short.
     *
     * @param table the pairs that count, independent of each other
     * @throws IllegalStateException if the metric is none of yes or no
     */
    public GateVerdict decide(PairedTable table, Names names) {
        if (!metric.isBinary()) {
            throw new IllegalStateException(metric.code() + " is no outcome of yes or no");
        }
        return new BinaryDecision(this, table).verdict(names);
    }

    /**
     * Decides it for numbers, by Student's interval of the mean difference: of natural logarithms for runtime. The mean and not the
     * pseudomedian of Hodges and Lehmann, which says "no difference" as soon as most pairs are equal, however bad the others are.
     *
     * @param differences second minus first, independent of each other
     * @throws IllegalStateException if the metric is one of yes or no
     */
    public GateVerdict decide(double[] differences, Names names) {
        if (metric.isBinary()) {
            throw new IllegalStateException(metric.code() + " is an outcome of yes or no");
        }
        return new NumericDecision(this, "pair", differences).verdict(names);
    }

    /**
     * The same of one mean for each task, for a metric whose values within a task depend on each other.
     *
     * @param means the tasks' mean differences, second minus first
     */
    public GateVerdict decideByTask(double[] means, Names names) {
        return new NumericDecision(this, "task", means).verdict(names);
    }

    /**
     * Leaves it open.
     *
     * @param why nothing is decided, as a sentence without its full stop
     */
    public GateVerdict open(String why, Names names) {
        return new VerdictWords(this, names, "", "pair").open(why);
    }

    double level() {
        return claim.level(alpha);
    }

    Region region() {
        return Region.of(claim, scale());
    }

    private static double amount(Claim claim) {
        if (claim instanceof Claim.NotWorse notWorse) {
            return notWorse.margin();
        }
        return claim instanceof Claim.Equivalent equivalent ? equivalent.margin() : ((Claim.Better) claim).by();
    }
}
