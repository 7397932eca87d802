package dev.pairwright.closure;

import dev.pairwright.analysis.Findings;
import dev.pairwright.archive.BackupPlace;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Closure;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Timestamp;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Closes campaigns: checks whether one may end, records how, writes its page, and archives it. Closing a closed campaign makes its archive again. */
@API(status = API.Status.INTERNAL)
public final class Closing {

    private static final CampaignName SCRATCH = new CampaignName("try");
    private static final String PAGE = "closure";

    private Closing() {}

    /**
     * Where archives go unless another folder is named: {@code results/closed/} beside {@code experiments/}.
     *
     * @param experiment the experiment's folder
     */
    public static Path usualPlace(Path experiment) {
        return BackupPlace.usual(experiment).resolveSibling("closed");
    }

    /**
     * Closes a campaign. It is opened and verified as for any start; no pair of it is started, then or ever after.
     *
     * @param experiment the experiment's folder
     * @param configuration what a person set; the campaign is the main one unless it names another
     * @param reason why it ends where it does; needed unless every condition is met
     * @param into the folder that the archive goes to
     * @param time where times come from
     * @throws Refusal if there is no such campaign, it cannot be opened, is not as it was sealed, or ends otherwise than planned and no reason is given
     */
    public static ClosingResult close(
            Path experiment, Configuration configuration, Optional<String> reason, Path into, HarnessTime time) {
        if (configuration.campaign().filter(SCRATCH::equals).isPresent()) {
            throw new Refusal(
                    "the scratch campaign is never evidence and begun anew at will, so there is nothing to close");
        }
        try (Campaign campaign = Campaign.open(CampaignRequest.toLookAt(experiment, configuration, time))) {
            return closed(campaign, configuration, reason, into, time);
        }
    }

    private static ClosingResult closed(
            Campaign campaign, Configuration configuration, Optional<String> reason, Path into, HarnessTime time) {
        Findings findings = Findings.of(campaign.folder(), campaign.capsule(), configuration.head());
        Closure closure = Closure.read(campaign.folder()).orElseGet(() -> Termination.of(findings, campaign.folder())
                .closure(reason.map(String::strip).filter(text -> !text.isEmpty()), Timestamp.of(time.now())));
        if (!findings.integrity().holds()
                || !closure.head().value().equals(findings.integrity().head())) {
            throw new Refusal("campaign \"" + closure.campaign() + "\" is not what it was when it was closed at "
                    + closure.closedAt() + ": its registry had the head " + closure.head()
                    + ". Restore it from a backup");
        }
        Path analysis = findings.write(campaign.capsule());
        Path report = analysis.resolveSibling("report");
        new ClosurePage(closure, findings).page().write(report, PAGE);
        closure.write(campaign.folder());
        String root = closure.experimentId() + "-" + closure.experimentVersion() + "-" + closure.campaign();
        Path archive = into.toAbsolutePath().normalize().resolve(root + ".zip");
        int files = new BundleWriter(
                        archive, root, Instant.parse(closure.closedAt()).toEpochMilli(), campaign.key())
                .write(new BundleContents(campaign, closure, List.of(analysis, report)).files());
        return new ClosingResult(closure, report.resolve(PAGE + ".html"), archive, files);
    }
}
