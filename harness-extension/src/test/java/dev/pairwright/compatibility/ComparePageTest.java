package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/compare-two-prompts.md} says is done here from its first line to its last: its files written, its commands typed, what it promises read. */
class ComparePageTest {

    private static final Path PAGE = Path.of("../docs/compare-two-prompts.md");
    private static final Pattern BLOCK = Pattern.compile(
            "<!-- (file: (\\S+)|commands|commands fails|said) -->\\n```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    /** A block of the page: what it is, its file if it is one, and what it holds. */
    private record Block(String kind, String file, String content) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Matcher found = BLOCK.matcher(Files.readString(PAGE)); found.find(); ) {
            blocks.add(new Block(found.group(1), found.group(2) == null ? "" : found.group(2), found.group(3)));
        }
        return blocks;
    }

    @AfterEach
    void removable() throws IOException {
        TreeRemoval.remove(home.resolve("my-agent"));
    }

    @Test
    @Tag("slow")
    void from_nothing_to_a_verdict() throws Exception {
        InstalledArtefacts installed = InstalledArtefacts.in(home);
        Path project = home.resolve("my-agent");
        String said = "";
        for (Block block : blocks()) {
            switch (block.kind()) {
                case "commands" ->
                    said = maven(installed, project, block.content()).well();
                case "commands fails" ->
                    said = maven(installed, project, block.content()).badly();
                case "said" -> assertThat(said).contains(block.content().strip());
                default -> write(project.resolve(block.file()), block.content());
            }
        }
        assertThat(project.resolve("target/pairwright/com.example.PromptTest/summary.md"))
                .exists();
    }

    private static Said maven(InstalledArtefacts installed, Path project, String command) throws Exception {
        String[] words = command.strip().split(" ");
        assertThat(words[0]).isEqualTo("mvn");
        return installed.maven(project, Jdk.current(), Stream.of(words).skip(1).toArray(String[]::new));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void its_class_has_at_most_25_lines() throws IOException {
        assertThat(blocks().stream().filter(block -> block.file().endsWith("PromptTest.java")))
                .singleElement()
                .satisfies(block -> assertThat(block.content().lines()).hasSizeLessThanOrEqualTo(25));
    }

    @Test
    void the_class_in_the_readme_is_this_one_in_a_spring_project() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Files.readString(PAGE.resolveSibling("../README.md")).lines())
                .filteredOn(line -> line.matches("    @(Variants|Tasks|Run|Criterion|Gate) .*"))
                .hasSize(5)
                .allMatch(page::contains);
    }

    @Test
    void it_shows_every_step() throws IOException {
        assertThat(blocks().stream().map(Block::kind).filter(kind -> !kind.startsWith("file")))
                .containsExactly(
                        "commands",
                        "said",
                        "commands fails",
                        "said",
                        "commands",
                        "said",
                        "commands",
                        "said",
                        "commands",
                        "said",
                        "commands",
                        "said",
                        "commands",
                        "said");
    }
}
