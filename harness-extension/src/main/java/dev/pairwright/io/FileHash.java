package dev.pairwright.io;

import dev.pairwright.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.apiguardian.api.API;

/** Hashes of files of any size in constant memory. Links are not followed; the caller has seen that the file is a regular one. */
@API(status = API.Status.INTERNAL)
public final class FileHash {

    private static final int BUFFER = 1 << 13;

    private FileHash() {}

    /**
     * The hash of a file's bytes.
     *
     * @throws StorageFailure if it cannot be read
     */
    public static Sha256 of(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return hashed(in, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new StorageFailure("hash", file, e);
        }
    }

    /**
     * Copies a file to a new one and tells the hash of the bytes that went through. Does not sync.
     *
     * @throws StorageFailure if the target exists already, or either file fails
     */
    public static Sha256 copy(Path from, Path to) {
        try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
            try (OutputStream out =
                    Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                return hashed(in, out);
            }
        } catch (IOException e) {
            throw new StorageFailure("copy " + from + " to", to, e);
        }
    }

    /**
     * Copies a file into a stream and tells the hash of the bytes that went through.
     *
     * @throws StorageFailure if the file cannot be read
     * @throws IOException if the stream fails
     */
    public static Sha256 copy(Path from, OutputStream to) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new StorageFailure("read", from, e);
        }
        try (in) {
            return hashed(in, to);
        }
    }

    /** Copies a stream to its end into another and tells the hash of the bytes that went through. */
    public static Sha256 copy(InputStream from, OutputStream to) throws IOException {
        return hashed(from, to);
    }

    private static Sha256 hashed(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
