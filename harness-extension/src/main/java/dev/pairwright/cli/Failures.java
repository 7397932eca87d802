package dev.pairwright.cli;

import dev.pairwright.core.Busy;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.LedgerDamage;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into a message and an exit code. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Refusal || failure instanceof LedgerDamage || failure instanceof StorageFailure) {
            Voice.complain(String.valueOf(failure.getMessage()));
            return failure instanceof Busy ? ExitCode.BUSY : ExitCode.DOES_NOT_HOLD;
        }
        StackTraceElement[] stack = failure.getStackTrace();
        Voice.complain("pairwright failed: " + failure + (stack.length == 0 ? "" : " at " + stack[0]));
        return ExitCode.DOES_NOT_HOLD;
    }
}
