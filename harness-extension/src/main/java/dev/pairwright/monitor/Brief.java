package dev.pairwright.monitor;

import dev.pairwright.core.Printable;
import java.util.List;
import java.util.regex.Pattern;

/** Says in a few words why a pair is not simply right, and not which variant it was. */
final class Brief {

    private static final Pattern RUN_ID = Pattern.compile("run-\\d{8}T\\d{9}Z-[A-Za-z0-9._-]+ ?");
    private static final Pattern CUT = Pattern.compile("\\.\\.\\. \\(\\d+ characters\\)$");

    private Brief() {}

    /**
     * The first of some lines, printable, without the ids of runs, cut to a length.
     *
     * @param reason one line a violation
     * @param longest in characters
     */
    static String of(String reason, int longest) {
        List<String> lines = reason.lines().toList();
        String first = lines.isEmpty() ? "" : RUN_ID.matcher(lines.get(0)).replaceAll("");
        return CUT.matcher(Printable.of(first, longest)).replaceFirst("...")
                + (lines.size() > 1 ? " (and " + (lines.size() - 1) + " more)" : "");
    }
}
