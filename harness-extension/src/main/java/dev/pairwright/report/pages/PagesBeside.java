package dev.pairwright.report.pages;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Writes pages beside the campaign: on one thread, in the order of the pairs. When too many pairs wait for theirs, the campaign waits too, so that what is kept in memory does
 * not grow with it.
 */
final class PagesBeside {

    private static final int MOST_WAITING = 32;

    /** What is under way in this process, by the pair's page. */
    private static final Map<Path, CompletableFuture<Void>> UNDER_WAY = new ConcurrentHashMap<>();

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "pairwright-pages");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins to write the pages of a pair.
     *
     * @param pairPage the pair's page
     * @param work writes it, and those of its runs
     */
    void begin(Path pairPage, Runnable work) {
        places.acquireUninterruptibly();
        CompletableFuture<Void> written = new CompletableFuture<>();
        UNDER_WAY.put(pairPage, written);
        writer.execute(() -> {
            try {
                work.run();
            } finally {
                UNDER_WAY.remove(pairPage, written);
                written.complete(null);
                places.release();
            }
        });
    }

    /** Waits until the pages of a pair are written, if they are being written. */
    static void settle(Path pairPage) {
        CompletableFuture<Void> written = UNDER_WAY.get(pairPage);
        if (written != null) {
            written.join();
        }
    }

    /** Waits until all of them are written; nothing more is begun. */
    void finish() {
        writer.shutdown();
        places.acquireUninterruptibly(MOST_WAITING);
        places.release(MOST_WAITING);
    }
}
