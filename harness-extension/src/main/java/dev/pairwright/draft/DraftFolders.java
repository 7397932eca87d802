package dev.pairwright.draft;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The drafts of one test class: a folder each, named by when it was begun, of which the latest {@value #KEPT} are kept.
 *
 * @param folder the folder of the class, such as {@code target/pairwright/com.example.PromptTest}
 */
@API(status = API.Status.INTERNAL)
public record DraftFolders(Path folder) {

    private static final int KEPT = 5;
    private static final String FINGERPRINT = "fingerprint.txt";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "'draft-'yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * Begins a draft.
     *
     * @param id the experiment's id
     * @param files its capsule
     * @param fingerprint what it stands on
     * @param now when
     * @return the experiment's folder
     */
    public Path begin(String id, SortedMap<String, byte[]> files, Sha256 fingerprint, Instant now) {
        try {
            Files.createDirectories(folder);
            Path draft = reserve(now);
            Path experiment = draft.resolve(id);
            write(experiment, files);
            Files.writeString(draft.resolve(FINGERPRINT), fingerprint + "\n");
            removeOld();
            return experiment;
        } catch (IOException e) {
            throw new StorageFailure("begin a draft in", folder, e);
        }
    }

    /** Writes a capsule into a folder that is not there yet. */
    public static void write(Path experiment, SortedMap<String, byte[]> files) throws IOException {
        Files.createDirectories(experiment);
        for (var file : files.entrySet()) {
            Path path = experiment.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private Path reserve(Instant now) throws IOException {
        for (Instant at = now; ; at = at.plusMillis(1)) {
            try {
                return Files.createDirectory(folder.resolve(STAMP.format(at)));
            } catch (FileAlreadyExistsException e) {
                // somebody else began in the same millisecond
            }
        }
    }

    /** The experiment's folder in the latest draft that stood on the same. */
    public Optional<Path> latest(String id, Sha256 fingerprint) {
        return drafts().stream()
                .filter(draft -> stoodOn(draft, fingerprint))
                .map(draft -> draft.resolve(id))
                .filter(experiment -> Files.isRegularFile(experiment.resolve("experiment.json")))
                .findFirst();
    }

    private static boolean stoodOn(Path draft, Sha256 fingerprint) {
        try {
            return Files.readString(draft.resolve(FINGERPRINT), StandardCharsets.UTF_8)
                    .strip()
                    .equals(fingerprint.value());
        } catch (IOException e) {
            return false;
        }
    }

    /** The latest first. */
    private List<Path> drafts() {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> path.getFileName().toString().startsWith("draft-"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    /** What cannot be removed stays: it takes room, and nothing else. */
    private void removeOld() {
        drafts().stream().skip(KEPT).forEach(draft -> {
            try {
                TreeRemoval.remove(draft);
            } catch (IOException e) {
                Console.println("pairwright: an old draft could not be removed: " + draft + ": " + e);
            }
        });
    }
}
