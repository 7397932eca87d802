package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.TornTail;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps what counts for nothing: runs that died, and locked ones that do not hold any more. Each step may be interrupted and done again.
 *
 * @param state the campaign
 */
record DeadRuns(CampaignState state) {

    /** Marks those runs of an attempt aborted that have no row. One that is published already has an intent: recovery gives it the row it lacks. */
    void abort(PlannedPair pair, List<RunId> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            VariantId variant = i == 0 ? pair.first() : pair.second();
            if (state.ledgers().registry().entry(inOrder.get(i)).isEmpty() && !published(inOrder.get(i))) {
                state.ledgers().status(inOrder.get(i), variant, pair.taskId(), RunStatus.ABORTED);
            }
        }
    }

    /** Marks the runs of an attempt in which the infrastructure failed: neither side counts. */
    void unscored(List<RunId> attempt, List<RunId> locked, RunId cause) {
        for (RunId run : attempt) {
            new StatusRows(state)
                    .append(
                            run,
                            locked.contains(run)
                                    ? RunStatus.SUPERSEDED
                                    : run.equals(cause) ? RunStatus.UNSCORED : RunStatus.ABORTED);
        }
    }

    private boolean published(RunId run) {
        return Files.exists(state.ledgers().folder().locked(run).path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves what a dead run left in {@code .staging/} to {@code aborted/}, its workspace too. */
    boolean keepStaged(RunId run) {
        RunFolder staged = state.ledgers().folder().staged(run);
        boolean moved = move(staged.path(), kept(run));
        if (Files.exists(staged.workspace(), LinkOption.NOFOLLOW_LINKS)) {
            moved |= move(staged.workspace(), kept(run).resolveSibling(run + ".workspace"));
        }
        return moved;
    }

    /** Moves a published folder that does not hold to {@code aborted/}. */
    boolean keepDamaged(RunId run) {
        return move(state.ledgers().folder().locked(run).path(), kept(run));
    }

    /** Moves what has no business in the campaign's folder to quarantine. */
    void quarantine(String name) {
        Path folder = state.ledgers().folder().path();
        move(folder.resolve(name), folder.resolve(TornTail.QUARANTINE).resolve(name));
    }

    private Path kept(RunId run) {
        return state.ledgers().folder().aborted(run).path();
    }

    /** The folder of a locked run can be written by nobody, and what cannot be written cannot be moved. */
    private static boolean move(Path from, Path to) {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Files.createDirectories(to.getParent());
            Durable.sync(to.getParent().getParent());
            if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from);
                permissions.add(PosixFilePermission.OWNER_WRITE);
                permissions.add(PosixFilePermission.OWNER_READ);
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(from, permissions);
            }
        } catch (IOException e) {
            throw new StorageFailure("move", from, e);
        }
        Durable.publish(from, free(to));
        Durable.sync(from.getParent());
        return true;
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "." + i);
        }
        return free;
    }

    /** Empties a reserved folder: whoever was pinning in it was killed before it was done. */
    static void empty(Path reservation) {
        try (Stream<Path> left = Files.list(reservation)) {
            for (Path each : left.toList()) {
                TreeRemoval.remove(each);
            }
        } catch (IOException e) {
            throw new StorageFailure("empty", reservation, e);
        }
    }

    /** Removes a reserved folder in which nothing was ever begun. */
    static void forget(Path reservation) {
        try {
            TreeRemoval.remove(reservation);
        } catch (IOException e) {
            throw new StorageFailure("remove", reservation, e);
        }
    }
}
