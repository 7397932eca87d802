package dev.pairwright.report.page;

import dev.pairwright.core.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Writes pages as Markdown. */
final class Markdown {

    private static final int LONGEST = 4_000;
    private static final String MARKS = "\\`*_{}[]<>#|!~$&";

    private Markdown() {}

    static String of(Page page) {
        StringBuilder out = new StringBuilder("# " + text(page.title()) + "\n");
        page.parts().forEach(part -> out.append('\n').append(part(part)));
        return out.toString();
    }

    private static String part(Part part) {
        if (part instanceof Part.Heading heading) {
            return "## " + text(heading.text()) + "\n";
        }
        if (part instanceof Part.Paragraph paragraph) {
            return text(paragraph.text()) + "\n";
        }
        if (part instanceof Part.Notice notice) {
            return "> **" + text(notice.text()) + "**\n";
        }
        if (part instanceof Part.Bullets bullets) {
            return bullets.items().stream()
                    .map(item -> "- " + text(item) + "\n")
                    .collect(Collectors.joining());
        }
        if (part instanceof Part.Commands commands) {
            return commands.lines().stream()
                    .map(line -> "    " + Printable.of(line, LONGEST) + "\n")
                    .collect(Collectors.joining());
        }
        Part.Table table = (Part.Table) part;
        return row(table.head()) + "|---".repeat(table.head().size()) + "|\n"
                + table.rows().stream().map(Markdown::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Marks are escaped, so that a text is never a link, a tag, an image or a column; a sign that begins a list stands behind something else. */
    private static String text(String text) {
        StringBuilder out = new StringBuilder();
        Printable.of(text, LONGEST).chars().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append((char) c);
        });
        return out.toString().replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^([0-9]+)([.)])", "$1\\\\$2");
    }
}
