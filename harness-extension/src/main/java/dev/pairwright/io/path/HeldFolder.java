package dev.pairwright.io.path;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** A folder held open. */
final class HeldFolder implements Folder {

    private static final Path ITSELF = Path.of(".");

    private final SecureDirectoryStream<Path> held;
    private final Path path;
    private final Optional<HeldFolder> above;
    private final AtomicBoolean read = new AtomicBoolean();

    private HeldFolder(SecureDirectoryStream<Path> held, Path path, Optional<HeldFolder> above) {
        this.held = held;
        this.path = path;
        this.above = above;
    }

    static HeldFolder top(SecureDirectoryStream<Path> held, Path path) {
        return new HeldFolder(held, path, Optional.empty());
    }

    private HeldFolder top() {
        return above.orElse(this);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Folder again() throws IOException {
        return new HeldFolder(held.newDirectoryStream(ITSELF, NOFOLLOW_LINKS), path, Optional.of(top()));
    }

    @Override
    public Optional<Found> find(Path name) throws IOException {
        try {
            PosixFileAttributes found = view(name).readAttributes();
            return Optional.of(new Found(
                    Kind.of(found), found.size(), Modes.of(found.permissions()), Optional.ofNullable(found.fileKey())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    private PosixFileAttributeView view(Path name) {
        return held.getFileAttributeView(name, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    }

    @Override
    public Folder folder(Path name) throws IOException {
        return new HeldFolder(held.newDirectoryStream(name, NOFOLLOW_LINKS), path.resolve(name), Optional.of(top()));
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        return held.newByteChannel(name, Set.of(READ, NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel write(Path name) throws IOException {
        return held.newByteChannel(name, Set.of(WRITE, NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel create(Path name) throws IOException {
        SeekableByteChannel channel = held.newByteChannel(
                name,
                Set.of(WRITE, CREATE_NEW, NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(Modes.permissions(Modes.FILE)));
        try {
            Optional<Found> made = find(name);
            if (made.isPresent() && made.get().mode() != Modes.FILE) {
                mode(name, Modes.FILE);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A held folder cannot make folders, so it is made at the top, which nobody can swap, and moved here. */
    @Override
    public void makeFolder(Path name) throws IOException {
        HeldFolder top = top();
        Path made = Files.createTempDirectory(top.path, ".making-").getFileName();
        try {
            top.mode(made, Modes.FOLDER);
            top.move(made, this, name);
        } catch (IOException | RuntimeException e) {
            top.removeFolder(made);
            throw e;
        }
    }

    /** The handle itself gives its names once; from then on they are read through another. */
    @Override
    public List<Path> names(int most) throws IOException {
        if (read.compareAndSet(false, true)) {
            return FolderNames.first(most, held);
        }
        try (DirectoryStream<Path> fresh = held.newDirectoryStream(ITSELF, NOFOLLOW_LINKS)) {
            return FolderNames.first(most, fresh);
        }
    }

    @Override
    public void removeFile(Path name) throws IOException {
        held.deleteFile(name);
    }

    @Override
    public void removeFolder(Path name) throws IOException {
        held.deleteDirectory(name);
    }

    @Override
    public void move(Path name, Folder target, Path newName) throws IOException {
        held.move(name, ((HeldFolder) target).held, newName);
    }

    @Override
    public void mode(Path name, int mode) throws IOException {
        view(name).setPermissions(Modes.permissions(mode));
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
