package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Verdict;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.ModelUse;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experiment that comes with the house, by a model on a provider of this machine: a pilot, all 180 runs, and all of them once more when the provider is gone. */
@Tag("slow")
class WholeModelCampaignTest {

    private static final Path EXPERIMENT = Path.of("../experiment-tests/experiments/exp-001-role-vs-goal");

    @TempDir
    Path home;

    private TestCampaign copied() throws IOException {
        Path copy = home.resolve("experiments").resolve(EXPERIMENT.getFileName());
        try (Stream<Path> files = Files.walk(EXPERIMENT)) {
            for (Path file : files.toList()) {
                Path inside = EXPERIMENT.relativize(file);
                boolean derived = List.of("runs", "analysis", "report")
                        .contains(inside.getName(0).toString());
                if (!derived && Files.isRegularFile(file)) {
                    Files.createDirectories(copy.resolve(inside).getParent());
                    Files.copy(file, copy.resolve(inside));
                }
            }
        }
        return new TestCampaign(copy);
    }

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4.1-2025-04-14, OPENAI_CHAT, 90",
        "openai:gpt-4.1-2025-04-14, OPENAI_RESPONSES, 6",
        "anthropic:claude-sonnet-4-6, ANTHROPIC_MESSAGES, 6",
        "gemini:gemini-2.5-flash, GEMINI, 6"
    })
    void recorded_then_replayed_without_the_provider(String model, Protocol protocol, int pairs) throws IOException {
        TestCampaign campaign = copied();
        List<RunOutcome> live;
        String[] properties;
        try (ScriptedProvider provider =
                ScriptedProvider.playing(Script.solving(Campaign.capsule(campaign.experiment())))) {
            properties = new String[] {
                "model",
                model,
                "model.protocol",
                protocol.word(),
                "model.base-url",
                provider.baseUrl(protocol).toString(),
                "parallelism",
                "1" // with more it is left to chance how many earlier runs a run is compared to
            };
            assertThat(run(campaign, 1, properties, "campaign", "pilot")).hasSize(2);

            live = run(campaign, pairs, properties, "campaign", "live");
            assertThat(live).hasSize(2 * pairs);
            assertThat(live).allSatisfy(run -> {
                Execution execution = new dev.pairwright.run.RunFolder(run.folder())
                        .readManifest()
                        .execution()
                        .orElseThrow();
                ModelUse use = execution.modelUse().orElseThrow();
                assertThat(use.specificationDelivered()).isTrue();
                assertThat(use.inputTokens()).isPositive();
                assertThat(use.outputTokens()).isPositive();
                try (Stream<Path> files = Files.list(run.folder().resolve("model"))) {
                    assertThat(files)
                            .as("request and response of each call, and the record")
                            .hasSize(2 * use.calls() + 1);
                }
            });
        }

        List<RunOutcome> replay = run(campaign, pairs, properties, "campaign", "replay", "cassettes", "live");

        assertThat(ToldRuns.of(replay)).isEqualTo(ToldRuns.of(live));
    }

    private static List<RunOutcome> run(TestCampaign campaign, int pairs, String[] properties, String... more) {
        TestCampaign.Result result = campaign.run(
                pair -> pair.position() <= pairs,
                Stream.concat(Stream.of(properties), Stream.of(more)).toArray(String[]::new));
        assertThat(result.verdicts())
                .as("%s", result.halt())
                .hasSize(pairs)
                .noneMatch(Verdict.Broken.class::isInstance)
                .noneMatch(Verdict.NotStarted.class::isInstance);
        return result.outcomes().values().stream()
                .flatMap(outcome -> outcome.runs().stream())
                .toList();
    }
}
