package dev.pairwright.allure;

import dev.pairwright.core.Printable;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes what a result says harmless: Allure 2 shows messages, traces and values that begin like an address as the HTML they may be, and an agent may have written into
 * them.
 */
final class Messages {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 200;

    private Messages() {}

    /** Rewrites message and trace; a verdict's stack trace, which says nothing, is dropped. */
    static void tame(TestResult result) {
        StatusDetails details = result.getStatusDetails();
        if (details == null) {
            return;
        }
        String message = Optional.ofNullable(details.getMessage()).orElse("");
        if (message.startsWith("CRITICAL") || message.startsWith("NON-CRITICAL")) {
            details.setTrace(null);
        }
        if (details.getMessage() != null) {
            details.setMessage(lines(details.getMessage()));
        }
        if (details.getTrace() != null) {
            details.setTrace(lines(details.getTrace()));
        }
    }

    /** A value on one line. */
    static String value(String text) {
        String plain = noMarkup(Printable.of(text, LONGEST_LINE));
        return plain.contains("://") ? plain.replace('"', '\'') : plain;
    }

    private static String lines(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .map(line -> noMarkup(Printable.of(line.replace("\t", "    "), LONGEST_LINE)))
                .collect(Collectors.joining("\n"));
    }

    /** No tag begins without this character; the one in its place looks like it. */
    private static String noMarkup(String text) {
        return text.replace('<', '\u2039');
    }
}
