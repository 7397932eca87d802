package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.RunId;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.RunStatus;

/**
 * Appends rows for runs of which nothing is known but the id: variant and task are read from it.
 *
 * @param state the campaign
 */
record StatusRows(CampaignState state) {

    /**
     * Appends a row.
     *
     * @return whether the id is one of this experiment's; without that there is no row
     */
    boolean append(RunId run, RunStatus status) {
        for (CapsuleTask task : state.capsule().tasks()) {
            for (Variant variant : state.capsule().experiment().variants()) {
                if (RunIds.attempt(run, variant.variantId(), task.id()).isPresent()) {
                    state.ledgers().status(run, variant.variantId(), task.id(), status);
                    return true;
                }
            }
        }
        return false;
    }
}
