package dev.pairwright.io.path;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder known by its path, for JDKs that hold none open: weaker, as {@link Folder} says. */
record NamedFolder(Path path) implements Folder {

    @Override
    public Folder again() {
        return this;
    }

    @Override
    public Optional<Found> find(Path name) throws IOException {
        Path at = path.resolve(name);
        try {
            BasicFileAttributes found = Files.readAttributes(at, BasicFileAttributes.class, NOFOLLOW_LINKS);
            PosixFileAttributeView posix = Files.getFileAttributeView(at, PosixFileAttributeView.class, NOFOLLOW_LINKS);
            int mode = posix == null ? 0777 : Modes.of(posix.readAttributes().permissions());
            return Optional.of(new Found(Kind.of(found), found.size(), mode, Optional.ofNullable(found.fileKey())));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public Folder folder(Path name) throws IOException {
        Path at = path.resolve(name);
        if (!Files.isDirectory(at, NOFOLLOW_LINKS)) {
            throw new FileSystemException(at.toString(), "", "not a folder");
        }
        return new NamedFolder(at);
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        return Files.newByteChannel(path.resolve(name), Set.of(READ, NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel write(Path name) throws IOException {
        return Files.newByteChannel(path.resolve(name), Set.of(WRITE, NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel create(Path name) throws IOException {
        SeekableByteChannel channel =
                Files.newByteChannel(path.resolve(name), Set.of(WRITE, CREATE_NEW, NOFOLLOW_LINKS));
        try {
            mode(name, Modes.FILE);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void makeFolder(Path name) throws IOException {
        Files.createDirectory(path.resolve(name));
        mode(name, Modes.FOLDER);
    }

    @Override
    public List<Path> names(int most) throws IOException {
        try (DirectoryStream<Path> fresh = Files.newDirectoryStream(path)) {
            return FolderNames.first(most, fresh);
        }
    }

    @Override
    public void removeFile(Path name) throws IOException {
        Files.delete(path.resolve(name));
    }

    @Override
    public void removeFolder(Path name) throws IOException {
        Files.delete(path.resolve(name));
    }

    @Override
    public void move(Path name, Folder target, Path newName) throws IOException {
        Files.move(path.resolve(name), target.path().resolve(newName));
    }

    @Override
    public void mode(Path name, int mode) throws IOException {
        PosixFileAttributeView posix =
                Files.getFileAttributeView(path.resolve(name), PosixFileAttributeView.class, NOFOLLOW_LINKS);
        if (posix != null) {
            posix.setPermissions(Modes.permissions(mode));
        }
    }

    @Override
    public void close() {}
}
