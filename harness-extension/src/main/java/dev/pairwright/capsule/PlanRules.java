package dev.pairwright.capsule;

import java.util.OptionalDouble;

/** What {@code experiment.json} must be beyond its schema: numbers in order, hypotheses that can be tested, an id that is its folder's. */
final class PlanRules {

    private PlanRules() {}

    static void check(Spot experiment, CapsulePlace place, Findings findings) {
        folderName(experiment.at("experiment_id"), place.folder().getFileName().toString(), findings);
        pairs(experiment.at("pairs_per_task"), findings);
        Spot hypotheses = experiment.at("pre_registration").at("hypotheses");
        Distinct.check(hypotheses.items().stream().map(h -> h.at("id")).toList(), findings);
        hypotheses.items().forEach(hypothesis -> testable(hypothesis, findings));
        thresholds(experiment.at("policies").at("reproducibility"), findings);
    }

    private static void folderName(Spot id, String folder, Findings findings) {
        if (id.text().isPresent() && !id.is(folder)) {
            findings.add(id.problem("is \"" + id.written() + "\", but the folder is " + folder)
                    .remedy("name both alike"));
        }
    }

    private static void pairs(Spot pairs, Findings findings) {
        if (exceeds(pairs.at("minimum").number(), pairs.at("target").number())) {
            findings.add(pairs.at("minimum")
                    .problem("is " + pairs.at("minimum").written() + ", more than the target of "
                            + pairs.at("target").written())
                    .remedy("plan at least as many pairs as are needed"));
        }
    }

    private static void testable(Spot hypothesis, Findings findings) {
        Spot test = hypothesis.at("test");
        Spot metric = hypothesis.at("metric");
        if (test.is("paired_t_log") && metric.text().isPresent() && !metric.is("runtime")) {
            findings.add(test.problem("paired_t_log takes logarithms, and " + metric.written() + " may be 0")
                    .remedy("use paired_t or wilcoxon_signed_rank; paired_t_log is for runtime"));
        }
        Spot direction = hypothesis.at("direction");
        if (hypothesis.at("sides").is("one_sided") && direction.is("none")) {
            findings.add(direction
                    .problem("a one_sided test needs a direction")
                    .remedy("say second_greater or second_less, or test two_sided"));
        }
    }

    private static void thresholds(Spot reproducibility, Findings findings) {
        Spot failure = reproducibility.at("systematic_failure");
        Spot acceptable = reproducibility.at("acceptable");
        if (exceeds(failure.number(), acceptable.number())) {
            findings.add(failure.problem(
                            "is " + failure.written() + ", above the " + acceptable.written() + " that is acceptable")
                    .remedy("what fails lies below what is acceptable"));
        }
    }

    private static boolean exceeds(OptionalDouble smaller, OptionalDouble larger) {
        return smaller.isPresent() && larger.isPresent() && smaller.getAsDouble() > larger.getAsDouble();
    }
}
