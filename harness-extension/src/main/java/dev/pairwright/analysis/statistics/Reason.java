package dev.pairwright.analysis.statistics;

import org.apiguardian.api.API;

/** Why a quantity could not be estimated. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Reason {
    /** All differences are equal, so a t statistic would be infinite or 0/0. */
    ZERO_VARIANCE("zero_variance", "the values do not vary"),
    /** A mean of nothing. */
    NO_PAIRS("n<1", "there is no complete pair"),
    /** A variance needs two. */
    FEWER_THAN_TWO("n<2", "there are fewer than two complete pairs"),
    /** The method needs three. */
    FEWER_THAN_THREE("n<3", "there are fewer than three complete pairs"),
    /** Royston's approximation was made for at most 5000. */
    MORE_THAN_5000("n>5000", "the method is known for at most 5000 pairs"),
    /** Nothing can be said about tasks from one. */
    ONE_TASK("one_task", "all pairs belong to one task"),
    /** A task's own variance needs two pairs. */
    TASK_WITH_ONE_PAIR("task_with_one_pair", "a task has only one complete pair"),
    /** A sign-flip over the tasks would enumerate too many. */
    TOO_MANY_TASKS("too_many_tasks", "there are too many tasks to enumerate"),
    /** Nothing to rank. */
    NO_NONZERO_DIFFERENCES("no_nonzero_differences", "every difference is zero"),
    /** The classical exact test of Wilcoxon. */
    TIES_OR_ZEROS("ties_or_zeros", "differences are tied or zero"),
    /** Beyond the limit the normal approximation stands alone. */
    BEYOND_EXACT_LIMIT("beyond_exact_limit", "there are more non-zero differences than the exact method is used for"),
    /** The exact sign-flip of the mean adds whole numbers. */
    NOT_ON_A_GRID("not_on_a_grid", "the differences are not decimals with few places"),
    /** No equivalence without a margin. */
    NO_MARGIN("no_margin", "no margin was registered"),
    /** Nobody disagreed. */
    NO_DISCORDANT_PAIRS("undefined", "no pair is discordant"),
    /** A ratio with nothing below the line. */
    INFINITE("infinite", "the estimate is infinite"),
    /** The noncentral t is inverted for |t| below 30 only. */
    LARGE_T("large_t", "|t| is 30 or more"),
    /** No difference, however large, is found with this power. */
    OUT_OF_REACH("out_of_reach", "the design cannot reach this power"),
    /** The method gives an estimate alone. */
    NO_INTERVAL("no_interval", "the method gives no interval"),
    /** Runs of a task repeat each other, so the pairs are no observations of their own. */
    REPEATED_OBSERVATIONS(
            "repeated_observations",
            "runs of a task repeat each other exactly, so their pairs are not observations of their own");

    private final String code;
    private final String sentence;

    Reason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The word for files, such as {@code zero_variance}. */
    public String code() {
        return code;
    }

    /** The reason for people, without a full stop. */
    public String sentence() {
        return sentence;
    }
}
