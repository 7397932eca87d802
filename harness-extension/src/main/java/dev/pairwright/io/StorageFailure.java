package dev.pairwright.io;

import dev.pairwright.core.Printable;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.apiguardian.api.API;

/** The storage did not do what was asked; what was being written is not to be relied on. Says which operation, where, and the free space. */
@API(status = API.Status.INTERNAL)
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OF_THE_DISK = Set.of(
            "No space left on device",
            "Input/output error",
            "Disk quota exceeded",
            "Read-only file system",
            "Too many open files",
            "Too many open files in system",
            "Structure needs cleaning");

    private final String operation;
    private final transient Path path;
    private final String reason;

    /**
     * A failure the operating system reported.
     *
     * @param operation what was tried, as a verb: {@code write}, {@code fsync}, {@code rename}
     */
    public StorageFailure(String operation, Path path, IOException cause) {
        super(message(operation, path, reason(cause)), cause);
        this.operation = operation;
        this.path = path;
        this.reason = reason(cause);
    }

    /** A failure that was found before the operating system was asked. */
    public StorageFailure(String operation, Path path, String reason) {
        super(message(operation, path, reason));
        this.operation = operation;
        this.path = path;
        this.reason = reason;
    }

    /** Whether the disk is full, fails, or may not be written: nothing that whoever asked for it could have done otherwise. */
    public static boolean isOfTheDisk(IOException cause) {
        return OF_THE_DISK.contains(reason(cause));
    }

    /** What was tried, as a verb. */
    public String operation() {
        return operation;
    }

    /** Where. */
    public Path path() {
        return path;
    }

    /** Why, in a few words. */
    public String reason() {
        return reason;
    }

    private static String message(String operation, Path path, String reason) {
        return "could not " + operation + " " + Printable.of(path.toString(), 1_000) + ": " + reason + " ("
                + usable(path) + " bytes usable there)";
    }

    // statvfs needs no file descriptor, so that it also answers when none is left
    private static long usable(Path path) {
        for (File at = path.toAbsolutePath().toFile(); at != null; at = at.getParentFile()) {
            if (at.exists()) {
                return at.getUsableSpace();
            }
        }
        return 0;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "it exists already";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
