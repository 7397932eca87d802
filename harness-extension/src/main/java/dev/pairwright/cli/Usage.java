package dev.pairwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says that a command was not understood, where picocli could not know. */
@Command
final class Usage {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
