package dev.pairwright.run;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeEntry;
import dev.pairwright.io.path.TreeListing;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Outputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes what an agent left in its workspace: everything that is new, changed or gone against the pinned inputs. Regular files are copied and hashed in one pass;
 * links and special files are recorded and never followed.
 */
final class OutputCollector {

    static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_FILE = 64L << 20;
    private static final char UNDECODABLE = '\ufffd';

    private final RunFolder folder;
    private final Map<String, Inputs.InputFile> inputs = new LinkedHashMap<>();
    private final Set<String> inputFolders = new HashSet<>();
    private final Map<String, Outputs.OutputFile> outputs = new TreeMap<>();

    private OutputCollector(RunFolder folder, Inputs inputs) {
        this.folder = folder;
        for (Inputs.InputFile file : inputs.files()) {
            this.inputs.put(file.path(), file);
            for (int slash = file.path().indexOf('/');
                    slash >= 0;
                    slash = file.path().indexOf('/', slash + 1)) {
                inputFolders.add(file.path().substring(0, slash));
            }
        }
    }

    static Outputs collect(RunFolder folder, Inputs inputs) throws IOException {
        Files.createDirectory(folder.outputs());
        OutputCollector collector = new OutputCollector(folder, inputs);
        TreeListing listing = collector.listing();
        Set<String> seen = new HashSet<>();
        for (TreeEntry entry : listing.entries()) {
            seen.add(entry.path());
            collector.take(entry);
        }
        for (Inputs.InputFile input : inputs.files()) {
            if (!seen.contains(input.path()) && listing.complete()) {
                collector.put(input.path(), Optional.empty(), 0, input.mode(), Outputs.Kind.DELETED, Optional.empty());
            }
        }
        if (listing.entries().size() == MOST_ENTRIES && !listing.complete()) {
            collector.put(Outputs.CUT, Optional.empty(), 0, "000", Outputs.Kind.UNREADABLE, Optional.empty());
        }
        return new Outputs(
                RunFolder.OUTPUTS,
                collector.outputs.values().stream()
                        .sorted(Comparator.comparing(Outputs.OutputFile::path))
                        .toList());
    }

    /** A workspace that its agent removed holds nothing; what was put in its place is an entry by its kind, and never entered. */
    private TreeListing listing() throws IOException {
        Path workspace = folder.workspace();
        if (Files.isDirectory(workspace, LinkOption.NOFOLLOW_LINKS)) {
            return TreeListing.of(workspace, MOST_ENTRIES);
        }
        if (Files.exists(workspace, LinkOption.NOFOLLOW_LINKS)) {
            Outputs.Kind kind = Files.isSymbolicLink(workspace) ? Outputs.Kind.SYMLINK : Outputs.Kind.OTHER;
            put(Outputs.ROOT, Optional.empty(), 0, "000", kind, Optional.empty());
        }
        return new TreeListing(List.of(), true);
    }

    private void take(TreeEntry entry) {
        if (!canBeKept(entry.path())) {
            put(escaped(entry.path()), entry, Outputs.Kind.UNREADABLE);
            return;
        }
        switch (entry.kind()) {
            case FILE -> file(entry);
            case DIRECTORY -> {
                if (!inputFolders.contains(entry.path())) {
                    put(entry.path(), entry, Outputs.Kind.DIRECTORY);
                }
            }
            case SYMLINK ->
                put(
                        entry.path(),
                        Optional.empty(),
                        0,
                        entry.mode(),
                        Outputs.Kind.SYMLINK,
                        entry.linkTarget().map(OutputCollector::escaped));
            case FIFO -> put(entry.path(), entry, Outputs.Kind.FIFO);
            case SOCKET -> put(entry.path(), entry, Outputs.Kind.SOCKET);
            case DEVICE -> put(entry.path(), entry, Outputs.Kind.DEVICE);
            case OTHER -> put(entry.path(), entry, Outputs.Kind.OTHER);
            case HARDLINK, UNREADABLE, TOO_DEEP -> put(entry.path(), entry, Outputs.Kind.UNREADABLE);
        }
    }

    private void file(TreeEntry entry) {
        Path source = folder.workspace().resolve(entry.path());
        Inputs.InputFile input = inputs.get(entry.path());
        if (entry.size() > LARGEST_FILE || !Files.isReadable(source)) {
            put(entry.path(), entry, Outputs.Kind.UNREADABLE);
            return;
        }
        if (input != null
                && input.sizeBytes() == entry.size()
                && sameMode(input.mode(), entry.mode())
                && FileHash.of(source).equals(input.hash())) {
            return;
        }
        Path copy = folder.outputs().resolve(entry.path());
        try {
            if (entry.path().indexOf('/') >= 0) {
                Files.createDirectories(copy.getParent());
            }
            Sha256 hash = FileHash.copy(source, copy);
            put(entry.path(), Optional.of(hash), Files.size(copy), entry.mode(), Outputs.Kind.FILE, Optional.empty());
        } catch (IOException e) {
            throw new StorageFailure("copy output to", copy, e);
        }
    }

    private static boolean sameMode(String one, String other) {
        return Integer.parseInt(one, 8) == Integer.parseInt(other, 8);
    }

    private void put(String path, TreeEntry entry, Outputs.Kind kind) {
        put(path, Optional.empty(), 0, entry.mode(), kind, Optional.empty());
    }

    private void put(
            String path, Optional<Sha256> hash, long size, String mode, Outputs.Kind kind, Optional<String> target) {
        outputs.put(path, new Outputs.OutputFile(path, hash, size, mode, kind, target));
    }

    /**
     * A name with a line end or a backslash cannot stand in {@code SHA256SUMS}; its content is refused, the name recorded. So is that of a name whose bytes are no
     * text: what Java shows of it leads to no file.
     */
    private static boolean canBeKept(String path) {
        return escaped(path).equals(path) && path.indexOf(UNDECODABLE) < 0;
    }

    private static String escaped(String path) {
        String printable = dev.pairwright.core.Printable.of(path, 4_000);
        return printable.indexOf('\\') >= 0 ? printable.replace("\\", "%5C") : printable;
    }
}
