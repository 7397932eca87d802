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

    /** Records what follows from a run's own files. */
    Recorded record(Manifest manifest, Scorecard scorecard, TraceFindings findings, CapsuleTask task) {
        boolean deterministic = state.capsule().experiment().agent().deterministic();
        List<Violation> violations =
                new ArrayList<>(RunViolations.of(manifest, scorecard, findings, task.spec(), deterministic));
        violations.addAll(state.served().violations(manifest));
        return record(manifest.runId(), violations);
    }

    /** Records one violation of a run, if there is one. */
    Recorded record(RunId run, Optional<? extends Violation> violation) {
        return record(run, violation.<List<Violation>>map(List::of).orElse(List.of()));
    }

    private Recorded record(RunId run, List<Violation> violations) {
        List<ViolationEntry> entries = new ArrayList<>();
        boolean excluded = false;
        ViolationPolicy policy =
                new ViolationPolicy(state.capsule().experiment().policies());
        for (Violation violation : violations) {
            Violation ruled = policy.rule(violation, run, state.ledgers().violations()::entries);
            excluded |= ruled instanceof NonCriticalViolation.Excluded;
            entries.add(known(run, ruled).orElseGet(() -> state.violation(Optional.of(run), ruled)));
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
