package dev.pairwright.compatibility;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Pairwright's artefacts where {@code mvn install} would put them, in a Maven repository of the tests' own. Separate projects are built against it. */
public final class InstalledArtefacts {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path ROOT = MODULE.resolveSibling("");
    private static final Path THIS_MACHINES =
            Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
    private static final boolean OFFLINE = "offline: true".equals(System.getProperty("pairwright.test.connection"));

    private final Path home;
    private final Path repository;
    private final String version;

    private InstalledArtefacts(Path home, Path repository, String version) {
        this.home = home;
        this.repository = repository;
        this.version = version;
    }

    /**
     * Installs what this build has packaged; skips the test where it has not.
     *
     * @param home an empty folder, for settings and for what commands print
     */
    public static InstalledArtefacts in(Path home) throws IOException {
        String version = version();
        Path jar = MODULE.resolve("target/pairwright-" + version + ".jar");
        assumeThat(jar).as("made by `mvn package`").exists();
        assumeThat(THIS_MACHINES)
                .as("Maven's local repository, for everything that is not ours")
                .isDirectory();
        InstalledArtefacts installed =
                new InstalledArtefacts(home, MODULE.resolve("target/installed/repository"), version);
        installed.install("pairwright-parent", ROOT.resolve("pom.xml"));
        installed.install("pairwright-bom", ROOT.resolve("bom/pom.xml"));
        installed.install("pairwright", MODULE.resolve("pom.xml"), jar);
        installed.install(
                "pairwright-schemas",
                ROOT.resolve("schemas/pom.xml"),
                ROOT.resolve("schemas/target/pairwright-schemas-" + version + ".jar"));
        return installed;
    }

    /** The version that is built here. */
    static String version() throws IOException {
        Properties built = new Properties();
        try (InputStream in = InstalledArtefacts.class.getResourceAsStream("/META-INF/pairwright/build.properties")) {
            built.load(in);
        }
        return built.getProperty("version");
    }

    private void install(String artifact, Path pom, Path... jar) throws IOException {
        Path folder = repository.resolve("dev/pairwright").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        String name = artifact + "-" + version;
        Files.copy(pom, folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        for (Path each : jar) {
            Files.copy(each, folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where they are. */
    public Path repository() {
        return repository;
    }

    /**
     * Runs Maven: what is not ours comes from this machine's repository, and over the network only if something is not there. Skips the test if it cannot be had at all.
     *
     * @param project where
     * @param java the JDK that Maven runs on
     * @param words goals and properties
     */
    public Said maven(Path project, Path java, String... words) throws Exception {
        Said offline =
                maven(project, java, "<mirrors><mirror>%s<mirrorOf>*</mirrorOf></mirror></mirrors>", words, "-o");
        if (!offline.lacksSomething()) {
            return offline;
        }
        assumeThat(OFFLINE)
                .as("offline, and not in this machine's Maven repository: " + offline.lacked())
                .isFalse();
        Said online = maven(
                project,
                java,
                """
                <profiles>
                  <profile>
                    <id>this-machine</id>
                    <repositories><repository>%1$s</repository></repositories>
                    <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                  </profile>
                </profiles>
                <activeProfiles><activeProfile>this-machine</activeProfile></activeProfiles>
                """,
                words,
                "-U");
        assumeThat(online.lacksSomething())
                .as("neither this machine's Maven repository nor the network has it: " + online.lacked())
                .isFalse();
        return online;
    }

    private Said maven(Path project, Path java, String settings, String[] words, String online) throws Exception {
        Path file = Files.writeString(
                home.resolve("settings.xml"),
                "<settings>"
                        + settings.formatted("<id>this-machine</id><url>" + THIS_MACHINES.toUri() + "</url>")
                        + "</settings>");
        List<String> command = new ArrayList<>(List.of("mvn"));
        command.addAll(List.of(words));
        command.addAll(List.of("-B", "-U", online, "-s", file.toString(), "-Dmaven.repo.local=" + repository));
        command.addAll(
                List.of("-Daether.offline.protocols=file", "-Dorg.slf4j.simpleLogger.log.org.eclipse.aether=off"));
        // tests that are over before the second compiler has paid for itself
        command.add("-DargLine=-XX:TieredStopAtLevel=1");
        command.add("--no-transfer-progress");
        return new Command(home, Map.of("JAVA_HOME", java.toString())).in(project, command);
    }
}
