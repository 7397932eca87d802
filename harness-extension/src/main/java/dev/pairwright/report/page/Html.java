package dev.pairwright.report.page;

import dev.pairwright.core.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pages as HTML: one file, no script, nothing loaded. */
final class Html {

    private static final int LONGEST = 4_000;
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
                    + "table{border-collapse:collapse;margin:1rem 0}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top}"
                    + "th{background:#eee}pre{background:#eee;padding:.6rem;overflow-x:auto}.notice{border-left:.4rem solid #8a5a00;padding:.2rem .8rem;font-weight:600}"
                    + "@media(prefers-color-scheme:dark){body{color:#eee;background:#181818}th,pre{background:#2b2b2b}}";

    private Html() {}

    static String of(Page page) {
        StringBuilder out = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>");
        out.append(text(page.title()))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(text(page.title()))
                .append("</h1>\n");
        page.parts().forEach(part -> out.append(part(part)).append('\n'));
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String part(Part part) {
        if (part instanceof Part.Heading heading) {
            return "<h2>" + text(heading.text()) + "</h2>";
        }
        if (part instanceof Part.Paragraph paragraph) {
            return "<p>" + text(paragraph.text()) + "</p>";
        }
        if (part instanceof Part.Notice notice) {
            return "<p class=\"notice\">" + text(notice.text()) + "</p>";
        }
        if (part instanceof Part.Bullets bullets) {
            return each(bullets.items(), "<li>", "</li>", "<ul>", "</ul>");
        }
        if (part instanceof Part.Commands commands) {
            return commands.lines().stream().map(Html::text).collect(Collectors.joining("\n", "<pre>", "</pre>"));
        }
        Part.Table table = (Part.Table) part;
        return "<table>\n<thead>" + each(table.head(), "<th scope=\"col\">", "</th>", "<tr>", "</tr>")
                + "</thead>\n<tbody>\n"
                + table.rows().stream()
                        .map(row -> each(row, "<td>", "</td>", "<tr>", "</tr>"))
                        .collect(Collectors.joining("\n"))
                + "\n</tbody>\n</table>";
    }

    private static String each(List<String> texts, String open, String close, String before, String after) {
        return texts.stream().map(each -> open + text(each) + close).collect(Collectors.joining("", before, after));
    }

    private static String text(String text) {
        return Printable.of(text, LONGEST)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
