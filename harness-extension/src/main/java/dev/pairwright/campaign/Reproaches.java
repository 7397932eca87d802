package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Violation;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.TraceFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records what a locked run is to be reproached with, as the experiment's policies see it. Doing so again records nothing twice.
 *
 * @param state the campaign
 */
record Reproaches(CampaignState state) {

    /**
     * What is recorded of a run.
     *
     * @param entries the entries
     * @param excluded whether the policy excludes the run from analysis
     */
    record Recorded(List<ViolationEntry> entries, boolean excluded) {}

    Recorded record(Manifest manifest, Scorecard scorecard, TraceFindings findings, CapsuleTask task) {
        List<ViolationEntry> entries = new ArrayList<>();
        boolean excluded = false;
        ViolationPolicy policy =
                new ViolationPolicy(state.capsule().experiment().policies());
        boolean deterministic = state.capsule().experiment().agent().deterministic();
        for (Violation violation : RunViolations.of(manifest, scorecard, findings, task.spec(), deterministic)) {
            Violation ruled =
                    policy.rule(violation, manifest.runId(), state.ledgers().violations()::entries);
            excluded |= ruled instanceof NonCriticalViolation.Excluded;
            entries.add(known(manifest.runId(), ruled)
                    .orElseGet(() -> state.violation(Optional.of(manifest.runId()), ruled)));
        }
        return new Recorded(entries, excluded);
    }

    private Optional<ViolationEntry> known(RunId run, Violation violation) {
        String message = ViolationsLog.printable(violation.message());
        return state.ledgers().violations().of(run).stream()
                .filter(entry -> entry.message().equals(message))
                .findFirst();
    }
}
