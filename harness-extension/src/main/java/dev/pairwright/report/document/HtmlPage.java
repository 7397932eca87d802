package dev.pairwright.report.document;

import dev.pairwright.report.figures.Figure;
import java.util.List;

/** A report as one page that needs nothing else: no script, no network, light or dark as the reader's machine is. */
final class HtmlPage {

    private static final int LONGEST = 4_000;

    private final StringBuilder out = new StringBuilder(1 << 16);

    private HtmlPage() {}

    static String of(Page report) {
        HtmlPage page = new HtmlPage();
        page.head(report);
        report.sections().forEach(page::section);
        page.out.append("</main>\n</body>\n</html>\n");
        return page.out.toString();
    }

    private void head(Page report) {
        String title = report.title();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'; img-src data:\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<link rel=\"icon\" href=\"data:,\">\n<title>")
                .append(VisibleText.withoutMarkup(title, LONGEST))
                .append("</title>\n<style>\n")
                .append(HtmlStyle.SHEET)
                .append("</style>\n</head>\n<body>\n");
        report.mark().ifPresent(mark -> out.append("<div class=\"mark\" role=\"note\">")
                .append(text(mark))
                .append("</div>\n"));
        out.append("<main>\n<header>\n<h1>")
                .append(text(title))
                .append("</h1>\n<p class=\"sub\">")
                .append(text(report.subtitle()))
                .append("</p>\n<nav aria-label=\"Sections\">");
        report.sections().forEach(section -> out.append("<a href=\"#")
                .append(section.id())
                .append("\">")
                .append(text(section.heading()))
                .append("</a> "));
        out.append("</nav>\n</header>\n");
    }

    private void section(Section section) {
        out.append("<section id=\"").append(section.id()).append("\">\n<h2>").append(text(section.heading()));
        out.append("</h2>\n");
        section.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Notice notice) {
            out.append("<p class=\"notice\">").append(text(notice.text())).append("</p>\n");
        } else if (block instanceof Block.Subheading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Bullets bullets) {
            out.append("<ul>\n");
            bullets.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Block.Commands commands) {
            out.append("<pre><code>");
            commands.lines().forEach(line -> out.append(text(line)).append('\n'));
            out.append("</code></pre>\n");
        } else if (block instanceof Block.Tiles tiles) {
            out.append("<div class=\"tiles\">\n");
            tiles.tiles().forEach(this::tile);
            out.append("</div>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Folded folded) {
            out.append("<details>\n");
            element("summary", folded.summary());
            folded.blocks().forEach(this::block);
            out.append("</details>\n");
        } else if (block instanceof Block.Pictures pictures) {
            out.append("<div class=\"figures\">\n");
            pictures.figures().forEach(this::figure);
            out.append("</div>\n");
        }
    }

    private static String text(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        VisibleText.line(shown, text, LONGEST);
        return shown.toString();
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void tile(Block.Tile tile) {
        out.append("<div class=\"tile\"><div class=\"label\">").append(text(tile.label()));
        out.append("</div><div class=\"value\">");
        content(tile.value());
        out.append("</div><div class=\"detail\">");
        content(tile.detail());
        out.append("</div></div>\n");
    }

    private void table(Block.Table table) {
        out.append("<div class=\"scroll\" tabindex=\"0\"><table id=\"t-")
                .append(VisibleText.withoutMarkup(table.name(), LONGEST))
                .append("\">\n<thead><tr>");
        table.head()
                .forEach(name ->
                        out.append("<th scope=\"col\">").append(text(name)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : table.rows()) {
            out.append("<tr>");
            for (Cell cell : row) {
                out.append(cell.value().isPresent() ? "<td class=\"n\">" : "<td>");
                content(cell);
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private void content(Cell cell) {
        String words = text(cell.text());
        if (cell.link().isPresent()) {
            out.append("<a href=\"")
                    .append(VisibleText.withoutMarkup(cell.link().get(), LONGEST))
                    .append("\">")
                    .append(words)
                    .append("</a>");
        } else if (cell.value().isPresent()) {
            out.append("<data value=\"")
                    .append(cell.value().get())
                    .append("\">")
                    .append(words)
                    .append("</data>");
        } else {
            out.append(words);
        }
    }

    private void figure(Figure figure) {
        out.append("<figure id=\"f-").append(figure.name()).append("\">\n").append(figure.adapting());
        out.append("\n<figcaption><b>")
                .append(text(figure.title()))
                .append(".</b> ")
                .append(text(figure.caption()))
                .append("</figcaption>\n</figure>\n");
    }
}
