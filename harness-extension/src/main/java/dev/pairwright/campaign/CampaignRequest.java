package dev.pairwright.campaign;

import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.schedule.Schedule;
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

    /** The same request with an agent and criteria of one's own. */
    public CampaignRequest with(Supply own) {
        return new CampaignRequest(
                experimentFolder, configuration, selection, listener, debugged, time, remedyAlone, Optional.of(own));
    }
}
