package dev.pairwright.io;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * Writes that outlive a crash: when a method returns, the bytes are on the disk. A failed fsync is never tried again, for the kernel may
 * have dropped the bytes and would report success. Interrupting the thread does no harm.
 */
@API(status = API.Status.INTERNAL)
public final class Durable {

    /** Windows can neither open a folder nor does it need to be told to keep a name. */
    private static final boolean FOLDERS_ARE_SYNCED = File.separatorChar == '/';

    private Durable() {}

    /**
     * Writes a new file and syncs it, but not the folder its name is in.
     *
     * @throws StorageFailure if the file exists already or the storage fails
     */
    public static void write(Path file, byte[] bytes) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new StorageFailure("create", file, e);
        }
        overwrite(file, bytes);
    }

    /**
     * Syncs one file, or the names in one folder.
     *
     * @throws StorageFailure if the storage fails
     */
    public static void sync(Path fileOrFolder) {
        if (!FOLDERS_ARE_SYNCED && Files.isDirectory(fileOrFolder)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!synced(fileOrFolder)) {
                interrupted |= Thread.interrupted();
            }
        } catch (IOException e) {
            throw new StorageFailure("fsync", fileOrFolder, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Syncs several files and folders at once: the disk is told to flush a few times instead of once for each.
     *
     * @throws StorageFailure if the storage fails for any of them; the others were tried
     */
    public static void syncAll(Collection<Path> filesAndFolders) {
        Syncing syncing = new Syncing();
        syncing.start(filesAndFolders);
        syncing.finish();
    }

    /**
     * Puts a file in another's place, whole: a reader sees the old bytes or the new ones. For one writer at a time.
     *
     * @throws StorageFailure if the storage fails; the target then holds the old bytes or the new ones
     */
    public static void replace(Path target, byte[] bytes) {
        Path beside = target.resolveSibling("." + target.getFileName() + ".new");
        overwrite(beside, bytes);
        rename(beside, target);
        sync(folder(target));
    }

    /**
     * What a file of a folder is to hold.
     *
     * @param name the file's name
     * @param bytes all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Content(String name, byte[] bytes) {}

    /**
     * Puts several files of one folder in others' places, each whole: all new bytes are on the disk before the first is renamed, and they are renamed in the order given.
     *
     * @throws StorageFailure if the storage fails; then some may be in place and the others still beside it, as {@code .<name>.new}
     */
    public static void replace(Path folder, Content... contents) {
        for (Content content : contents) {
            overwrite(folder.resolve("." + content.name() + ".new"), content.bytes());
        }
        for (Content content : contents) {
            rename(folder.resolve("." + content.name() + ".new"), folder.resolve(content.name()));
        }
        sync(folder);
    }

    /**
     * Puts a file in another's place, whole, without waiting for the disk: for what can be made again from other files.
     *
     * @throws StorageFailure if the storage fails
     */
    public static void replaceDerived(Path target, byte[] bytes) {
        Path beside = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            Files.write(beside, bytes);
        } catch (IOException e) {
            throw new StorageFailure("write", beside, e);
        }
        rename(beside, target);
    }

    /**
     * Gives a finished folder its final name. Its content must have been synced before; the rename is one step for the file system, so that syncing the folder it
     * arrives in is enough.
     *
     * @throws StorageFailure if there is anything at the target, or the storage fails
     */
    public static void publish(Path stagedFolder, Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new StorageFailure("publish", target, "it exists already");
        }
        rename(stagedFolder, target);
        sync(folder(target));
    }

    /**
     * Cuts a file off.
     *
     * @param size the bytes that stay
     * @throws StorageFailure if the storage fails
     */
    public static void truncate(Path file, long size) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
            open.getFD().sync();
        } catch (IOException e) {
            throw new StorageFailure("truncate", file, e);
        }
    }

    /** A stream, unlike a channel, is not closed when its thread is interrupted. */
    private static void overwrite(Path file, byte[] bytes) {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        } catch (IOException e) {
            throw new StorageFailure("write", file, e);
        }
    }

    /** False if the thread was interrupted before it was done, which says nothing of the storage. */
    private static boolean synced(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    private static void rename(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageFailure("rename to", to, e);
        }
    }

    private static Path folder(Path path) {
        return path.toAbsolutePath().getParent();
    }
}
