package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.Message;
import dev.pairwright.agent.Protocol;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.testkit.provider.Received;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command by which the README gives exp-001 to a real model, carried out as it stands there, with the provider's address on this machine. */
@Tag("slow")
class OneModelTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^mvn test (-Dpairwright\\.model=\\S+.*?)(?: +#.*)?$");
    private static final Pattern KEY = Pattern.compile("(?m)^export ([A-Z_]+)=\\.\\.\\.$");
    private static final String CANARY = "sk-canary-4711";

    @TempDir
    Path home;

    private final Set<String> read = ConcurrentHashMap.newKeySet();

    @Test
    void one_property_and_one_variable_give_the_experiment_to_a_model() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        Capsule capsule = Campaign.capsule(CarriedOut.copyOfTheCapsule(home));
        Script script = Script.solving(capsule);
        try (ScriptedProvider provider = ScriptedProvider.playing(conversation -> {
            conversation.messages().stream()
                    .filter(Message.Specification.class::isInstance)
                    .forEach(message -> read.add(((Message.Specification) message).text()));
            return script.reply(conversation);
        })) {
            String said = carriedOut(first(KEY, readme), first(COMMAND, readme), provider);

            assertThat(capsule.folder().resolve("runs/openai-gpt-4-1-2025-04-14/registry.csv"))
                    .as(said)
                    .exists()
                    .content()
                    .satisfies(rows ->
                            assertThat(rows.lines().skip(1)).hasSize(180).allMatch(row -> row.endsWith(",locked")));
            assertThat(said).doesNotContain("SIMULATED", CANARY);
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(capsule.specifications().values().stream()
                            .map(text -> text.text())
                            .toList());
            assertThat(provider.received())
                    .extracting(Received::model)
                    .hasSizeGreaterThan(180)
                    .containsOnly("gpt-4.1-2025-04-14");
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in the README", pattern).isTrue();
        return matcher.group(1);
    }

    private String carriedOut(String keyVariable, String properties, ScriptedProvider provider)
            throws IOException, InterruptedException {
        Path output = home.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dpairwright.key=" + home.resolve("signing-key.pem"),
                "-Dallure.results.directory=" + home.resolve("allure-results"),
                "-Dpairwright.model.base-url=" + provider.baseUrl(Protocol.OPENAI_CHAT)));
        command.addAll(List.of(properties.split(" +")));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ExperimentProcess.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put(keyVariable, CANARY);
        Process process = builder.start();
        assertThat(process.waitFor(15, TimeUnit.MINUTES))
                .as(() -> "carried out in time")
                .isTrue();
        return Files.readString(output);
    }
}
