package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about watching says is what there is. */
class LiveViewDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern PROPERTY = Pattern.compile("-D(pairwright\\.[a-z.]+)=(\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    private static String document() throws IOException {
        return Files.readString(DOCS.resolve("live-view.md"));
    }

    @Test
    void every_property_it_sets_is_known() throws IOException {
        List<MatchResult> set = PROPERTY.matcher(document()).results().toList();
        assertThat(set).hasSize(3);
        for (MatchResult each : set) {
            Properties properties = new Properties();
            properties.setProperty("pairwright.monitor", "true");
            properties.setProperty(each.group(1), each.group(2));
            assertThat(Configuration.from(properties).monitor()).isPresent();
        }
    }

    @Test
    void the_console_says_where_it_is_as_shown() throws IOException {
        assertThat("\n" + document()).containsPattern(WatchedCampaign.ADDRESS);
    }

    @Test
    void every_link_leads_to_something() throws IOException {
        assertThat(LINK.matcher(document()).results().map(link -> DOCS.resolve(link.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }
}
