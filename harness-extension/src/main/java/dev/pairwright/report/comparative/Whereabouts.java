package dev.pairwright.report.comparative;

import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where to read on about runs and pairs, as links from the report. Folders are listed once: asking for each of many runs takes longer than all the rest.
 *
 * @param campaign the campaign's folder as seen from the report, with a slash at its end
 * @param runs what lies in that folder
 * @param aborted what lies in its {@code aborted/}
 * @param pages what lies in the report's {@code pages/}
 */
record Whereabouts(String campaign, Set<String> runs, Set<String> aborted, Set<String> pages) {

    static Whereabouts of(Path folder, Path report, String campaign) {
        return new Whereabouts(
                campaign, names(folder), names(folder.resolve("aborted")), names(report.resolve("pages")));
    }

    private static Set<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    /** A run's page if it has one, else its folder if there still is one. */
    Optional<String> run(String id) {
        Optional<String> page = page(id);
        if (page.isPresent()) {
            return page;
        }
        if (runs.contains(id)) {
            return Optional.of(campaign + id + "/");
        }
        return aborted.contains(id) ? Optional.of(campaign + "aborted/" + id + "/") : Optional.empty();
    }

    /** The page of a pair or run, if somebody wrote one. */
    Optional<String> page(String id) {
        return pages.contains(id + ".html") ? Optional.of("pages/" + id + ".html") : Optional.empty();
    }
}
