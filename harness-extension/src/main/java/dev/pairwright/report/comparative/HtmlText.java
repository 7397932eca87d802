package dev.pairwright.report.comparative;

import dev.pairwright.core.Printable;

/** Text that somebody else wrote, as a page may hold it. */
final class HtmlText {

    private static final int LONGEST = 4_000;

    private HtmlText() {}

    /** The text as content or as an attribute in double quotes; control characters are written out. */
    static String of(String text) {
        String plain = Printable.of(text, LONGEST);
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
