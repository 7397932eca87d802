package dev.pairwright.cli;

import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.HandWork;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.campaign.StepTaken;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands that carry a run out by hand share. */
final class Hand {

    private Hand() {}

    /** Opens a campaign for steps by hand. */
    static HandWork open(Path capsule, CampaignName campaign, Means means) {
        means.load(capsule);
        return HandWork.open(new CampaignRequest(
                capsule,
                means.configuration(Optional.of(campaign), Optional.empty(), List.of(), Optional.empty()),
                schedule -> Selection.of(schedule, pair -> true),
                CampaignListener.SILENT,
                false,
                HarnessTime.system()));
    }

    /** Says what a step came to, and gives the exit code. */
    static int told(StepTaken step) {
        StringBuilder text = new StringBuilder(step.run() + " " + step.said());
        text.append("\n  manifest  ").append(step.manifest());
        step.next().ifPresent(next -> text.append("\n  next      ").append(next));
        step.outcome().ifPresent(outcome -> text.append("\n").append(verdict(outcome)));
        Voice.say(text.toString());
        return ExitCode.of(step.outcome()
                .filter(outcome -> outcome.verdict() instanceof Verdict.Broken)
                .isEmpty());
    }

    private static String verdict(PairOutcome outcome) {
        String pair = outcome.pair().pairId().value();
        if (outcome.verdict() instanceof Verdict.Broken broken) {
            return pair + " does not hold: CRITICAL " + broken.reason();
        }
        return outcome.verdict() instanceof Verdict.Documented documented
                ? pair + " holds, documented: " + documented.reason()
                : pair + " holds";
    }
}
