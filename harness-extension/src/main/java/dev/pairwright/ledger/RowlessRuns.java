package dev.pairwright.ledger;

import dev.pairwright.core.Printable;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the runs that damage to a registry may be about: hashes alone tell nobody which row is gone. */
final class RowlessRuns {

    private static final int MOST_SHOWN = 10;

    private RowlessRuns() {}

    /** The run of a row, in brackets, or nothing if the row begins with none. */
    static String run(String line) {
        String cell = cell(line);
        return cell.startsWith("run-") ? " (" + Printable.of(cell, 200) + ")" : "";
    }

    /** The runs that have a folder and no row, as the end of a sentence, or nothing if there is none. */
    static String inWords(Path folder, List<String> lines) {
        Set<String> known = lines.stream().map(RowlessRuns::cell).collect(Collectors.toSet());
        try (Stream<Path> listed = Files.list(folder)) {
            return inWords(listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("run-") && !known.contains(name)));
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    /** Runs without a row, as the end of a sentence, or nothing if there is none. */
    static String inWords(Stream<String> rowless) {
        List<String> runs = rowless.sorted().toList();
        if (runs.isEmpty()) {
            return "";
        }
        String shown = runs.stream()
                .limit(MOST_SHOWN)
                .map(run -> Printable.of(run, 200))
                .collect(Collectors.joining(", "));
        return "; no row for " + shown
                + (runs.size() > MOST_SHOWN ? " and " + (runs.size() - MOST_SHOWN) + " more" : "");
    }

    private static String cell(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }
}
