package dev.pairwright.archive;

import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What disk a campaign needs: by the plan, {@value #PLANNED_PER_RUN} bytes a run (180 runs: 90 MB), or as runs that are there have taken.
 *
 * @param runs how many runs are still to be made
 * @param perRun bytes of one
 * @param measured whether that is what runs took, not what the plan says
 * @param usable bytes that are free where they are to be written
 */
@API(status = API.Status.INTERNAL)
public record StorageEstimate(long runs, long perRun, boolean measured, long usable) {

    /** Bytes of a run by the plan: manifest, log, outputs, scorecard and evaluation's log together. */
    public static final long PLANNED_PER_RUN = 500_000;

    private static final int FAR_ABOVE = 2;

    /**
     * Estimates.
     *
     * @param runs how many runs are still to be made
     * @param made folders of runs that are there, of the same making; none if there are none yet
     * @param place where the runs are to be written; its folder may be missing
     */
    public static StorageEstimate of(long runs, Collection<Path> made, Path place) {
        List<Path> there = made.stream().filter(Files::isDirectory).toList();
        long mean = there.isEmpty()
                ? PLANNED_PER_RUN
                : there.stream().mapToLong(StorageEstimate::size).sum() / there.size();
        return new StorageEstimate(runs, mean, !there.isEmpty(), usable(place));
    }

    /** Bytes that are still to be written. */
    public long needed() {
        return runs * perRun;
    }

    /** Whether runs take far more than was planned. */
    public boolean farAbove() {
        return measured && perRun > FAR_ABOVE * PLANNED_PER_RUN;
    }

    /** What somebody should know before the first run, one line each; mostly nothing. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (runs > 0 && farAbove()) {
            warnings.add("runs take about " + inWords(perRun) + " each, the plan counts on " + inWords(PLANNED_PER_RUN)
                    + ": " + runs + " more come to " + inWords(needed()) + " instead of "
                    + inWords(runs * PLANNED_PER_RUN));
        }
        if (needed() > usable) {
            warnings.add(runs + " more runs need about " + inWords(needed()) + " (" + inWords(perRun) + " each, "
                    + (measured ? "as runs have taken" : "the plan's estimate") + "), and " + inWords(usable)
                    + " are free: free some, or the campaign halts when the disk is full");
        }
        return List.copyOf(warnings);
    }

    /** Bytes as people read them, such as {@code 90.0 MB}. */
    public static String inWords(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                size += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
            }
            return size;
        } catch (IOException e) {
            throw new StorageFailure("measure", folder, e);
        }
    }

    private static long usable(Path place) {
        Path at = place.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        try {
            return Files.getFileStore(at).getUsableSpace();
        } catch (IOException e) {
            throw new StorageFailure("measure", at, e);
        }
    }
}
