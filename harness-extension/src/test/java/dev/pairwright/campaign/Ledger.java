package dev.pairwright.campaign;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.manifest.key.KeyFile;
import dev.pairwright.testkit.Tampering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The files of a campaign, read and spoilt: what a crash, a bad disk or a person leaves behind. */
record Ledger(Path runs) {

    static final String REGISTRY = "registry.csv";
    static final String CHAIN = "registry.chain.jsonl";
    static final String PROGRESS = "progress.csv";
    static final String VIOLATIONS = "violations.log";
    static final String JOURNAL = ".staging/journal.jsonl";

    String text(String file) {
        try {
            return Files.readString(runs.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file, each with its line end. */
    List<String> lines(String file) {
        String text = text(file);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)", 0));
    }

    void write(String file, String text) {
        try {
            Files.writeString(runs.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void edit(String file, UnaryOperator<List<String>> change) {
        write(file, String.join("", change.apply(new ArrayList<>(lines(file)))));
    }

    /** Leaves a file's first lines. */
    void keep(String file, int count) {
        edit(file, lines -> lines.subList(0, count));
        if (file.equals(CHAIN)) {
            checkpoint(count);
        }
    }

    /** What a harness that was killed after so many rows had signed. */
    private void checkpoint(int rows) {
        CampaignRecord record = CampaignRecord.read(runs);
        Sha256 head = rows == 0
                ? record.scheduleHash()
                : new Sha256(lines(CHAIN).get(rows - 1).strip().replaceAll(".*\"head\":\"([^\"]*)\".*", "$1"));
        new Checkpoint(Checkpoint.VERSION, record.campaign(), rows, head, record.startedAt())
                .write(runs, new KeyFile(key()).open());
    }

    private Path key() {
        Path folder = runs.toAbsolutePath();
        while (!Files.exists(folder.resolve("key.pem"))) {
            folder = folder.getParent();
        }
        return folder.resolve("key.pem");
    }

    /** Cuts bytes off a file's end. */
    void tear(String file, int bytes) {
        String text = text(file);
        write(file, text.substring(0, text.length() - bytes));
    }

    /** Takes the ledgers back to when so many runs and pairs were on record. */
    void rewind(int rows, int pairs, int journal) {
        keep(REGISTRY, rows + 1);
        keep(CHAIN, rows);
        keep(PROGRESS, pairs + 1);
        keep(JOURNAL, journal);
    }

    /** The ids of registered runs, in the order of their rows. */
    List<String> registered() {
        return lines(REGISTRY).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
    }

    /** Every row as {@code run status}. */
    List<String> statuses() {
        return lines(REGISTRY).stream()
                .skip(1)
                .map(line -> line.strip().split(",", -1))
                .map(cells -> cells[0] + " " + cells[4])
                .toList();
    }

    /** Moves a locked run back to where it stood before it was published. */
    Path restage(String run) {
        Path staged = runs.resolve(".staging").resolve(run);
        try {
            Files.setPosixFilePermissions(runs.resolve(run), PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.move(runs.resolve(run), staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes that a damaged run was moved out of the way. */
    void putBack(String run) {
        try {
            Files.move(runs.resolve("aborted").resolve(run), runs.resolve(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
            TreeRemoval.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeRun(String run) {
        remove(runs.resolve(run));
    }

    /** Changes a byte of a run's file. */
    void flip(String run, String file) {
        try {
            Tampering.flip(runs.resolve(run).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names(String folder) {
        try (Stream<Path> listed = Files.list(runs.resolve(folder))) {
            return listed.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of published runs. */
    List<String> published() {
        return names("").stream().filter(name -> name.startsWith("run-")).toList();
    }

    /** Everything a campaign consists of, by path, for comparing. */
    TreeMap<String, String> everything() {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(runs)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(
                        runs.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
