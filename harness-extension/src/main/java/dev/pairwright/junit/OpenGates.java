package dev.pairwright.junit;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.experiment.Policies;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a gate that is left open: what was asked for, or else what the plan says. A draft's plan says nothing of it: there it fails where nobody looks, in continuous
 * integration.
 *
 * @param asked the value of {@code pairwright.inconclusive}
 * @param environment the variables that are set, of which {@code CI} counts
 */
record OpenGates(Optional<String> asked, Map<String, String> environment) {

    static OpenGates here() {
        return new OpenGates(Configuration.system().inconclusive(), System.getenv());
    }

    /** Whether it fails; else it is aborted. */
    boolean fail(CampaignName campaign, Policies.Inconclusive planned) {
        return asked.map("fail"::equals)
                .orElseGet(() -> campaign.isDraft() ? unwatched() : planned == Policies.Inconclusive.FAIL);
    }

    private boolean unwatched() {
        return !environment.getOrDefault("CI", "false").equals("false");
    }
}
