package dev.pairwright.campaign;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What somebody wants carried out.
 *
 * @param experimentFolder the folder that holds {@code experiment.json}
 * @param configuration what a person set for this start
 * @param selection which pairs of the schedule
 * @param listener who hears of it
 * @param debugged whether a debugger is attached: time limits are off, and only the scratch campaign is allowed
 * @param time where times come from
 * @param remedyAlone whether only what a remedy has to run again is started
 * @param supply the agent and the criteria, where they are code of whoever asks
 */
@API(status = API.Status.INTERNAL)
public record CampaignRequest(
        Path experimentFolder,
        Configuration configuration,
        Function<Schedule, Selection> selection,
        CampaignListener listener,
        boolean debugged,
        HarnessTime time,
        boolean remedyAlone,
        Optional<Supply> supply) {

    /** A request for everything that is selected. */
    public CampaignRequest(
            Path experimentFolder,
            Configuration configuration,
            Function<Schedule, Selection> selection,
            CampaignListener listener,
            boolean debugged,
            HarnessTime time) {
        this(experimentFolder, configuration, selection, listener, debugged, time, false);
    }

    /** A request with the experiment's agent. */
    public CampaignRequest(
            Path experimentFolder,
            Configuration configuration,
            Function<Schedule, Selection> selection,
            CampaignListener listener,
            boolean debugged,
            HarnessTime time,
            boolean remedyAlone) {
        this(experimentFolder, configuration, selection, listener, debugged, time, remedyAlone, Optional.empty());
    }

    /**
     * A request to look again at a campaign that was begun: it is verified as for any start, and nothing of it is started. Its agent and model are those it was begun with, and nobody is
     * asked.
     *
     * @param experiment the experiment's folder
     * @param configuration what a person set; the campaign is the main one unless it names another
     * @param time where times come from
     * @throws Refusal if there is no such campaign
     */
    public static CampaignRequest toLookAt(Path experiment, Configuration configuration, HarnessTime time) {
        CampaignName name = configuration.campaign().orElse(CampaignFolder.MAIN);
        Path folder = CampaignFolder.of(experiment, name).path();
        if (!Files.isRegularFile(folder.resolve(CampaignRecord.FILE))) {
            throw new Refusal("there is no campaign \"" + name + "\": " + folder + " has no " + CampaignRecord.FILE);
        }
        return new CampaignRequest(
                experiment,
                new SameMeans(CampaignRecord.read(folder)).of(configuration),
                schedule -> Selection.of(schedule, pair -> false),
                CampaignListener.SILENT,
                false,
                time);
    }

    /** The same request with an agent and criteria of one's own. */
    public CampaignRequest with(Supply own) {
        return new CampaignRequest(
                experimentFolder, configuration, selection, listener, debugged, time, remedyAlone, Optional.of(own));
    }
}
