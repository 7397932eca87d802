package dev.pairwright.campaign;

import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.Progress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a campaign that was closed from going on; what is locked of it may be verified as ever.
 *
 * @param plan what is wanted
 */
record ClosedCampaign(CampaignPlan plan) {

    /**
     * Goes on only if the campaign was not closed, or nothing is to be run.
     *
     * @throws Refusal saying when it was closed and why
     */
    void require(Path folder, Progress progress) {
        Optional<Closure> closed = Closure.read(folder);
        if (closed.isPresent() && plan.hasWork(progress)) {
            Closure closure = closed.orElseThrow();
            throw new Refusal("campaign \"" + closure.campaign() + "\" was closed at " + closure.closedAt() + " ("
                    + closure.outcome().words()
                    + (closure.reason().isEmpty() ? "" : ": " + closure.reason())
                    + "), so no pair of it is started any more. Begin another campaign with"
                    + " -Dpairwright.campaign=<name>");
        }
    }
}
