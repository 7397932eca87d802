package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
@Tag("unit")
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern PROPERTY = Pattern.compile("-Dpairwright\\.([a-z.]+)=(\\S+)");

    @Test
    void the_class_it_shows_is_the_class_that_runs() throws IOException {
        Matcher snippets = SNIPPET.matcher(readme());
        assertThat(snippets.find()).as("the README shows a class").isTrue();
        String source = Files.readString(ROOT.resolve(snippets.group(1)));
        assertThat(source).endsWith(snippets.group(2));
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
