package dev.pairwright.core;

import org.apiguardian.api.API;

/** Makes text that an agent or a stranger wrote safe to show on one line of a console, a log or a message. */
@API(status = API.Status.INTERNAL)
public final class Printable {

    private Printable() {}

    /**
     * The text with control, format, separator and unpaired surrogate characters written as {@code \\u....}, cut to a length.
     *
     * @param text any text
     * @param limit the longest result, in characters, before the note that says how much was cut
     */
    public static String of(String text, int limit) {
        if (text.length() <= limit && isAscii(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 16);
        int i = 0;
        while (i < text.length() && out.length() < limit) {
            int c = text.codePointAt(i);
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(escape(c));
            }
            i += Character.charCount(c);
        }
        if (i < text.length()) {
            out.append("... (").append(text.length()).append(" characters)");
        }
        return out.toString();
    }

    /** Most lines are nothing but this, and need not be written again. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether a character neither steers nor hides anything: no control, format, separator of lines or unpaired surrogate. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String escape(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> codePoint <= 0xFFFF ? String.format("\\u%04x", codePoint) : String.format("\\U%08x", codePoint);
        };
    }
}
