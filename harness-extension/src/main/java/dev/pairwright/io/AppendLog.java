package dev.pairwright.io;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A file that only grows, kept open: each append is one write and one fsync, unless it may be lost in a power cut or is waited for later. After a failure it takes nothing more, for what is on the disk
 * is then unknown: whoever opens it anew looks first. Safe for several threads.
 */
@API(status = API.Status.INTERNAL)
public final class AppendLog implements AutoCloseable {

    private final Path file;
    private final @Nullable FileOutputStream out;
    private long size;
    private boolean failed;
    private final Syncing syncing = new Syncing();

    private AppendLog(Path file, @Nullable FileOutputStream out, long size) {
        this.file = file;
        this.out = out;
        this.size = size;
    }

    /**
     * Opens the file at its end; one that is new is there for good when this returns.
     *
     * @throws StorageFailure if the storage fails
     */
    public static AppendLog open(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(file);
                Durable.sync(file.toAbsolutePath().getParent());
            }
            long size = Files.size(file);
            return new AppendLog(file, new FileOutputStream(file.toFile(), true), size);
        } catch (IOException e) {
            throw new StorageFailure("open", file, e);
        }
    }

    /** Stands for a file that is only read: it is not touched, and takes nothing. */
    public static AppendLog closed(Path file) {
        return new AppendLog(file, null, -1);
    }

    /**
     * Adds these bytes, which end in a line end.
     *
     * @throws StorageFailure if the storage fails, or failed before
     * @throws IllegalStateException if the file is only read
     */
    public synchronized void append(byte[] lines) {
        settle();
        write(lines, true);
    }

    /**
     * Adds these bytes, which end in a line end, and begins to bring them to the disk. They outlive a power cut once {@link #settle} or {@link #append} has returned.
     *
     * @throws StorageFailure if the storage fails, or failed before
     */
    public synchronized void begin(byte[] lines) {
        settle();
        write(lines, false);
        syncing.startAfter(() -> {
            try {
                out.getFD().sync();
            } catch (IOException e) {
                throw new StorageFailure("append to", file, e);
            }
            return List.of();
        });
    }

    /**
     * Waits until everything begun is on the disk.
     *
     * @throws StorageFailure if the storage failed under it
     */
    public synchronized void settle() {
        try {
            syncing.finish();
        } catch (StorageFailure e) {
            failed = true;
            throw e;
        }
    }

    /**
     * Adds these bytes, which end in a line end, so that they outlive this process. They outlive a power cut from the next {@link #append} on.
     *
     * @throws StorageFailure if the storage fails, or failed before
     */
    public synchronized void appendUnsynced(byte[] lines) {
        write(lines, false);
    }

    private void write(byte[] lines, boolean sync) {
        if (out == null) {
            throw new IllegalStateException(file + " is only read");
        }
        if (failed) {
            throw new StorageFailure("append to", file, "an earlier write failed, so its end is unknown");
        }
        failed = true;
        try {
            out.write(lines);
            if (sync) {
                out.getFD().sync();
            }
        } catch (IOException e) {
            throw new StorageFailure("append to", file, e);
        }
        failed = false;
        size += lines.length;
    }

    /** Its length in bytes after the last append that succeeded. */
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized void close() {
        if (out == null) {
            return;
        }
        try (out) {
            settle();
        } catch (IOException e) {
            throw new StorageFailure("close", file, e);
        }
    }
}
