package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages on pilots, backups, replays and closing show is typed here, in its order, for an experiment that was begun as {@code docs/commands.md} begins one. */
class KeepingDocsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("<!-- commands -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    Path home;

    @AfterEach
    void removable() throws IOException {
        for (String name : List.of("experiments", "looked-at", "another-look")) {
            TreeRemoval.remove(home.resolve(name));
        }
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"pilot.md, 2, run", "backup.md, 6, off", "closing.md, 4, off"})
    void every_command_a_page_shows_ends_well(String page, int commands, String pilot) throws IOException {
        Spoken begun =
                Spoken.by("new", "exp-002", "--variants", "short,long", "--tasks", "2", "--into", home.toString());
        assertThat(begun.exit()).as(begun.all()).isZero();
        Path definition = home.resolve("experiments/exp-002/experiment.json");
        Files.writeString(
                definition, Files.readString(definition).replace("\"pilot\": \"off\"", "\"pilot\": \"" + pilot + "\""));

        List<String> shown = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(DOCS.resolve(page))); block.find(); ) {
            shown.addAll(block.group(1).lines().toList());
        }
        assertThat(shown).hasSize(commands).allMatch(command -> command.startsWith("pairwright "));
        for (String command : shown) {
            Spoken spoken = Spoken.by(typed(command));
            assertThat(spoken.exit()).as(command + "\n" + spoken.all()).isZero();
        }
    }

    /** As the person would type it in that folder. */
    private String[] typed(String command) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.remove(0);
        for (int i = 1; i < words.size(); i++) {
            boolean place = words.get(i - 1).equals("--to")
                    || words.get(i - 1).equals("--from")
                    || (i == 1 && !words.get(i).startsWith("-"));
            if (place) {
                words.set(i, home.resolve(words.get(i)).toString());
            }
        }
        boolean folder = words.size() > 1 && !words.get(1).startsWith("-");
        if (!folder) {
            words.addAll(
                    List.of("--experiment", home.resolve("experiments/exp-002").toString()));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void every_link_leads_to_something() throws IOException {
        for (String page : List.of("pilot.md", "backup.md", "closing.md", "commands.md")) {
            for (Matcher links = LINK.matcher(Files.readString(DOCS.resolve(page))); links.find(); ) {
                assertThat(DOCS.resolve(links.group(1))).exists();
            }
        }
    }
}
