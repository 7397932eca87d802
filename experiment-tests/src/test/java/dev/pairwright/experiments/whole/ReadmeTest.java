package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Configuration;
import dev.pairwright.junit.FindingsAssert;
import dev.pairwright.junit.MetricAssert;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
@Tag("unit")
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern PROPERTY = Pattern.compile("-Dpairwright\\.([a-z.-]+)=(\\S+)");

    @Test
    void the_classes_it_shows_are_the_classes_that_run() throws IOException {
        int shown = 0;
        for (Matcher snippets = SNIPPET.matcher(readme()); snippets.find(); shown++) {
            assertThat(Files.readString(ROOT.resolve(snippets.group(1)))).endsWith(snippets.group(2));
        }
        assertThat(shown).as("classes that the README shows").isEqualTo(2);
    }

    @Test
    void every_gate_it_names_is_an_assertion() throws IOException {
        List<String> gates = List.of("isNotWorse", "isBetter", "isEquivalent", "passes", "hasNoSeverityRegression");
        assertThat(readme())
                .contains(gates.stream().map(gate -> "`" + gate + "`").toList());
        assertThat(Stream.of(MetricAssert.class, FindingsAssert.class)
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .map(Method::getName))
                .containsAll(gates);
    }

    @Test
    void every_link_leads_to_something() throws IOException {
        for (Matcher links = LINK.matcher(readme()); links.find(); ) {
            assertThat(ROOT.resolve(links.group(1))).exists();
        }
    }

    @Test
    void every_property_it_sets_is_known() throws IOException {
        int found = 0;
        for (String line : readme().lines().toList()) {
            Properties set = new Properties();
            for (Matcher properties = PROPERTY.matcher(line); properties.find(); found++) {
                set.setProperty("pairwright." + properties.group(1), properties.group(2));
            }
            assertThat(Configuration.from(set)).isNotNull();
        }
        assertThat(found).isPositive();
    }

    @Test
    void every_maven_command_is_one_that_is_carried_out_in_the_build_or_named_here() throws IOException {
        List<String> commands = readme().lines()
                .map(String::strip)
                .filter(line -> line.startsWith("mvn "))
                .map(line -> line.replaceAll("\\s+#.*", "").strip())
                .toList();
        assertThat(commands)
                .containsExactly(
                        "mvn test",
                        "mvn verify",
                        "mvn test -Dpairwright.model=openai:gpt-4.1-2025-04-14",
                        "mvn test -Dtest=RoleVsGoalExperiment#constrainedEdit -Dpairwright.campaign=one-task",
                        "mvn test -Dtest=RoleVsGoalExperiment -Dpairwright.pairs=TASK-003:7",
                        "mvn test -Dtest=RoleVsGoalExperiment -Dpairwright.agent=oracle -Dpairwright.campaign=ceiling",
                        "mvn test -Dtest=RoleVsGoalExperiment -Dpairwright.agent=nop -Dpairwright.campaign=floor",
                        "mvn test -Dpairwright.resolve=V-0003 -Dpairwright.resolution=\"replaced the disk\"",
                        "mvn allure:serve");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
