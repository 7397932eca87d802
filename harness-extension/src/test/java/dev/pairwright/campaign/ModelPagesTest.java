package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.ModelProvider;
import dev.pairwright.core.ModelName;
import dev.pairwright.experiment.Factor;
import dev.pairwright.testkit.CapsuleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/models.md} and {@code docs/your-agent.md} say of properties, names and files is so. */
class ModelPagesTest {

    private static final Path MODELS = Path.of("..", "docs", "models.md");
    private static final Path YOUR_AGENT = Path.of("..", "docs", "your-agent.md");
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    private static List<String> found(Path page, String pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(page)); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static ObjectNode json(Path page) throws IOException {
        Matcher matcher = JSON.matcher(Files.readString(page));
        assertThat(matcher.find()).isTrue();
        return CapsuleBuilder.json("{" + matcher.group(1) + "}");
    }

    @Test
    void every_property_that_is_named_is_known() throws IOException {
        assertThat(found(MODELS, "`(pairwright\\.[a-z.-]+)`")).isNotEmpty().allSatisfy(name -> {
            Properties one = new Properties();
            one.setProperty(
                    name,
                    name.endsWith("base-url")
                            ? "http://127.0.0.1:1/v1"
                            : name.matches(".*(budget|rate)") ? "requests:9" : "name=value");
            dev.pairwright.core.Configuration set = dev.pairwright.core.Configuration.from(one);
            assertThat(set.model().given() || !set.terms().equals(dev.pairwright.core.ModelTerms.NONE))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(ModelProvider.class)
    void every_provider_is_told_of_with_a_model_that_is_taken(ModelProvider provider) throws IOException {
        String row = Files.readString(MODELS)
                .lines()
                .filter(line -> line.startsWith("| `" + provider.word() + "` |"))
                .findFirst()
                .orElseThrow();

        provider.baseUrl().ifPresent(url -> assertThat(row).contains("`" + url + "`"));
        provider.keyVariable().ifPresent(key -> assertThat(row).contains("`" + key + "`"));
        ModelName example = ModelName.of(row.replaceFirst(".*`(" + provider.word() + ":[^`]+)`.*", "$1"))
                .orElseThrow();
        assertThat(example.instead()).isEmpty();
    }

    @Test
    void names_that_are_said_to_be_refused_are() throws IOException {
        String sentence =
                found(MODELS, "Names that a provider moves[^(]*\\(([^)]*)\\)").get(0);

        assertThat(sentence.split(", ")).hasSize(3).allSatisfy(name -> assertThat(
                        ModelName.of(name.replace("`", "")).orElseThrow().instead())
                .isPresent());
    }

    @Test
    void the_agent_that_is_shown_can_be_asked_for() throws IOException {
        TestCampaign campaign = TestCampaign.in(home, experiment -> experiment.set("agent", agent()));
        AgentSource agents =
                AgentSources.of(Campaign.capsule(campaign.experiment()), TestCampaign.configuration(campaign.key()));

        assertThat(agents.upstream(
                        Campaign.capsule(campaign.experiment()).experiment().first()))
                .get()
                .hasToString("ModelUpstream[provider=openai-compatible, protocol=OPENAI_CHAT, "
                        + "baseUrl=https://models.example.org/v1, keyVariable=Optional[PAIRWRIGHT_EXAMPLE_API_KEY], "
                        + "model=Qwen/Qwen2.5-7B-Instruct, settings={temperature=0}]");
    }

    private static ObjectNode agent() {
        try {
            return (ObjectNode) json(MODELS).get("agent");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_two_agents_that_are_shown_are_an_experiment() throws IOException {
        ObjectNode shown = json(YOUR_AGENT);
        Path folder = CapsuleBuilder.in(home)
                .experiment(experiment -> experiment.setAll(shown))
                .without("variants/first.md")
                .without("variants/second.md")
                .file("variants/text.md", "Use `write_file`.\n")
                .write();

        assertThat(Campaign.capsule(folder).experiment().factor()).isEqualTo(Factor.AGENT);
    }
}
