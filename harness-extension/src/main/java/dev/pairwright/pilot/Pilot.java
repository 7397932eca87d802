package dev.pairwright.pilot;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Intended;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Policies;
import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/** Opens campaigns whose experiment may ask for a pilot first: the way in for everybody who carries an experiment out. */
@API(status = API.Status.INTERNAL)
public final class Pilot {

    private Pilot() {}

    /**
     * Opens a campaign. If it is the main one of an experiment that asks for a pilot, the pilot is made first, unless one that said go is there, and its locked runs are
     * verified and judged anew. A campaign that is itself a pilot is judged when it is closed.
     *
     * @param request what is wanted
     * @param ofPilot hears of a pilot that is made on the way
     * @throws Refusal as {@link Campaign#open} does; and if the pilot says no-go, or is required and not there
     */
    public static Campaign open(CampaignRequest request, CampaignListener ofPilot) {
        Intended intended = Intended.of(request);
        Policies.Pilot policy = intended.capsule().experiment().policies().pilot();
        if (policy == Policies.Pilot.OFF || !(intended.main() || intended.name().isPilot())) {
            return intended.open();
        }
        if (intended.name().isPilot()) {
            return Campaign.open(PilotRequests.judgedWhenClosed(request));
        }
        PilotFolders pilots = new PilotFolders(intended.folder());
        Optional<CampaignName> there = pilots.fitting(intended);
        boolean passed = there.filter(name -> passed(intended.capsule(), pilots.folder(name), request.time()))
                .isPresent();
        if (passed) {
            return intended.open();
        }
        if (policy == Policies.Pilot.REQUIRE) {
            throw PilotWords.required(intended, pilots, there);
        }
        Campaign pilot = made(request, intended, pilots.toMake(intended), ofPilot);
        return Intended.of(request).openAfter(pilot); // read anew: files may have been edited while the pilot was made
    }

    /** Whether a pilot that said go still does: its runs are verified, so that one that was changed since does not count. */
    private static boolean passed(Capsule capsule, Path folder, HarnessTime time) {
        if (PilotVerdict.read(folder).filter(PilotVerdict::go).isEmpty()) {
            return false;
        }
        PilotJudgement now = PilotJudgement.of(capsule, folder, time);
        return now.go() || now.publish().go();
    }

    private static Campaign made(CampaignRequest request, Intended main, CampaignName name, CampaignListener listener) {
        Path folder = new PilotFolders(main.folder()).folder(name);
        Campaign pilot = Campaign.open(PilotRequests.pilot(request, name, listener));
        Optional<String> remedy;
        try (pilot) {
            for (PlannedPair pair : pilot.schedule().pairs()) {
                pilot.join(pair.pairId());
            }
            remedy = pilot.remedy();
        }
        PilotVerdict verdict = PilotJudgement.of(main.capsule(), folder, request.time())
                .publish()
                .verdict();
        Console.println(PilotWords.summary(verdict, folder));
        if (!verdict.go()) {
            throw PilotWords.noGo(main, verdict, folder, remedy);
        }
        return pilot;
    }
}
