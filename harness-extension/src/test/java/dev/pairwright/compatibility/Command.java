package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts other programs, as a person with a home of their own would.
 *
 * @param home where that person's settings are, and what is printed
 * @param environment what they have set besides
 */
public record Command(Path home, Map<String, String> environment) {

    private static final int LONGEST_MINUTES = 5;

    /** Skips the test where there is no such program. */
    public Said in(Path folder, List<String> words) throws Exception {
        Path output = Files.createTempFile(home, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> set = builder.environment();
        set.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        set.put("LC_ALL", "C.UTF-8");
        set.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        set.remove("MAVEN_ARGS");
        set.remove("CI"); // which decides what is made of gates that are left open
        set.putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            assumeThat(e).as(words.get(0) + " is not here").isNull();
            throw e;
        }
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended)
                .as(String.join(" ", words) + " ended in " + LONGEST_MINUTES + " minutes\n" + said)
                .isTrue();
        return new Said(String.join(" ", words), process.exitValue(), said);
    }
}
