package dev.pairwright.manifest;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.Syncing;
import dev.pairwright.manifest.key.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A run's {@code SHA256SUMS}: one line for every file of the run but itself and its signature, as {@code sha256sum -c} reads it; the signature beside it is the
 * raw Ed25519 one over its exact bytes.
 *
 * @param sums the hash of each file, by its path within the run's folder
 * @param hash over the exact bytes of {@code SHA256SUMS}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RunSeal(Map<String, Sha256> sums, Sha256 hash) {

    /** The name of the file. */
    public static final String FILE = "SHA256SUMS";

    /** The name of its signature. */
    public static final String SIGNATURE = "SHA256SUMS.sig";

    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  .+");

    /**
     * Hashes everything in a run's folder, writes and signs the sums and brings all of it to the disk.
     *
     * @param folder the run's folder, complete but for the seal
     * @param key who seals it
     * @return the seal
     */
    public static RunSeal write(Path folder, SigningKey key) {
        Syncing syncing = new Syncing();
        List<Path> paths = walk(folder);
        syncing.start(paths);
        Map<String, Sha256> sums = new HashMap<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                sums.put(relative(folder, path), FileHash.of(path));
            }
        }
        RunSeal seal = write(folder, key, sums, syncing);
        syncing.finish();
        return seal;
    }

    /**
     * Writes the sums of a run's files, and begins to sign them and to bring both to the disk, and the folder itself. The hashes are those taken when each file was
     * written or copied: a file that was changed or came since does not match its seal.
     *
     * @param folder the run's folder, complete but for the seal
     * @param key who seals it
     * @param files the hash of each of its files, by its path in the folder
     * @param syncing what the caller waits for; everything else in the folder is to be in it, too
     * @return the seal, which holds once that is finished
     */
    public static RunSeal write(Path folder, SigningKey key, Map<String, Sha256> files, Syncing syncing) {
        Map<String, Sha256> sums = new TreeMap<>(files);
        byte[] bytes = text(sums).getBytes(StandardCharsets.UTF_8);
        create(folder.resolve(FILE), bytes);
        syncing.start(List.of(folder.resolve(FILE)));
        syncing.startAfter(() -> {
            create(folder.resolve(SIGNATURE), key.sign(bytes));
            return List.of(folder.resolve(SIGNATURE), folder);
        });
        return new RunSeal(sums, Sha256.of(bytes));
    }

    private static void create(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            Files.setPosixFilePermissions(file, READ_ONLY);
        } catch (IOException e) {
            throw new StorageFailure("write", file, e);
        }
    }

    /**
     * Reads the sums of a locked run.
     *
     * @throws IllegalStateException naming the line that is no line of sums
     */
    public static RunSeal read(Path folder) {
        try {
            return parse(Files.readAllBytes(folder.resolve(FILE)));
        } catch (NoSums e) {
            throw new IllegalStateException(new SealFault.Malformed(e.line()).message(), e);
        } catch (IOException e) {
            throw new StorageFailure("read", folder.resolve(FILE), e);
        }
    }

    static RunSeal parse(byte[] bytes) throws NoSums {
        Map<String, Sha256> sums = new TreeMap<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            if (!LINE.matcher(line).matches()) {
                throw new NoSums(Printable.of(line, 200));
            }
            sums.put(line.substring(66), Sha256.ofHex(line.substring(0, 64)));
        }
        return new RunSeal(sums, Sha256.of(bytes));
    }

    /** Bytes that are no sums. */
    static final class NoSums extends Exception {

        private static final long serialVersionUID = 1L;

        private final String line;

        NoSums(String line) {
            super("no line of sums: " + line);
            this.line = line;
        }

        /** The first line that is none. */
        String line() {
            return line;
        }
    }

    /**
     * Every file that is not as these sums have it. Says nothing of who made the sums: see {@link RunVerification}.
     *
     * @param folder the run's folder
     * @return no fault for a folder whose files are exactly those that were sealed
     */
    public List<SealFault> faults(Path folder) {
        return SealedTree.compare(folder, sums).faults();
    }

    private static String text(Map<String, Sha256> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, hash) ->
                text.append(hash.hex()).append("  ").append(name).append('\n'));
        return text.toString();
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new StorageFailure("read", folder, e);
        }
    }
}
