package dev.pairwright.experiments.exp001;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policies' sources hold nothing of what they are to find out. */
@Tag("unit")
class Exp001PolicySourcesTest {

    private static final Path SOURCES = Path.of("src/test/java/dev/pairwright/experiments/exp001");
    private static final Set<String> NO_POLICIES =
            Set.of("CapsuleFolder.java", "PolicyRun.java", "WorkspaceChanges.java", "package-info.java");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{2,}(?!\\d)");

    @Test
    void no_number_that_is_expected_stands_in_a_policy() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (CapsuleFolder.Task task : CapsuleFolder.tasks()) {
            for (Path file : files(task.folder().resolve("expected"), ".json")) {
                collect(JsonText.tree(Files.readString(file)).orElseThrow(), expected);
            }
        }
        assertThat(expected).contains("325", "87", "180");

        Map<String, String> sources = sources();
        sources.forEach((name, source) -> assertThat(NUMBER.matcher(source)
                        .results()
                        .map(match -> match.group())
                        .filter(expected::contains))
                .as(name)
                .isEmpty());
    }

    @Test
    void no_name_of_an_input_stands_in_a_policy() throws IOException {
        Map<String, String> sources = sources();
        for (CapsuleFolder.Task task : CapsuleFolder.tasks()) {
            for (Path file : files(task.folder().resolve("inputs"), "")) {
                String name = file.getFileName().toString();
                String stem = name.substring(0, name.indexOf('.'));
                boolean told = task.spec().instruction().contains(stem);
                sources.forEach((source, text) ->
                        assertThat(text).as(source).doesNotContain(name).doesNotContain(told ? name : stem + "."));
            }
        }
    }

    @Test
    void no_text_that_an_instruction_gives_stands_in_a_policy() throws IOException {
        assertThat(String.join("\n", sources().values()))
                .doesNotContain("Hello, this is a test file", "New line added", "Data to write", "nonexistent");
    }

    @Test
    void what_is_packed_for_the_hash_is_the_policies_and_what_they_use() throws IOException {
        Path packed = Path.of("target/test-classes/META-INF/pairwright/sources/dev/pairwright/experiments/exp001");

        assertThat(files(packed, ".java"))
                .extracting(file -> file.getFileName().toString())
                .containsAll(sources().keySet())
                .noneMatch(name -> name.endsWith("Test.java") || name.equals("PolicyRun.java"));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : files(SOURCES, ".java")) {
            String name = file.getFileName().toString();
            if (!name.endsWith("Test.java")
                    && !name.endsWith("Experiment.java")
                    && !name.endsWith("Findings.java")
                    && !NO_POLICIES.contains(name)) {
                sources.put(name, Files.readString(file));
            }
        }
        assertThat(sources).containsKeys("SimpleFileCreation.java", "FilteredRows.java", "Exp001Policies.java");
        return sources;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void collect(JsonNode node, Set<String> numbers) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, numbers));
            return;
        }
        Matcher matcher = NUMBER.matcher(node.asText());
        numbers.addAll(matcher.results().map(match -> match.group()).collect(Collectors.toSet()));
    }
}
