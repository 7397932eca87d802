package dev.pairwright.campaign;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.run.RunFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Where a campaign's files are.
 *
 * @param path the campaign's folder
 */
record CampaignFolder(Path path) {

    /** The main campaign's name; its folder is {@code runs/} itself. */
    static final CampaignName MAIN = new CampaignName("main");

    /** The scratch campaign's name. */
    static final CampaignName TRY = new CampaignName("try");

    /** The folder of runs that count for nothing and are kept. */
    static final String ABORTED = "aborted";

    static CampaignFolder of(Path experimentFolder, CampaignName campaign) {
        Path runs = experimentFolder.resolve("runs");
        return new CampaignFolder(campaign.equals(MAIN) ? runs : runs.resolve(campaign.value()));
    }

    Path staging() {
        return path.resolve(".staging");
    }

    RunFolder locked(RunId run) {
        return new RunFolder(path.resolve(run.value()));
    }

    /** Where a run that counts for nothing is kept. */
    RunFolder aborted(RunId run) {
        return new RunFolder(path.resolve(ABORTED).resolve(run.value()));
    }

    RunFolder staged(RunId run) {
        return new RunFolder(staging().resolve(run.value()));
    }

    /**
     * Reserves the ids of a pair's runs, as folders that nobody else can make: of two pairs that start in one millisecond, one takes the next.
     *
     * @param at when the pair is pinned
     * @param task its task
     * @param first the variant that goes first
     * @param second the other
     * @param attempt how often the pair has been tried, from 1
     * @param known whether a run has been heard of before
     */
    Reserved reserve(Instant at, TaskId task, VariantId first, VariantId second, int attempt, Predicate<RunId> known) {
        for (Instant moment = at; ; moment = moment.plusMillis(1)) {
            RunId firstRun = RunIds.of(moment, first, task, attempt);
            RunId secondRun = RunIds.of(moment, second, task, attempt);
            boolean free = isFree(firstRun) && isFree(secondRun) && !known.test(firstRun) && !known.test(secondRun);
            if (free && make(staged(firstRun).path())) {
                if (make(staged(secondRun).path())) {
                    return new Reserved(firstRun, secondRun);
                }
                remove(staged(firstRun).path());
            }
        }
    }

    /**
     * The reserved ids of a pair.
     *
     * @param first of the run that goes first
     * @param second of the other
     */
    record Reserved(RunId first, RunId second) {}

    private boolean isFree(RunId run) {
        return !Files.exists(locked(run).path(), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(aborted(run).path(), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean make(Path folder) {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new StorageFailure("reserve", folder, e);
        }
    }

    private static void remove(Path folder) {
        try {
            Files.delete(folder);
        } catch (IOException e) {
            throw new StorageFailure("release", folder, e);
        }
    }
}
