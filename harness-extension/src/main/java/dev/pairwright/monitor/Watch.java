package dev.pairwright.monitor;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps how a campaign stands and shows it, on a thread of its own: a campaign tells what happened and goes on at once, however slow a look at it is. Of several
 * things that happen while it is at work only what comes of them is shown.
 */
final class Watch implements AutoCloseable {

    private static final int LAST_WORDS_SECONDS = 10;

    private final Standing standing;
    private final Optional<Outcomes> outcomes;
    private final List<View> views;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Watch::thread,
            new ThreadPoolExecutor.DiscardPolicy());
    private boolean failed;

    /**
     * Begins to watch.
     *
     * @param standing how the campaign stands
     * @param outcomes what came of it, if somebody asked to look
     * @param views where it is shown
     */
    Watch(Standing standing, Optional<Outcomes> outcomes, List<View> views) {
        this.standing = standing;
        this.outcomes = outcomes;
        this.views = views;
        then(() -> {});
    }

    private static Thread thread(Runnable runnable) {
        Thread thread = new Thread(runnable, "pairwright-watch");
        thread.setDaemon(true);
        return thread;
    }

    void started(PlannedPair pair) {
        then(() -> standing.started(pair));
    }

    void finished(PairOutcome outcome) {
        then(() -> {
            if (standing.finished(outcome)) {
                outcomes.ifPresent(all -> all.add(outcome));
            }
        });
    }

    void halted(String reason) {
        then(() -> standing.halted(reason));
    }

    private void then(Runnable news) {
        worker.execute(() -> {
            if (failed) {
                return;
            }
            try {
                news.run();
                if (worker.getQueue().isEmpty()) {
                    show();
                }
            } catch (RuntimeException | LinkageError e) {
                failed = true;
                Console.println("pairwright: watching failed and shows no more of this campaign, which goes on: " + e);
            }
        });
    }

    private void show() {
        Snapshot now = standing.now(outcomes.map(all -> all.shown(standing.done())));
        views.forEach(view -> view.show(now));
    }

    /** Shows how it ended, and nothing more. */
    @Override
    public void close() {
        then(standing::ended);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            views.forEach(View::close);
        }
    }
}
