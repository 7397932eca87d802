package dev.pairwright.ledger;

import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.manifest.key.VerifyingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file with its signature beside it. The two are renamed into place one after the other, so a crash may leave a new signature beside an old file: then what was
 * about to be renamed still stands there, and is taken.
 *
 * @param folder where both are
 * @param file the name of the file
 * @param signature the name of its signature
 */
record SignedFile(Path folder, String file, String signature) {

    private static final long MOST_BYTES = 1 << 20;

    static SignedFile in(Path folder, String file, String signature) {
        return new SignedFile(folder, file, signature);
    }

    /**
     * The file's bytes, if their signature is one by this key.
     *
     * @throws LedgerDamage saying what is missing or does not verify
     */
    byte[] verified(VerifyingKey key) {
        return both(key).bytes();
    }

    /**
     * A file and its signature.
     *
     * @param bytes the file
     * @param signature over exactly these
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Both(byte[] bytes, byte[] signature) {}

    /**
     * The file and its signature, if it is one by this key.
     *
     * @throws LedgerDamage saying what is missing or does not verify
     */
    Both both(VerifyingKey key) {
        List<byte[]> files = present(file);
        List<byte[]> signatures = present(signature);
        for (byte[] bytes : files) {
            for (byte[] each : signatures) {
                if (each.length == SigningKey.SIGNATURE_BYTES && key.verifies(bytes, each)) {
                    return new Both(bytes, each);
                }
            }
        }
        if (files.isEmpty()) {
            throw new LedgerDamage(file + " is missing; every campaign has one from its beginning");
        }
        throw new LedgerDamage(
                signatures.isEmpty()
                        ? file + " is unsigned: " + signature + " is missing"
                        : signature + " is no signature of " + file + " by the campaign's key (" + key.fingerprint()
                                + ")");
    }

    /** What was about to be renamed comes first: it is the newer one. */
    private List<byte[]> present(String name) {
        return List.of("." + name + ".new", name).stream()
                .map(each -> read(folder.resolve(each)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<byte[]> read(Path path) {
        try {
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= MOST_BYTES
                    ? Optional.of(Files.readAllBytes(path))
                    : Optional.empty();
        } catch (IOException e) {
            throw new StorageFailure("read", path, e);
        }
    }
}
