package dev.pairwright.monitor;

import dev.pairwright.campaign.CampaignSight;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.monitor.live.LiveServer;
import dev.pairwright.report.CampaignFacts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;

/** Shows a campaign in a browser that another process carries out, or that is finished, from its files alone. */
@API(status = API.Status.INTERNAL)
public final class CampaignMonitor implements AutoCloseable {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final CampaignSight sight;
    private final LiveServer server;
    private final PageView page;
    private final Standing standing;
    private final Outcomes outcomes;
    private final HarnessTime time;
    private boolean halted;

    private CampaignMonitor(CampaignSight sight, LiveServer server, boolean unmasked, HarnessTime time) {
        this.sight = sight;
        this.server = server;
        this.page = new PageView(server);
        this.standing =
                new Standing(CampaignFacts.of(sight), Grid.of(sight.capsule(), sight.schedule(), pair -> true), time);
        this.outcomes = new Outcomes(sight.capsule(), sight.schedule(), sight.name(), sight::excluded, unmasked);
        this.time = time;
    }

    /**
     * Opens the page.
     *
     * @param sight the campaign
     * @param wanted where, and whether the variants are called by their names
     * @param time where times come from
     * @throws Refusal if it cannot be opened there
     */
    public static CampaignMonitor open(CampaignSight sight, LiveView wanted, HarnessTime time) {
        try {
            return new CampaignMonitor(sight, LiveServer.open(wanted.port()), wanted.unmasked(), time);
        } catch (IOException e) {
            throw new Refusal("the campaign cannot be shown at port " + wanted.port() + " of 127.0.0.1: "
                    + Printable.of(String.valueOf(e.getMessage()), 200)
                    + ". Another program may listen there: name another port, or none for any that is free");
        }
    }

    /** Where the page is. */
    public URI address() {
        return server.address();
    }

    /**
     * Looks at the campaign and shows it, until it has ended.
     *
     * @param orHalts whether it is enough that it halts; it goes on once somebody has said what was done
     * @return whether it is not halted
     * @throws InterruptedException if whoever waits is interrupted
     */
    public boolean untilItEnds(boolean orHalts) throws InterruptedException {
        while (!shown(sight.look()) && !(orHalts && halted)) {
            time.sleeper().sleep(PACE);
        }
        return !halted;
    }

    private boolean shown(CampaignSight.News news) {
        news.begun().forEach(standing::started);
        news.finished().forEach(outcome -> {
            if (standing.finished(outcome)) {
                outcomes.add(outcome);
            }
        });
        halted = news.halted().isPresent();
        news.halted().ifPresentOrElse(standing::halted, standing::goesOn);
        if (news.over()) {
            standing.ended();
        }
        page.show(standing.now(Optional.of(outcomes.shown(standing.done()))));
        return news.over();
    }

    /** Shows nothing more. */
    @Override
    public void close() {
        page.close();
    }
}
