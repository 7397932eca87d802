package dev.pairwright.cli;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignSight;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.monitor.CampaignMonitor;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows a campaign in a browser, from its files. */
@Command(
        name = "monitor",
        description = {
            "Shows a campaign in a browser, whoever carries it out, or after its end: from its files, changing nothing.",
            "Ends by Ctrl-C. On this machine alone; the variants are called A and B until every planned pair is done."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright monitor",
            "  pairwright monitor --campaign pilot --port 8123",
            "  pairwright monitor --until-ended"
        })
final class MonitorCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Option(names = "--port", paramLabel = "<port>", description = "where (default: a free port)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--unmask", description = "call the variants by their names, from the first pair on")
    private boolean unmask;

    @Option(
            names = "--until-ended",
            description = "end with the campaign: 0 when every planned pair is done or it is closed, 1 when it halts")
    private boolean untilEnded;

    @Override
    public Integer call() throws InterruptedException {
        if (port.filter(number -> number < 1 || number > LAST_PORT).isPresent()) {
            throw place.usage("--port is a number from 1 to " + LAST_PORT);
        }
        Path folder = place.capsule();
        CampaignSight sight = CampaignSight.of(Campaign.capsule(folder), place.campaignOrMain());
        try (CampaignMonitor monitor =
                CampaignMonitor.open(sight, new LiveView(port.orElse(0), unmask), HarnessTime.system())) {
            Voice.say("campaign " + sight.name() + " is shown at " + monitor.address());
            boolean holds = monitor.untilItEnds(untilEnded);
            if (!untilEnded) {
                new CountDownLatch(1).await();
            }
            return ExitCode.of(holds);
        }
    }
}
