package dev.pairwright.report.pages;

import dev.pairwright.report.document.VisibleText;
import java.util.Locale;

/** Builds a part of a page. Tags are constants of the code; whatever else is added is text. */
final class Markup {

    /** The longest text on one line, in characters. */
    static final int LONGEST_LINE = 600;

    private final StringBuilder out = new StringBuilder(8_192);

    /** Adds tags as they stand: never anything that was read. */
    Markup tag(String tags) {
        out.append(tags);
        return this;
    }

    /** Adds text on one line. */
    Markup text(String text) {
        VisibleText.line(out, text, LONGEST_LINE);
        return this;
    }

    /** Adds text on one line, cut shorter than usual. */
    Markup text(String text, int limit) {
        VisibleText.line(out, text, limit);
        return this;
    }

    /** Adds text with its line ends. */
    Markup block(String text, int limit) {
        VisibleText.block(out, text, limit);
        return this;
    }

    /** Adds a number. */
    Markup number(long number) {
        out.append(String.format(Locale.ROOT, "%,d", number).replace(",", "\u2009"));
        return this;
    }

    /** Adds an element that holds one line of text. */
    Markup element(String name, String classes, String text) {
        out.append('<').append(name);
        if (!classes.isEmpty()) {
            out.append(" class=\"").append(classes).append('"');
        }
        out.append('>');
        text(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /** Adds a link to another file; {@link PageFolder#attachable} takes these out again, so they are always written like this. */
    Markup file(String href, String text) {
        out.append(LINK);
        out.append(VisibleText.withoutMarkup(href, 2_000));
        out.append("\">");
        text(text);
        out.append(LINK_END);
        return this;
    }

    /** How every link to another file begins, and no text can. */
    static final String LINK = "<a class=\"file\" href=\"";

    /** How it ends. */
    static final String LINK_END = "</a><!--file-->";

    /** Adds what another builder made. */
    Markup add(Markup other) {
        out.append(other.out);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
