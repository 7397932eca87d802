package dev.pairwright.cli;

import dev.pairwright.campaign.CampaignStatus;
import dev.pairwright.core.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells how far a campaign is. */
@Command(
        name = "status",
        description =
                "Tells how far a campaign is, what is carried out by hand, and what halts it. Also while it runs.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright status --campaign pilot")
final class StatusCommand implements Callable<Integer> {

    private static final int LONGEST = 500;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Override
    public Integer call() {
        CampaignStatus status = CampaignStatus.of(place.campaignFolder());
        StringBuilder text = new StringBuilder(status.experimentId() + ", campaign " + status.campaign() + ": "
                + status.done() + " of " + status.planned() + " pairs are done");
        status.tasks().forEach(task -> text.append("\n  ")
                .append(task.task())
                .append("  ")
                .append(task.done())
                .append(" of ")
                .append(task.planned()));
        status.next()
                .ifPresent(pair -> text.append("\n  next in the schedule: ").append(pair));
        status.byHand().forEach(line -> text.append("\n  by hand: ").append(line));
        text.append("\n  violations: ").append(status.violations());
        status.halted().forEach(line -> text.append("\n  halted by ").append(Printable.of(line, LONGEST)));
        Voice.say(text.toString());
        return ExitCode.of(status.halted().isEmpty());
    }
}
