package dev.pairwright.campaign;

import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Several listeners as one, none of which can harm the campaign: one that fails is told on the console, and hears nothing more.
 *
 * @param shielded each of them
 */
@API(status = API.Status.INTERNAL)
public record Listeners(List<Shielded> shielded) implements CampaignListener {

    /** Those of a list, in its order. */
    public static Listeners of(List<CampaignListener> listeners) {
        return new Listeners(listeners.stream().map(Shielded::new).toList());
    }

    @Override
    public void opened(Campaign campaign, Selection selection) {
        tell(listener -> listener.opened(campaign, selection));
    }

    @Override
    public void started(PlannedPair pair) {
        tell(listener -> listener.started(pair));
    }

    @Override
    public void finished(PairOutcome outcome) {
        tell(listener -> listener.finished(outcome));
    }

    @Override
    public void halted(String reason) {
        tell(listener -> listener.halted(reason));
    }

    @Override
    public void closed(Campaign campaign) {
        tell(listener -> listener.closed(campaign));
    }

    private void tell(Consumer<CampaignListener> event) {
        shielded.forEach(listener -> listener.tell(event));
    }

    /** A listener until it fails. */
    public static final class Shielded {

        private final CampaignListener listener;
        private volatile boolean failed;

        Shielded(CampaignListener listener) {
            this.listener = listener;
        }

        void tell(Consumer<CampaignListener> event) {
            if (failed) {
                return;
            }
            try {
                event.accept(listener);
            } catch (RuntimeException | LinkageError e) {
                failed = true;
                Console.println("pairwright: " + listener.getClass().getName()
                        + " failed and hears no more of this campaign, which goes on: " + e);
            }
        }
    }
}
