package dev.pairwright.junit;

import dev.pairwright.evaluation.CheckOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a judge says of labelled answers what a person said.
 *
 * @param criterion the criterion
 * @param judge the model it asks
 * @param bothYes satisfied, say both
 * @param bothNo not satisfied, say both
 * @param tooKind satisfied, says the judge alone
 * @param tooStrict satisfied, says the person alone
 * @param failed answers that it could not judge
 */
record JudgeAgreement(
        String criterion, Optional<String> judge, int bothYes, int bothNo, int tooKind, int tooStrict, int failed) {

    /** What a judge finds. */
    @FunctionalInterface
    interface Judging {

        /**
         * Judges a labelled answer.
         *
         * @throws Throwable what the criterion throws
         */
        CheckOutcome of(Label label) throws Throwable;
    }

    static JudgeAgreement of(String criterion, Optional<String> judge, List<Label> labels, Judging judging) {
        int[] counts = new int[5];
        for (Label label : labels) {
            counts[kind(label, judging)]++;
        }
        return new JudgeAgreement(criterion, judge, counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int kind(Label label, Judging judging) {
        boolean yes;
        try {
            yes = judging.of(label).status() == CheckOutcome.Status.SATISFIED;
        } catch (AssertionError e) {
            yes = false;
        } catch (Throwable e) {
            return 4;
        }
        return yes ? (label.satisfied() ? 0 : 2) : (label.satisfied() ? 3 : 1);
    }

    private int judged() {
        return bothYes + bothNo + tooKind + tooStrict;
    }

    /** Cohen's kappa: 1 if it always agrees, 0 if not more than by chance; none if one of both always says the same. */
    Optional<Double> kappa() {
        double n = judged();
        double agreed = (bothYes + bothNo) / n;
        double judgeYes = (bothYes + tooKind) / n;
        double personYes = (bothYes + tooStrict) / n;
        double chance = judgeYes * personYes + (1 - judgeYes) * (1 - personYes);
        boolean varied = judgeYes > 0 && judgeYes < 1 && personYes > 0 && personYes < 1;
        return n > 0 && varied ? Optional.of((agreed - chance) / (1 - chance)) : Optional.empty();
    }

    /** One line for people. */
    String words() {
        String who =
                "judge " + criterion + judge.map(model -> " (" + model + ")").orElse("");
        if (judged() + failed == 0) {
            return who + ": no labelled answers, so nothing is known of how well it judges. Add @Labels(\"" + criterion
                    + "\")";
        }
        return who + " agrees with people on " + (bothYes + bothNo) + " of " + judged() + " labelled answers"
                + kappa().map(kappa -> String.format(Locale.ROOT, ", kappa %.2f", kappa))
                        .orElse("")
                + "; too kind " + tooKind + ", too strict " + tooStrict
                + (failed == 0 ? "" : ", could not judge " + failed);
    }
}
