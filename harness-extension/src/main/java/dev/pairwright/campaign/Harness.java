package dev.pairwright.campaign;

import dev.pairwright.core.Sha256;
import dev.pairwright.manifest.Pins;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What this harness is.
 *
 * @param version the commit it was built from, with {@code -dirty} if the sources had changes; or its version and the hash of its jar
 * @param repository the repository its sources stand in
 * @param path where in it
 */
record Harness(String version, String repository, String path) {

    private static final String RESOURCE = "/META-INF/pairwright/build.properties";

    /** The harness that runs. */
    static Harness current() {
        Properties build = new Properties();
        try (InputStream in = Harness.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        String commit = build.getProperty("commit", "").strip();
        String version = commit.matches("[0-9a-f]{40}")
                ? commit + (build.getProperty("changes", "").isBlank() ? "" : "-dirty")
                : build.getProperty("version", "0") + "+" + codeHash();
        return new Harness(version, "pairwright", "harness-extension");
    }

    private static String codeHash() {
        CodeSource source = Harness.class.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(source.getLocation().toURI());
            Sha256 hash =
                    Files.isRegularFile(place) ? Sha256.of(Files.readAllBytes(place)) : CodeHash.of(Harness.class);
            return hash.value();
        } catch (URISyntaxException | IOException e) {
            return CodeHash.of(Harness.class).value();
        }
    }

    /**
     * The machine, as far as it may matter.
     *
     * @param folder where results are written
     */
    static Pins.Environment environment(Path folder) {
        return new Pins.Environment(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.version().toString(),
                Locale.getDefault().toLanguageTag(),
                ZoneId.systemDefault().getId(),
                fileSystem(folder));
    }

    private static Optional<String> fileSystem(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).type()).filter(type -> !type.isBlank());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
