package dev.pairwright.junit;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Listeners;
import dev.pairwright.campaign.PairChoice;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.pilot.Pilot;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Opens a campaign for a class.
 *
 * @param folder the experiment's folder
 * @param testClass the first class that asks for it
 * @param memory what the session remembers
 */
record CampaignStart(Path folder, Class<?> testClass, SessionMemory memory) {

    RunningCampaign open() {
        Configuration configuration = Configuration.system();
        boolean debugged = Debugger.isAttached();
        Campaign campaign = Pilot.open(
                new CampaignRequest(
                        folder,
                        debugged ? configuration : inSameCampaign(configuration),
                        schedule -> select(configuration, schedule),
                        Listeners.of(listeners()),
                        debugged,
                        HarnessTime.system()),
                Listeners.of(Services.load(CampaignListener.class).stream()
                        .filter(CampaignListener::ofPilots)
                        .toList()));
        if (configuration.resolution().isPresent()) {
            memory.resolvedNow(folder);
        }
        if (campaign.selection().complete()) {
            memory.opened(folder, campaign.name());
        }
        PairChoice choice = PairChoice.of(configuration.pairs(), campaign.schedule());
        return new RunningCampaign(folder, campaign, choice, Presenters.ofServices(), memory);
    }

    /** Goes on with what this session began with: executing failed tests again is a partial selection, which would else go to the scratch campaign, and resolves nothing twice. */
    private Configuration inSameCampaign(Configuration configuration) {
        Optional<CampaignName> campaign = configuration.campaign().or(() -> memory.campaign(folder));
        Configuration same = configuration.in(campaign);
        return memory.resolved(folder) ? same.withoutResolution() : same;
    }

    /** Nothing has been created when this is called: the place to refuse. */
    private Selection select(Configuration configuration, Schedule schedule) {
        TaskMethods.of(testClass).require(schedule);
        PairChoice choice = PairChoice.of(configuration.pairs(), schedule);
        return Discoveries.OF_PROCESS
                .latest()
                .selection(schedule, this::isOfSameExperiment, pair -> choice.includes(pair) && !isBroken(pair));
    }

    private boolean isBroken(PlannedPair pair) {
        return memory.broken(folder, pair.pairId()).isPresent();
    }

    private static List<CampaignListener> listeners() {
        List<CampaignListener> listeners = new ArrayList<>(Services.load(CampaignListener.class));
        listeners.add(new PlannedGates());
        return listeners;
    }

    private boolean isOfSameExperiment(Class<?> other) {
        return isExperiment(other, folder);
    }

    /** Whether a class carries out the experiment of a folder. */
    static boolean isExperiment(Class<?> testClass, Path folder) {
        try {
            return AnnotationSupport.isAnnotated(testClass, PairedExperiment.class)
                    && ExperimentFolder.of(testClass).equals(folder);
        } catch (Refusal e) {
            return false;
        }
    }
}
