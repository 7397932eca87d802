package dev.pairwright.draft;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The thread that a test is executed on, which does the work of a pair's runs while it waits for the pair: so breakpoints, transactions, security contexts and the class loader
 * are those of the test. Where several pairs are carried out at a time there is no such thread, and the work is done where it comes up, with the test's class loader.
 */
@API(status = API.Status.INTERNAL)
public final class TestThread {

    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private final boolean meeting;
    private final ClassLoader loader;
    private volatile boolean gone;

    private TestThread(boolean meeting, ClassLoader loader) {
        this.meeting = meeting;
        this.loader = loader;
    }

    /**
     * The thread of a test.
     *
     * @param slots how many pairs at a time
     */
    public static TestThread of(int slots) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new TestThread(slots == 1, context == null ? TestThread.class.getClassLoader() : context);
    }

    /** Whether work waits for that thread. */
    public boolean meets() {
        return meeting;
    }

    /**
     * Does the work that comes up until an outcome is there. Called on the test's thread.
     *
     * @param outcome waits for the outcome, on a thread of its own
     * @throws CancellationException if this thread is interrupted; nothing is done on it any more
     */
    public <T> T until(Supplier<T> outcome) {
        if (!meeting) {
            return outcome.get();
        }
        CompletableFuture<T> waited = new CompletableFuture<>();
        Thread waiting = new Thread(
                () -> {
                    try {
                        waited.complete(outcome.get());
                    } catch (RuntimeException | Error e) {
                        waited.completeExceptionally(e);
                    } finally {
                        calls.add(TestThread::nothing);
                    }
                },
                "pairwright-waiting");
        waiting.setDaemon(true);
        waiting.start();
        while (!waited.isDone()) {
            work();
        }
        return joined(waited);
    }

    private static void nothing() {}

    private void work() {
        try {
            Runnable call = calls.take();
            call.run();
            if (call instanceof FutureTask<?> task && task.isCancelled()) {
                Thread.interrupted();
            }
        } catch (InterruptedException e) {
            gone = true;
            for (Runnable left = calls.poll(); left != null; left = calls.poll()) {
                if (left instanceof FutureTask<?> task) {
                    task.cancel(false);
                }
            }
            Thread.currentThread().interrupt();
            throw new CancellationException("the test's thread was interrupted");
        }
    }

    private static <T> T joined(CompletableFuture<T> waited) {
        try {
            return waited.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Has work done, and waits for what comes of it.
     *
     * @throws InterruptedException if this thread is interrupted, which interrupts the work
     * @throws ExecutionException with what the work threw
     * @throws CancellationException if the test's thread does nothing any more
     */
    public <T> T call(Callable<T> work) throws InterruptedException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        if (!meeting) {
            Thread.currentThread().setContextClassLoader(loader);
            task.run();
            return task.get();
        }
        calls.add(task);
        if (gone) {
            task.cancel(false);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    /** Waits until that thread would do work: what an earlier run left it with is over. */
    public void awaitFree() {
        if (meeting && !gone) {
            FutureTask<Void> free = new FutureTask<>(TestThread::nothing, null);
            calls.add(free);
            if (gone) {
                free.cancel(false);
            }
            try {
                free.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | CancellationException e) {
                // nothing was done, or never will be: what comes next says so
            }
        }
    }
}
