package dev.pairwright.ledger;

import dev.pairwright.core.RunId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of entries: three lines and a blank one. */
final class ViolationText {

    static final int LINES = 4;

    private static final String ACTION = "  Action: ";
    private static final String STATUS = "  Status: ";
    private static final Pattern FIRST_LINE = Pattern.compile(
            "\\[([^\\]]+)\\] (CRITICAL|NON-CRITICAL): (V-[0-9]{4,}) (?:(run-[0-9]{8}T[0-9]{9}Z-[A-Za-z0-9._-]+) )?(.*)");
    private static final Pattern ENTRY_ID = Pattern.compile("(?m)^\\[[^\\]]+\\] (?:NON-)?CRITICAL: V-([0-9]{4,9}) ");

    private ViolationText() {}

    /**
     * Reads an entry.
     *
     * @param lines its lines, each with its line end
     * @throws IllegalArgumentException if they are not those of a whole entry
     */
    static ViolationEntry entry(List<String> lines) {
        Matcher first = FIRST_LINE.matcher(after("", lines.get(0)));
        if (lines.size() < LINES || !first.matches() || !lines.get(3).equals("\n")) {
            throw new IllegalArgumentException("no entry");
        }
        return new ViolationEntry(
                first.group(3),
                first.group(1),
                first.group(2).equals("CRITICAL"),
                Optional.ofNullable(first.group(4)).map(RunId::new),
                first.group(5),
                after(ACTION, lines.get(1)),
                ViolationEntry.Status.of(after(STATUS, lines.get(2))));
    }

    private static String after(String start, String line) {
        if (!line.startsWith(start)) {
            throw new IllegalArgumentException("no \"" + start + "\"");
        }
        return line.substring(start.length(), line.length() - 1);
    }

    /** Whether an unfinished text can be the beginning of an entry, cut off anywhere. */
    static boolean canBegin(String text) {
        List<String> lines = text.lines().toList();
        List<String> starts = List.of("[", ACTION, STATUS);
        if (lines.size() > starts.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            String start = starts.get(i);
            String line = lines.get(i);
            boolean cutOff = i == lines.size() - 1 && !line.isEmpty() && start.startsWith(line);
            if (!line.startsWith(start) && !cutOff) {
                return false;
            }
        }
        return true;
    }

    /** The highest id of any entry in a text, whole or not. */
    static int highestId(String text) {
        int highest = 0;
        for (Matcher ids = ENTRY_ID.matcher(text); ids.find(); ) {
            highest = Math.max(highest, Integer.parseInt(ids.group(1)));
        }
        return highest;
    }
}
