package dev.pairwright.io.path;

import dev.pairwright.core.Printable;
import dev.pairwright.io.path.PathRules.Judged;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The walk from a held root to a place, one name at a time, each looked at and then opened with no link followed. */
final class PathWalk implements Closeable {

    private final Folder top;
    private final RootNames roots;
    private final PathRules rules;
    private final RootFolder.Limits limits;

    PathWalk(Folder top, RootFolder.Limits limits) {
        this.top = top;
        this.roots = new RootNames(top.path());
        this.rules = new PathRules(roots);
        this.limits = limits;
    }

    RootFolder.Limits limits() {
        return limits;
    }

    boolean isHeld() {
        return top instanceof HeldFolder;
    }

    Judged judge(String path, PathUse use) {
        return rules.judge(path, use);
    }

    Judged judged(String path, PathUse use) throws PathRefused {
        Judged judged = rules.judge(path, use);
        if (judged.verdict().decision() != PathVerdict.Decision.ALLOW) {
            throw PathRefused.of(path, judged.verdict());
        }
        return judged;
    }

    /** The folder a path names, open and readable. */
    Folder folder(String path, Judged judged) throws PathRefused, IOException {
        if (judged.names().isEmpty()) {
            return top.again();
        }
        try (Place place = to(path, judged)) {
            return place.openFolder();
        }
    }

    /** The place a path names: its folder, open, and its last name. */
    Place to(String path, Judged judged) throws PathRefused, IOException {
        List<Path> names = names(judged);
        if (names.isEmpty()) {
            throw PathRefused.wrongKind(path, Kind.DIRECTORY);
        }
        Folder at = top.again();
        try {
            for (int i = 0; i < names.size() - 1; i++) {
                Folder next = step(path, at, names, i);
                at.close();
                at = next;
            }
            Path last = names.get(names.size() - 1);
            return new Place(this, path, judged.relative(), names, at, last, at.find(last));
        } catch (PathRefused | IOException | RuntimeException e) {
            at.close();
            throw e;
        }
    }

    private Folder step(String path, Folder at, List<Path> names, int i) throws PathRefused, IOException {
        Path name = names.get(i);
        Optional<Found> found = at.find(name);
        passable(path, found, names, i);
        try {
            return at.folder(name);
        } catch (FileSystemException swapped) {
            passable(path, at.find(name), names, i);
            throw swapped;
        }
    }

    private void passable(String path, Optional<Found> maybe, List<Path> names, int i) throws PathRefused {
        String sofar = Printable.of(
                String.join(
                        "/",
                        names.subList(0, i + 1).stream().map(Path::toString).toList()),
                200);
        Found found = maybe.orElseThrow(
                () -> PathRefused.of(path, PathVerdict.notFound(), "the folder " + sofar + " does not exist"));
        switch (found.kind()) {
            case DIRECTORY -> ownerMay(Modes.OWNER_SEARCH, found.mode(), path);
            case SYMLINK -> throw link(path, names);
            case FILE ->
                throw PathRefused.of(path, PathVerdict.notFound(), sofar + " is a file, so nothing lies beneath it");
            default -> throw PathRefused.wrongKind(path, found.kind());
        }
    }

    private static List<Path> names(Judged judged) throws IOException {
        List<Path> names = new ArrayList<>();
        for (String name : judged.names()) {
            try {
                names.add(Path.of(name));
            } catch (InvalidPathException e) {
                throw new IOException(
                        "this Java cannot name the file '" + Printable.of(name, 200)
                                + "': start it under a UTF-8 locale, such as LC_ALL=C.UTF-8",
                        e);
            }
        }
        return names;
    }

    PathRefused link(String path, List<Path> names) {
        return PathRefused.of(
                path,
                LinkTarget.leadsOut(roots.all(), names)
                        ? PathVerdict.breachAttempt(PathCode.SYMLINK)
                        : PathVerdict.invalid(PathCode.SYMLINK));
    }

    void ownerMay(int bit, int mode, String path) throws PathRefused {
        if (limits.ownerBits() && (mode & bit) == 0) {
            throw PathRefused.of(
                    path,
                    PathVerdict.invalid(PathCode.PERMISSION),
                    PathCode.PERMISSION.sentence() + " (" + Modes.octal(mode) + ")");
        }
    }

    @Override
    public void close() throws IOException {
        top.close();
    }
}
