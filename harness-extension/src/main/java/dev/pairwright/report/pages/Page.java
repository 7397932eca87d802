package dev.pairwright.report.pages;

import dev.pairwright.core.Evidence;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Verdict;
import dev.pairwright.report.EvidenceWords;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The frame of every page. */
final class Page {

    private static final String BEFORE_HASH =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\
            """;

    private static final String BEFORE_TITLE =
            """
            '; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            <title>\
            """;

    private static final String BEFORE_SHEET = "</title>\n<style>";

    private static final String AFTER_SHEET = "</style>\n</head>\n<body>\n";

    private Page() {}

    /**
     * A whole page.
     *
     * @param title plain text
     * @param setting where it belongs
     * @param evidence the kind of evidence it shows
     * @param content what stands between title and footer
     */
    static byte[] of(String title, Setting setting, Evidence evidence, Markup content) {
        Markup page = new Markup();
        String mark = mark(setting, evidence);
        Markup head = new Markup().text(Printable.of((mark.isEmpty() ? "" : mark + ": ") + title, 300));
        page.tag(BEFORE_HASH)
                .tag(PageStyle.HASH)
                .tag(BEFORE_TITLE)
                .add(head)
                .tag(BEFORE_SHEET)
                .tag(PageStyle.SHEET)
                .tag(AFTER_SHEET);
        if (!mark.isEmpty()) {
            page.tag("<p class=\"mark\">")
                    .text(mark + " \u00b7 " + worth(setting, evidence))
                    .tag("</p>\n");
        }
        page.tag("<main>\n").add(content);
        page.tag("<footer><p>Made from the locked runs, which it leaves as they are; it can be deleted and is"
                        + " made again. ")
                .tag("Characters that cannot be seen are shown as ")
                .tag("<i class=\"c\">U+200B</i>. Nothing on this page runs or is loaded from elsewhere.</p></footer>\n")
                .tag("</main>\n</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String mark(Setting setting, Evidence evidence) {
        String tryOut = setting.campaign().value().equals("try") ? "TRY-OUT" : "";
        String kind =
                evidence == Evidence.LIVE ? "" : EvidenceWords.word(evidence).toUpperCase(Locale.ROOT);
        return kind.isEmpty() || tryOut.isEmpty() ? kind + tryOut : kind + ", " + tryOut;
    }

    private static String worth(Setting setting, Evidence evidence) {
        return evidence == Evidence.LIVE && setting.campaign().value().equals("try")
                ? "a try-out is never evidence"
                : EvidenceWords.of(evidence).replaceFirst("^[^:]*: ", "");
    }

    /** What became of the pair, where that is more than that it holds. */
    static void verdict(Markup out, Setting setting) {
        Verdict verdict = setting.verdict();
        if (verdict instanceof Verdict.Broken broken) {
            lines(out, "CRITICAL: the pair does not hold.", broken.reason());
        } else if (verdict instanceof Verdict.Documented documented) {
            lines(out, "The pair holds. Documented:", documented.reason());
        } else if (verdict instanceof Verdict.Holds) {
            out.tag("<p><span class=\"good\">&#10003; The pair holds</span>: everything but the declared factor is"
                    + " equal.</p>\n");
        }
    }

    private static void lines(Markup out, String what, String reason) {
        out.tag("<div class=\"notice\"><strong>").text(what).tag("</strong>");
        reason.lines().limit(30).forEach(line -> out.tag("<p>")
                .text(Printable.of(line, Markup.LONGEST_LINE))
                .tag("</p>"));
        out.tag("</div>\n");
    }
}
