package dev.pairwright.io.path;

import dev.pairwright.io.path.PathRules.Judged;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * A folder in which paths of a stranger are used: judged by {@link PathRules}, then walked name by name with no link followed.
 *
 * <p>Each operation throws {@link PathRefused} when a rule stands against the path or it leads nowhere, and {@link IOException} when the
 * system fails; in both cases nothing was read, and nothing was changed unless a write broke off half-way. Operations may come from
 * several threads; those that change the same file must not.
 */
@API(status = API.Status.INTERNAL)
public final class RootFolder implements Closeable {

    private static final int COPY_BUFFER = 1 << 16;

    private final PathWalk walk;

    private RootFolder(PathWalk walk) {
        this.walk = walk;
    }

    /**
     * What binds whoever uses the paths, beyond the rules.
     *
     * @param writable what may be changed
     * @param ownerBits whether the owner's mode bits bind, even a process they do not bind otherwise, such as root's
     */
    public record Limits(Globs writable, boolean ownerBits) {
        /** No further limits: for the harness itself. */
        public static Limits none() {
            return new Limits(Globs.all(), false);
        }
    }

    /**
     * Opens a root and holds it.
     *
     * @param root a folder nobody else can replace
     */
    public static RootFolder open(Path root, Limits limits) throws IOException {
        return over(Folder.open(root.toAbsolutePath().normalize()), limits);
    }

    static RootFolder over(Folder root, Limits limits) {
        return new RootFolder(new PathWalk(root, limits));
    }

    /**
     * Whether folders are held open during a walk, so that no swap of a folder for a link can lead it out. Where the JDK cannot (it has no
     * {@link java.nio.file.SecureDirectoryStream} on macOS and Windows), paths are looked at and then used: weaker, and to be said.
     */
    public boolean isHeld() {
        return walk.isHeld();
    }

    /** What the rules say of a path, before anything is looked up, with the names it stands for. */
    public Judged judge(String path, PathUse use) {
        return walk.judge(path, use);
    }

    /** What a path stands for. */
    public Found stat(String path) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.READ);
        try (Place place = walk.to(path, judged)) {
            return place.found().orElseThrow(() -> PathRefused.of(path, PathVerdict.notFound()));
        }
    }

    /**
     * Reads a file.
     *
     * @param most how many bytes are taken; a longer file is refused as {@link PathCode#TOO_LARGE}
     */
    public byte[] read(String path, int most) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.READ);
        try (Place place = walk.to(path, judged);
                SeekableByteChannel file = place.openToRead()) {
            long size = file.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, most) + 1);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
            if (size > most || !bytes.hasRemaining()) {
                throw PathRefused.of(
                        path,
                        PathVerdict.mistake(PathCode.TOO_LARGE),
                        "the file has " + file.size() + " bytes, and at most " + most + " are read");
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    /** Copies a file's bytes to a channel; returns how many. */
    public long copy(String path, WritableByteChannel target) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.READ);
        try (Place place = walk.to(path, judged);
                SeekableByteChannel file = place.openToRead()) {
            ByteBuffer buffer = ByteBuffer.allocate(COPY_BUFFER);
            long copied = 0;
            while (file.read(buffer) >= 0) {
                buffer.flip();
                copied += buffer.remaining();
                writeAll(target, buffer);
                buffer.clear();
            }
            return copied;
        }
    }

    /**
     * Lists a folder, sorted by name.
     *
     * @param most how many entries are enough
     */
    public List<Listed> list(String path, int most) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.LIST);
        try (Folder folder = walk.folder(path, judged)) {
            List<Listed> listed = new ArrayList<>();
            for (Path name : folder.names(most)) {
                Optional<Found> found = folder.find(name);
                found.ifPresent(f -> listed.add(new Listed(name.toString(), f.kind())));
            }
            listed.sort(Comparator.comparing(Listed::path));
            return listed;
        }
    }

    /**
     * Finds the names beneath a folder that match a glob, sorted by path.
     *
     * @param name the glob, held against the last name of each path
     * @param enter which folders are looked into, by their path from the root
     * @param most how many finds are enough
     */
    public List<Listed> search(String path, Glob name, Predicate<String> enter, int most)
            throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.LIST);
        try (Folder folder = walk.folder(path, judged)) {
            NameSearch search = new NameSearch(name, enter, walk.limits().ownerBits(), most);
            new TreeWalk(search).through(folder, judged.relative());
            return search.found();
        }
    }

    /** Makes a file with mode 644, or replaces the content of one that is there, which keeps its mode. */
    public void write(String path, byte[] content) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.WRITE);
        try (Place place = walk.to(path, judged);
                SeekableByteChannel file = place.found().isPresent() ? place.openToWrite() : place.create()) {
            file.truncate(0);
            writeAll(file, ByteBuffer.wrap(content));
        }
    }

    /** Adds to the end of a file that is there. */
    public void append(String path, byte[] content) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.WRITE);
        try (Place place = walk.to(path, judged);
                SeekableByteChannel file = place.openToWrite()) {
            file.position(file.size());
            writeAll(file, ByteBuffer.wrap(content));
        }
    }

    /** Makes a folder with mode 755 in one that is there. */
    public void makeDirectory(String path) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.WRITE);
        try (Place place = walk.to(path, judged)) {
            place.makeFolder();
        }
    }

    /** Removes a file, an empty folder or a link itself, never what a link points at. */
    public void delete(String path) throws PathRefused, IOException {
        Judged judged = walk.judged(path, PathUse.DELETE);
        try (Place place = walk.to(path, judged)) {
            place.remove();
        } catch (DirectoryNotEmptyException full) {
            throw PathRefused.of(path, PathVerdict.mistake(PathCode.NOT_EMPTY));
        }
    }

    private static void writeAll(WritableByteChannel target, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            target.write(bytes);
        }
    }

    /** Lets the root go; every operation after it fails. */
    @Override
    public void close() throws IOException {
        walk.close();
    }
}
