package dev.pairwright.report.document;

import dev.pairwright.core.Printable;
import org.apiguardian.api.API;

/** Text that somebody else wrote, as a Markdown document may hold it: it forms nothing, calls nobody and links nowhere. */
@API(status = API.Status.INTERNAL)
public final class MarkdownText {

    private static final int LONGEST = 4_000;

    private MarkdownText() {}

    /** The text on one line, with its marks escaped. */
    public static String of(String text) {
        String plain = Printable.of(text, LONGEST);
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '@' -> out.append("&#64;");
                case '#' -> out.append("&#35;");
                case '\\', '`', '*', '_', '[', ']', '|', '~' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
    }
}
