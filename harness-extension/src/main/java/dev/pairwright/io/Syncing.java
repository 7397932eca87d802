package dev.pairwright.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apiguardian.api.API;

/**
 * Brings files and folders to the disk while other work goes on. Syncs that are under way at once share the disk's flushes, so that many cost little more than one.
 * Nothing may be relied on before {@link #finish} has returned. For one thread.
 */
@API(status = API.Status.INTERNAL)
public final class Syncing {

    /** Enough for the disk to have several flushes to share; more threads than that wake each other for nothing. */
    private static final int AT_ONCE = 4;

    private static final ExecutorService SYNCERS = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "pairwright-sync");
        thread.setDaemon(true);
        return thread;
    });

    private final List<CompletableFuture<Void>> begun = new ArrayList<>();

    /** Begins to sync each of these files and folders, which nobody changes any more. */
    public void start(Collection<Path> filesAndFolders) {
        filesAndFolders.forEach(path -> begin(() -> Durable.sync(path)));
    }

    /**
     * Begins work that ends in something being synced.
     *
     * @param work gives the files and folders to sync once it is done
     */
    public void startAfter(Work work) {
        begin(() -> work.done().forEach(Durable::sync));
    }

    /** Work that leaves files. */
    @FunctionalInterface
    public interface Work {

        /** Does it, and tells what is to be synced then. */
        Collection<Path> done();
    }

    /**
     * Waits until everything begun is on the disk.
     *
     * @throws StorageFailure if the storage fails for any of it; the rest was tried
     * @throws RuntimeException as work that was begun threw it
     */
    public void finish() {
        CompletableFuture<Void> all = CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new));
        all.exceptionally(failed -> null).join();
        begun.clear();
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void begin(Runnable work) {
        begun.add(CompletableFuture.runAsync(work, SYNCERS));
    }
}
