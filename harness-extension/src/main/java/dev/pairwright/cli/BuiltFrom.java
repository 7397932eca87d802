package dev.pairwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells what this was built from. */
final class BuiltFrom implements IVersionProvider {

    private static final String RESOURCE = "/META-INF/pairwright/build.properties";

    @Override
    public String[] getVersion() {
        Properties build = new Properties();
        try (InputStream in = BuiltFrom.class.getResourceAsStream(RESOURCE)) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new String[] {"pairwright " + version(build)};
    }

    /** The version of the artifact. */
    static String version() {
        return new BuiltFrom().getVersion()[0].replaceFirst("pairwright (\\S+).*", "$1");
    }

    private static String version(Properties build) {
        String commit = build.getProperty("commit", "").strip();
        return build.getProperty("version", "0")
                + (commit.isEmpty() ? "" : " (" + commit + (changed(build) ? ", with changes" : "") + ")");
    }

    private static boolean changed(Properties build) {
        return !build.getProperty("changes", "").isBlank();
    }
}
