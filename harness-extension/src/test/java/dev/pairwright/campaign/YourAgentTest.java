package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.agents.AiServicesAgent;
import com.example.agents.PlainAgent;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Verdict;
import dev.pairwright.testkit.provider.Fault;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agents that {@code docs/your-agent.md} shows, at work. */
@Tag("slow")
class YourAgentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/your-agent.md");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- snippet: (\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    private static String[] with(ScriptedProvider provider, Class<?> agent) {
        return new String[] {
            "agent",
            agent.getName(),
            "model",
            "openai:gpt-4.1-2025-04-14",
            "model.base-url",
            provider.baseUrl(Protocol.OPENAI_CHAT).toString(),
            "budget",
            "requests:100000",
            "campaign",
            "mine"
        };
    }

    @ParameterizedTest
    @ValueSource(classes = {PlainAgent.class, AiServicesAgent.class})
    void it_solves_the_tasks_with_the_tools_it_is_given(Class<?> agent) {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider =
                ScriptedProvider.playing(Script.solving(Campaign.capsule(campaign.experiment())))) {
            TestCampaign.Result result = campaign.run(pair -> pair.round() == 1, with(provider, agent));

            assertThat(result.verdicts()).hasSize(2).containsOnly(new Verdict.Holds());
            assertThat(result.outcomes().values())
                    .flatExtracting(PairOutcome::runs)
                    .hasSize(4)
                    .allMatch(RunOutcome::success);
            assertThat(provider.received())
                    .extracting(
                            request -> request.body().at("/messages/0/content").asText())
                    .as("the exact texts")
                    .containsAll(Campaign.capsule(campaign.experiment()).specifications().values().stream()
                            .map(text -> text.text())
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {PlainAgent.class, AiServicesAgent.class})
    void a_provider_that_is_down_leaves_its_runs_unscored(Class<?> agent) {
        TestCampaign campaign = TestCampaign.in(home);
        try (ScriptedProvider provider = ScriptedProvider.playing(Script.saying("never said"))) {
            provider.failing(Fault.status(503), Integer.MAX_VALUE);
            campaign.run(pair -> pair.position() == 1, with(provider, agent));

            assertThat(campaign.runs().resolve("mine/registry.csv"))
                    .content()
                    .contains(",unscored")
                    .doesNotContain(",locked");
        }
    }

    @Test
    void the_page_shows_them_as_they_are() throws IOException {
        int shown = 0;
        for (Matcher snippets = SNIPPET.matcher(Files.readString(PAGE)); snippets.find(); shown++) {
            assertThat(Files.readString(ROOT.resolve(snippets.group(1)))).endsWith(snippets.group(2));
        }
        assertThat(shown).isEqualTo(2);
    }
}
