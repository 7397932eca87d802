package dev.pairwright.sandbox;

import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Kind;
import dev.pairwright.io.path.Modes;
import dev.pairwright.io.path.TreeEntry;
import dev.pairwright.io.path.TreeListing;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Copies the pinned inputs into a new workspace and gives them their modes.
 *
 * @param inputs the snapshot
 * @param modes permission bits in octal, by relative path
 */
record InputCopy(Path inputs, Map<String, String> modes) {

    private static final Set<Kind> COPIED = EnumSet.of(Kind.FILE, Kind.HARDLINK, Kind.DIRECTORY);
    private static final int MOST_INPUTS = 100_000;

    void to(Path root) {
        try {
            List<TreeEntry> entries = entries();
            Files.createDirectory(root);
            mode(root, Modes.FOLDER);
            Map<String, Integer> folders = new TreeMap<>();
            for (TreeEntry entry : entries) {
                Path target = root.resolve(entry.path());
                if (entry.kind() == Kind.DIRECTORY) {
                    Files.createDirectory(target);
                    folders.put(entry.path(), mode(entry.path(), Modes.FOLDER));
                } else {
                    Files.copy(inputs.resolve(entry.path()), target, LinkOption.NOFOLLOW_LINKS);
                    mode(target, mode(entry.path(), Modes.FILE));
                }
            }
            for (Map.Entry<String, Integer> folder : folders.entrySet()) {
                mode(root.resolve(folder.getKey()), folder.getValue());
            }
        } catch (IOException e) {
            throw new StorageFailure("copy the inputs to", failedAt(e, root), e);
        }
    }

    private static Path failedAt(IOException e, Path otherwise) {
        return e instanceof FileSystemException named && named.getFile() != null ? Path.of(named.getFile()) : otherwise;
    }

    /** The snapshot's names, a folder before what it holds. */
    private List<TreeEntry> entries() throws IOException {
        TreeListing listing = TreeListing.of(inputs, MOST_INPUTS);
        List<Problem> problems = new ArrayList<>();
        for (TreeEntry entry : listing.entries()) {
            if (!COPIED.contains(entry.kind())) {
                problems.add(Problem.of(entry.path(), "is " + entry.kind().noun())
                        .remedy("inputs are files and folders; replace it by a copy"));
            }
        }
        if (!listing.complete() && problems.isEmpty()) {
            problems.add(Problem.of(".", "holds more than " + MOST_INPUTS + " files and folders")
                    .remedy("pack them into fewer files"));
        }
        Set<String> unknown = new TreeSet<>(modes.keySet());
        unknown.removeAll(listing.entries().stream().map(TreeEntry::path).collect(Collectors.toSet()));
        for (String path : unknown) {
            problems.add(Problem.of(path, "has a mode, but there is no such input")
                    .remedy("correct inputs.modes in spec.json"));
        }
        if (!problems.isEmpty()) {
            throw new Refusal("These inputs cannot be given to an agent", problems);
        }
        return listing.entries();
    }

    private int mode(String path, int otherwise) {
        String octal = modes.get(path);
        return octal == null ? otherwise : Integer.parseInt(octal, 8);
    }

    private static void mode(Path path, int mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, Modes.permissions(mode));
        }
    }
}
