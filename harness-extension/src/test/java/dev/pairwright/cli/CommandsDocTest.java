package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/commands.md} shows is typed here, in its order, in a folder of its own. */
class CommandsDocTest {

    private static final Path DOC = Path.of("..", "docs", "commands.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- commands -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern RUN = Pattern.compile("^(run-\\S+) ");

    @TempDir
    Path home;

    @AfterEach
    void removable() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(Files.readString(DOC)); block.find(); ) {
            commands.addAll(block.group(1).lines().toList());
        }
        return commands;
    }

    @Test
    @Tag("slow")
    void every_command_it_shows_ends_well() throws IOException {
        String run = "";
        String locked = "";
        List<String> commands = commands();
        assertThat(commands).hasSize(21).allMatch(command -> command.startsWith("pairwright "));
        for (String command : commands) {
            Spoken spoken = Spoken.by(typed(command, command.contains(" verify ") ? locked : run));
            assertThat(spoken.exit()).as(command + "\n" + spoken.all()).isZero();
            Matcher told = RUN.matcher(spoken.out());
            run = told.find() ? told.group(1) : run;
            locked = spoken.out().contains(" locked at ") ? run : locked;
        }
    }

    /** As the person would type it in that folder. */
    private String[] typed(String command, String run) {
        String capsule = home.resolve("experiments/exp-002").toString();
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(command); word.find(); ) {
            String text = word.group(1) != null ? word.group(1) : word.group(2);
            words.add(text.replace("run-<id>", run)
                    .replaceFirst("^exp-002$", words.contains("new") ? "exp-002" : capsule));
        }
        words.remove(0);
        if (words.get(0).equals("new")) {
            words.addAll(List.of("--into", home.toString()));
        } else if (!words.contains(capsule)) {
            words.addAll(List.of("--experiment", capsule));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void every_command_there_is_stands_in_its_table() throws IOException {
        String doc = Files.readString(DOC);
        Pairwright.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .forEach(name -> assertThat(doc).contains("`" + name + "`"));
    }
}
