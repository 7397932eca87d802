package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/reports.md tells people to add is what the build itself uses. */
class ReportsDocumentTest {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void the_libraries_it_names_are_those_of_the_build() throws IOException {
        String build = Files.readString(Path.of("../pom.xml")).replaceAll("\\s+", "");

        assertThat(DEPENDENCY
                        .matcher(Files.readString(Path.of("../docs/reports.md")))
                        .results())
                .hasSize(2)
                .allSatisfy(found -> assertThat(build).contains(found.group().replaceAll("\\s+", "")));
    }
}
