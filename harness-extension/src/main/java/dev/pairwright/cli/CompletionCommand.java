package dev.pairwright.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Prints a script that completes commands. */
@Command(
        name = "completion",
        description = "Prints a script for bash and zsh that completes commands and options.",
        footerHeading = "%nExample:%n",
        footer = {"  alias pairwright='java -jar /path/to/pairwright.jar'", "  source <(pairwright completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Voice.say(AutoComplete.bash("pairwright", Pairwright.commandLine()).stripTrailing());
        return ExitCode.HOLDS;
    }
}
