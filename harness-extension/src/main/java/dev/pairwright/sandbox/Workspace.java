package dev.pairwright.sandbox;

import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Globs;
import dev.pairwright.io.path.RootFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * The folder one run works in, made anew from the pinned inputs.
 *
 * <p>Once {@link #close closed}, no tool changes or reads it any more: a thread that an abandoned run left behind cannot touch the
 * evidence. Closing waits for a call that is under way.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Workspace implements AutoCloseable {

    private final Path root;
    private final RootFolder files;
    private final ReentrantLock inUse = new ReentrantLock();
    private volatile boolean closed;
    private volatile Optional<StorageFailure> failure = Optional.empty();

    private Workspace(Path root, RootFolder files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Makes a workspace.
     *
     * @param root where to make it; the folder may not be there yet, its parent is
     * @param inputs the pinned snapshot to copy; a folder of files and folders alone
     * @param modes the permission bits of inputs by relative path, in octal ({@code "readonly.txt": "444"}); files not named get 644,
     *     folders 755
     * @throws dev.pairwright.core.Refusal if the snapshot holds links, pipes, sockets or devices, or a mode is given for nothing
     */
    public static Workspace create(Path root, Path inputs, Map<String, String> modes) {
        new InputCopy(inputs, modes).to(root);
        try {
            return new Workspace(root, RootFolder.open(root, new RootFolder.Limits(Globs.all(), true)));
        } catch (IOException e) {
            throw new StorageFailure("open the workspace", root, e);
        }
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** Whether it is closed to tools. */
    public boolean isClosed() {
        return closed;
    }

    /** Whether paths are walked with their folders held open; false where the JDK cannot, and a concurrent swap could lead out. */
    public boolean isHeld() {
        return files.isHeld();
    }

    RootFolder files() {
        return files;
    }

    /** The disk failed under a tool: the agent is told that its call failed, but nothing that it does from here on is its own doing. */
    void failed(StorageFailure why) {
        failure = failure.or(() -> Optional.of(why));
    }

    /**
     * Requires that the disk never failed under a tool.
     *
     * @throws StorageFailure as it was when it did first
     */
    public void requireSound() {
        failure.ifPresent(why -> {
            throw why;
        });
    }

    /** Does something while nobody closes the workspace; a closed one gives the other answer. */
    <T> T whileOpen(Supplier<T> doing, Supplier<T> whenClosed) {
        inUse.lock();
        try {
            return closed ? whenClosed.get() : doing.get();
        } finally {
            inUse.unlock();
        }
    }

    /** Closes it to tools; its files stay as they are. */
    @Override
    public void close() {
        inUse.lock();
        try {
            if (!closed) {
                closed = true;
                files.close();
            }
        } catch (IOException e) {
            throw new StorageFailure("close the workspace", root, e);
        } finally {
            inUse.unlock();
        }
    }
}
