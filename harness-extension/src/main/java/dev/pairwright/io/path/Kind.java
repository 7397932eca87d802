package dev.pairwright.io.path;

import java.nio.file.attribute.BasicFileAttributes;
import org.apiguardian.api.API;

/** What stands behind a name, with no link followed. */
@API(status = API.Status.INTERNAL)
public enum Kind {
    /** A regular file with one name. */
    FILE("a file"),
    /** A regular file with more than one name: its content may belong to somebody else and is not opened. */
    HARDLINK("a file with another name elsewhere (hard link)"),
    /** A folder. */
    DIRECTORY("a folder"),
    /** A symbolic link. */
    SYMLINK("a symbolic link"),
    /** A named pipe. */
    FIFO("a named pipe"),
    /** A socket. */
    SOCKET("a socket"),
    /** A character or block device. */
    DEVICE("a device"),
    /** Something else, or something that could not be looked at closely. */
    OTHER("neither a file nor a folder"),
    /** A folder whose content could not be listed. */
    UNREADABLE("a folder that cannot be read"),
    /** A folder so deep that its content was not listed. */
    TOO_DEEP("a folder too deep to be listed");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    /** What attributes tell by themselves, read with no link followed: hard links, pipes, sockets and devices take a closer look. */
    static Kind of(BasicFileAttributes found) {
        if (found.isRegularFile()) {
            return FILE;
        }
        if (found.isDirectory()) {
            return DIRECTORY;
        }
        return found.isSymbolicLink() ? SYMLINK : OTHER;
    }

    /** What it is, in words, with its article. */
    public String noun() {
        return noun;
    }

    /** Whether it is a folder, listed or not. */
    public boolean isFolder() {
        return this == DIRECTORY || this == UNREADABLE || this == TOO_DEEP;
    }
}
