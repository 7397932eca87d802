package dev.pairwright.draft;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Collectors;

/** Stack traces for people. */
final class StackTraces {

    private static final int MOST_LINES = 40;

    private StackTraces() {}

    /** The first lines of a stack trace, causes with it, without the frames of reflection and of the harness. */
    static String shortened(Throwable thrown) {
        StringWriter written = new StringWriter();
        thrown.printStackTrace(new PrintWriter(written));
        return written.toString()
                .lines()
                .filter(line -> !line.contains("at java.base/") && !line.contains("at dev.pairwright.draft."))
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n"));
    }
}
