package dev.pairwright.report.comparative;

import dev.pairwright.report.figures.Figure;
import java.util.List;

/** A report as one page that needs nothing else: no script, no network, light or dark as the reader's machine is. */
final class HtmlPage {

    private final StringBuilder out = new StringBuilder(1 << 16);

    private HtmlPage() {}

    static String of(Report report) {
        HtmlPage page = new HtmlPage();
        page.head(report);
        report.sections().forEach(page::section);
        page.out.append("</main>\n</body>\n</html>\n");
        return page.out.toString();
    }

    private void head(Report report) {
        String title = HtmlText.of(report.title());
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(HtmlStyle.SHEET)
                .append("</style>\n</head>\n<body>\n");
        report.mark().ifPresent(mark -> out.append("<div class=\"mark\" role=\"note\">")
                .append(HtmlText.of(mark))
                .append("</div>\n"));
        out.append("<main>\n<header>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"sub\">")
                .append(HtmlText.of(report.subtitle()))
                .append("</p>\n<nav aria-label=\"Sections\">");
        report.sections().forEach(section -> out.append("<a href=\"#")
                .append(section.id())
                .append("\">")
                .append(HtmlText.of(section.heading()))
                .append("</a> "));
        out.append("</nav>\n</header>\n");
    }

    private void section(Section section) {
        out.append("<section id=\"").append(section.id()).append("\">\n<h2>").append(HtmlText.of(section.heading()));
        out.append("</h2>\n");
        section.blocks().forEach(this::block);
        out.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Notice notice) {
            out.append("<p class=\"notice\">")
                    .append(HtmlText.of(notice.text()))
                    .append("</p>\n");
        } else if (block instanceof Block.Subheading heading) {
            element("h3", heading.text());
        } else if (block instanceof Block.Bullets bullets) {
            out.append("<ul>\n");
            bullets.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Block.Commands commands) {
            out.append("<pre><code>");
            commands.lines().forEach(line -> out.append(HtmlText.of(line)).append('\n'));
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

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(HtmlText.of(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void tile(Block.Tile tile) {
        out.append("<div class=\"tile\"><div class=\"label\">").append(HtmlText.of(tile.label()));
        out.append("</div><div class=\"value\">");
        content(tile.value());
        out.append("</div><div class=\"detail\">");
        content(tile.detail());
        out.append("</div></div>\n");
    }

    private void table(Block.Table table) {
        out.append("<div class=\"scroll\" tabindex=\"0\"><table id=\"t-")
                .append(HtmlText.of(table.name()))
                .append("\">\n<thead><tr>");
        table.head().forEach(name -> out.append("<th scope=\"col\">")
                .append(HtmlText.of(name))
                .append("</th>"));
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
        String text = HtmlText.of(cell.text());
        if (cell.link().isPresent()) {
            out.append("<a href=\"")
                    .append(HtmlText.of(cell.link().get()))
                    .append("\">")
                    .append(text)
                    .append("</a>");
        } else if (cell.value().isPresent()) {
            out.append("<data value=\"")
                    .append(cell.value().get())
                    .append("\">")
                    .append(text)
                    .append("</data>");
        } else {
            out.append(text);
        }
    }

    private void figure(Figure figure) {
        out.append("<figure id=\"f-").append(figure.name()).append("\">\n").append(figure.adapting());
        out.append("\n<figcaption><b>")
                .append(HtmlText.of(figure.title()))
                .append(".</b> ")
                .append(HtmlText.of(figure.caption()))
                .append("</figcaption>\n</figure>\n");
    }
}
