package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Violation;
import dev.pairwright.experiment.Policies;
import dev.pairwright.ledger.ViolationEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What an experiment's policies make of a violation. What is critical by its nature stays critical whatever they say; of the rest they may declare a class critical, or
 * exclude its runs from analysis.
 *
 * @param policies the experiment's
 */
record ViolationPolicy(Policies policies) {

    private static final String CRITICAL = "critical";
    private static final String EXCLUDE = "exclude";

    /**
     * The violation as it counts in this experiment.
     *
     * @param violation one of a run
     * @param run the run
     * @param recorded everything recorded so far, asked for only where it matters
     */
    Violation rule(Violation violation, RunId run, Supplier<List<ViolationEntry>> recorded) {
        if (violation instanceof NonCriticalViolation.ReproducibilityDifference
                && failedRuns(recorded.get(), run) >= policies.reproducibility().failuresToHalt()) {
            return new CriticalViolation.ReproducibilityFailure(violation.message());
        }
        String said = policies.violationClasses().getOrDefault(violation.policyName(), "include");
        if (violation instanceof CriticalViolation) {
            return violation;
        }
        if (said.equals(CRITICAL)) {
            return new CriticalViolation.DeclaredCritical(violation.message(), violation.policyName());
        }
        return said.equals(EXCLUDE)
                ? new NonCriticalViolation.Excluded(violation.message(), violation.policyName())
                : violation;
    }

    /** How many runs were not reproducible since somebody last resolved that, this one among them. */
    private static int failedRuns(List<ViolationEntry> recorded, RunId run) {
        Set<RunId> failed = new HashSet<>();
        for (ViolationEntry entry : recorded) {
            if (entry.message().startsWith(RunViolations.IRREPRODUCIBLE)) {
                if (entry.status() == ViolationEntry.Status.RESOLVED) {
                    failed.clear();
                } else {
                    entry.run().ifPresent(failed::add);
                }
            }
        }
        failed.add(run);
        return failed.size();
    }
}
