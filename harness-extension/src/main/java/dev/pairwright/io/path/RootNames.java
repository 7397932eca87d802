package dev.pairwright.io.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The absolute forms a root is known by. The one without links is looked up when it is first asked for, which few runs do. */
final class RootNames {

    private final List<Path> given;
    private final boolean resolved;
    private volatile List<Path> all;

    /** All forms there are. */
    RootNames(List<Path> all) {
        this.given = List.copyOf(all);
        this.resolved = true;
        this.all = given;
    }

    /** The form a root was opened by; nobody else can replace it. */
    RootNames(Path root) {
        this.given = List.of(root);
        this.resolved = false;
        this.all = given;
    }

    /** Every form, the one it was opened by first. */
    List<Path> all() {
        if (!resolved && all.size() == 1) {
            all = withReal(given.get(0));
        }
        return all;
    }

    private static List<Path> withReal(Path root) {
        try {
            return List.of(root, root.toRealPath());
        } catch (IOException gone) {
            return List.of(root, root);
        }
    }
}
