package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/compatibility.md}, the BOM and the projects say of versions is what is built. */
class CompatibilityDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/compatibility.md");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MANAGED = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    /** The dependency tree that the page shows. */
    static String tree() throws IOException {
        return block("org\\.example:plain-java:.*?");
    }

    /** What the page says is said to who has an older JUnit. */
    static String refusal() throws IOException {
        return block("pairwright needs [^\\n]*").strip();
    }

    private static String block(String pattern) throws IOException {
        Matcher block = Pattern.compile("```\\n(" + pattern + "\\n?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(pattern).isTrue();
        return block.group(1);
    }

    @Test
    void a_comparison_in_a_spring_project_is_written_in_at_most_25_lines() throws IOException {
        String source = Files.readString(
                ROOT.resolve("compatibility/spring-boot-4/src/test/java/org/example/PromptsTest.java"));

        assertThat(source.substring(source.indexOf("@SpringBootTest\n")).lines().count())
                .isLessThanOrEqualTo(25);
        assertThat(Files.readString(
                        ROOT.resolve("compatibility/spring-boot-3.5/src/test/java/org/example/PromptsTest.java")))
                .as("the same class with Spring Boot 3.5")
                .isEqualTo(source);
    }

    /** A project stands alone, as a user's own does, so that what two of them hold in common is copied. */
    @ParameterizedTest
    @CsvSource({"spring-boot-4, spring-boot-3.5", "gradle, plain-java"})
    void what_a_project_holds_is_the_same_in_the_one_it_is_compared_with(String one, String other) throws IOException {
        Map<String, String> copied = sources(one);

        assertThat(copied).hasSizeGreaterThan(1);
        assertThat(sources(other)).containsAllEntriesOf(copied);
    }

    private static Map<String, String> sources(String project) throws IOException {
        Path sources = ROOT.resolve("compatibility").resolve(project).resolve("src");
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(sources.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void every_snippet_stands_in_the_file_that_it_is_of() throws IOException {
        int shown = 0;
        for (Matcher snippets = SNIPPET.matcher(Files.readString(PAGE)); snippets.find(); shown++) {
            String file = stripped(Files.readString(ROOT.resolve(snippets.group(1))));
            assertThat(file).contains(stripped(snippets.group(2)));
        }
        assertThat(shown).isPositive();
    }

    /** Whatever the indentation. */
    private static String stripped(String text) {
        return String.join("\n", text.lines().map(String::strip).toList());
    }

    @Test
    void every_link_leads_to_something() throws IOException {
        for (Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(PAGE)); links.find(); ) {
            assertThat(PAGE.resolveSibling(links.group(1))).exists();
        }
    }

    @Test
    void the_bom_has_the_versions_that_pairwright_is_built_with() throws IOException {
        String version = InstalledArtefacts.version();
        Map<String, String> built = managed(ROOT.resolve("pom.xml"));
        Map<String, String> offered = managed(ROOT.resolve("bom/pom.xml"));

        assertThat(Files.readString(ROOT.resolve("bom/pom.xml")))
                .contains("<artifactId>pairwright-bom</artifactId>\n  <version>" + version + "</version>");
        assertThat(offered).hasSizeGreaterThan(2).containsEntry("dev.pairwright:pairwright", "${project.version}");
        offered.keySet().removeAll(Set.of("dev.pairwright:pairwright-bom", "io.qameta.allure:allure-jupiter"));
        assertThat(built).containsAllEntriesOf(offered);
        assertThat(Files.readString(ROOT.resolve("bom/pom.xml")))
                .contains("<artifactId>allure-jupiter</artifactId>\n        <version>"
                        + property(Files.readString(ROOT.resolve("pom.xml")), "allure.version") + "<")
                .contains("<artifactId>spotless-maven-plugin</artifactId>\n        <version>"
                        + property(Files.readString(ROOT.resolve("pom.xml")), "spotless.version") + "<");
    }

    private static Map<String, String> managed(Path pom) throws IOException {
        String text = Files.readString(pom);
        Map<String, String> versions = new TreeMap<>();
        for (Matcher each = MANAGED.matcher(text); each.find(); ) {
            String version = each.group(3);
            boolean ours = version.equals("${project.version}");
            versions.put(
                    each.group(1) + ":" + each.group(2),
                    version.startsWith("${") && !ours
                            ? property(text, version.substring(2, version.length() - 1))
                            : version);
        }
        return versions;
    }

    private static String property(String pom, String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    @Test
    void every_project_asks_for_the_version_that_is_built() throws IOException {
        List<Path> builds;
        try (Stream<Path> files = Files.walk(ROOT.resolve("compatibility"), 2)) {
            builds = files.filter(file -> file.endsWith("pom.xml") || file.endsWith("build.gradle"))
                    .toList();
        }
        assertThat(builds).hasSizeGreaterThan(2).allSatisfy(build -> assertThat(Files.readString(build))
                .containsPattern("pairwright[.:]\\S*" + Pattern.quote(InstalledArtefacts.version())));
    }
}
