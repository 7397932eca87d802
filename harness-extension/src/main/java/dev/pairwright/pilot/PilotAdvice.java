package dev.pairwright.pilot;

import dev.pairwright.campaign.PilotVerdict;
import java.util.List;

/** What to do after a pilot that said no-go. */
final class PilotAdvice {

    private PilotAdvice() {}

    static List<String> lines(PilotVerdict verdict) {
        return List.of(
                "What violations.log of the pilot tells of is resolved, once it is mended, by -Dpairwright.resolve and"
                        + " -Dpairwright.resolution with -Dpairwright.campaign=" + verdict.campaign() + ".",
                "After a change of the experiment, the agent or the harness, the next start makes a new pilot; this one stays"
                        + " on record.",
                "An agent that may do better without any change is tried again by naming the next pilot, such as"
                        + " -Dpairwright.campaign=pilot-2.");
    }
}
