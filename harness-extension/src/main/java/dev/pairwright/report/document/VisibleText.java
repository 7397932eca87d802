package dev.pairwright.report.document;

import dev.pairwright.core.Printable;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Text that somebody else wrote as HTML: nothing in it is markup, and what could not be seen, or would change how its surroundings are seen, is shown by its name.
 */
@API(status = API.Status.INTERNAL)
public final class VisibleText {

    private static final int MOST_MARKS = 3;

    private final StringBuilder out;
    private final Place place;
    private int marks;

    /** Where text stands. */
    private enum Place {
        LINE,
        BLOCK,
        NO_MARKUP
    }

    private VisibleText(StringBuilder out, Place place) {
        this.out = out;
        this.place = place;
    }

    /** Adds text that stands on one line: line ends and tabs are shown by name too. */
    public static void line(StringBuilder out, String text, int limit) {
        new VisibleText(out, Place.LINE).add(text, limit);
    }

    /** Adds text in which line feeds and tabs are what they are. */
    public static void block(StringBuilder out, String text, int limit) {
        new VisibleText(out, Place.BLOCK).add(text, limit);
    }

    /** Text for where no markup can be, such as a title or an attribute in double quotes. */
    public static String withoutMarkup(String text, int limit) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 16);
        new VisibleText(out, Place.NO_MARKUP).add(text, limit);
        return out.toString();
    }

    private void add(String text, int limit) {
        int end = Math.min(text.length(), limit);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int from = 0;
        for (int i = 0; i < end; ) {
            char c = text.charAt(i);
            if (isItself(c)) {
                i++;
                continue;
            }
            out.append(text, from, i);
            marks = i > from ? 0 : marks;
            if (c < 0x7F && c >= ' ') {
                escape(c);
                marks = 0;
                i++;
            } else {
                int point = text.codePointAt(i);
                other(point);
                i += Character.charCount(point);
            }
            from = i;
        }
        out.append(text, Math.min(from, end), end);
        if (end < text.length()) {
            named("cut", end + " of " + text.length() + " characters are shown");
        }
    }

    private boolean isItself(char c) {
        return c == '\n'
                ? place == Place.BLOCK
                : c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.append("&#39;");
        }
    }

    private void other(int point) {
        if (place == Place.BLOCK && point == '\t') {
            out.append((char) point);
        } else if (isMark(point)) {
            marks++;
            if (marks <= MOST_MARKS) {
                out.appendCodePoint(point);
            } else {
                name(point);
            }
            return;
        } else if (isSeen(point)) {
            out.appendCodePoint(point);
        } else {
            name(point);
        }
        marks = 0;
    }

    private void name(int point) {
        switch (point) {
            case '\n' -> named("lf", "LF");
            case '\r' -> named("c", "CR");
            case '\t' -> named("c", "TAB");
            case 0x1B -> named("c", "ESC");
            default -> {
                String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
                named("c", "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex);
            }
        }
    }

    private void named(String kind, String name) {
        if (place == Place.NO_MARKUP) {
            out.append('[').append(name).append(']');
        } else {
            out.append("<i class=\"").append(kind).append("\">").append(name).append("</i>");
        }
    }

    /** Marks stack up on the character before them: a few are an accent, many are a tower over other text. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && !isBlank(point);
    }

    private static boolean isSeen(int point) {
        boolean blank = Character.getType(point) == Character.SPACE_SEPARATOR ? point != ' ' : isBlank(point);
        return Printable.isPlain(point) && !blank;
    }

    /** Letters and marks that nobody sees, though they are neither blanks nor format characters. */
    private static boolean isBlank(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || point == 0x2800
                || point == 0x3164
                || point == 0xFFA0
                || (point >= 0x180B && point <= 0x180F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }
}
