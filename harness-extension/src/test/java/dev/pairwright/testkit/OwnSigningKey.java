package dev.pairwright.testkit;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lets everything that these tests sign be signed by a key under {@code target/}, in an IDE too: never by that of whoever runs them. A key named by {@code -D} stays. */
public final class OwnSigningKey implements LauncherSessionListener {

    private static final String PROPERTY = "pairwright.key";

    /** For the service loader. */
    public OwnSigningKey() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, file().toString());
        }
    }

    private static Path file() {
        return CompiledTests.place().resolveSibling("test-keys").resolve("signing-key.pem");
    }
}
