package dev.pairwright.io.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Goes through a tree of any shape without recursion, holding one folder open for each level it is down. */
final class TreeWalk {

    /** Folders this far down are seen, but not entered. */
    static final int MOST_LEVELS = 128;

    private final Visitor visitor;

    TreeWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Sees each name once. */
    interface Visitor {
        /**
         * A name.
         *
         * @param in its folder
         * @param path its path from the root
         * @return whether to enter it, if it is a folder
         */
        boolean sees(Folder in, Path name, String path, Found found) throws IOException;

        /** The folder seen last will not be entered after all. */
        void notEntered(Kind why);

        /** How many more names it would look at; none ends the walk. */
        int left();
    }

    private record Level(Folder folder, String prefix, Iterator<Path> names) {}

    /**
     * Goes through a folder.
     *
     * @param top stays open
     * @param path the folder's path from the root; empty for the root
     */
    void through(Folder top, String path) throws IOException {
        Deque<Level> levels = new ArrayDeque<>();
        try {
            levels.push(level(top, path.isEmpty() ? "" : path + "/"));
            while (!levels.isEmpty() && visitor.left() > 0) {
                Level level = levels.element();
                if (level.names().hasNext()) {
                    next(levels, level, level.names().next());
                } else {
                    leave(levels.pop(), top);
                }
            }
        } finally {
            for (Level level : levels) {
                leave(level, top);
            }
        }
    }

    private static void leave(Level level, Folder top) throws IOException {
        if (level.folder() != top) {
            level.folder().close();
        }
    }

    private void next(Deque<Level> levels, Level level, Path name) throws IOException {
        Optional<Found> found = level.folder().find(name);
        if (found.isEmpty()) {
            return;
        }
        String path = level.prefix() + name;
        boolean enter = visitor.sees(level.folder(), name, path, found.get());
        if (!enter || found.get().kind() != Kind.DIRECTORY) {
            return;
        }
        if (levels.size() >= MOST_LEVELS) {
            visitor.notEntered(Kind.TOO_DEEP);
            return;
        }
        Folder folder;
        try {
            folder = level.folder().folder(name);
        } catch (IOException unreadable) {
            visitor.notEntered(Kind.UNREADABLE);
            return;
        }
        try {
            levels.push(level(folder, path + "/"));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private Level level(Folder folder, String prefix) throws IOException {
        List<Path> names = folder.names(Math.max(1, visitor.left()));
        return new Level(folder, prefix, names.stream().sorted().iterator());
    }
}
