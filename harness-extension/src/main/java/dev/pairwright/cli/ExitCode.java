package dev.pairwright.cli;

/** What a command's process ends with. */
final class ExitCode {

    /** It was done, or it holds. */
    static final int HOLDS = 0;

    /** It was refused, it failed, or it does not hold. */
    static final int DOES_NOT_HOLD = 1;

    /** The command was not understood. */
    static final int USAGE = 2;

    /** Somebody else is at work on the campaign. */
    static final int BUSY = 3;

    private ExitCode() {}

    static int of(boolean holds) {
        return holds ? HOLDS : DOES_NOT_HOLD;
    }
}
