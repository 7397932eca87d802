package dev.pairwright.report.pages;

/**
 * Text that somebody else wrote as HTML: nothing in it is markup, and what could not be seen, or would change how its surroundings are seen, is shown by its name.
 */
final class VisibleText {

    private static final int MOST_MARKS = 3;

    private final StringBuilder out;
    private final boolean block;
    private int marks;

    private VisibleText(StringBuilder out, boolean block) {
        this.out = out;
        this.block = block;
    }

    /** Adds text that stands on one line: line ends and tabs are shown by name too. */
    static void line(StringBuilder out, String text, int limit) {
        new VisibleText(out, false).add(text, limit);
    }

    /** Adds text in which line feeds and tabs are what they are. */
    static void block(StringBuilder out, String text, int limit) {
        new VisibleText(out, true).add(text, limit);
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
            out.append("<i class=\"cut\">").append(end).append(" of ").append(text.length());
            out.append(" characters are shown</i>");
        }
    }

    private boolean isItself(char c) {
        return c == '\n' ? block : c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
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
        if (block && point == '\t') {
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
        if (point == '\n') {
            out.append("<i class=\"lf\">LF</i>");
            return;
        }
        out.append("<i class=\"c\">");
        switch (point) {
            case '\r' -> out.append("CR");
            case '\t' -> out.append("TAB");
            case 0x1B -> out.append("ESC");
            default -> {
                String hex = Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
                out.append("U+")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            }
        }
        out.append("</i>");
    }

    /** Marks stack up on the character before them: a few are an accent, many are a tower over other text. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) && !isBlank(point);
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> !isBlank(point);
        };
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
