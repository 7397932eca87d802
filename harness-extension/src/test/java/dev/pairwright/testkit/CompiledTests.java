package dev.pairwright.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the compiled tests are: {@code target/test-classes}, or what it was packed into. */
public final class CompiledTests {

    private CompiledTests() {}

    /** That place. */
    public static Path place() {
        try {
            return Path.of(CompiledTests.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The module they are the tests of. */
    public static Path module() {
        return place().getParent().getParent();
    }
}
