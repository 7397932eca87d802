package dev.pairwright.report.document;

import dev.pairwright.report.figures.Figure;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A report as a Markdown document; figures are files beside it. */
final class MarkdownPage {

    private final StringBuilder out = new StringBuilder(1 << 16);

    private MarkdownPage() {}

    static String of(Page report) {
        MarkdownPage page = new MarkdownPage();
        page.out.append("# ").append(MarkdownText.of(report.title())).append("\n\n");
        page.out.append(MarkdownText.of(report.subtitle())).append('\n');
        for (Section section : report.sections()) {
            page.out.append("\n## ").append(MarkdownText.of(section.heading()));
            report.mark()
                    .ifPresent(mark ->
                            page.out.append(" (").append(MarkdownText.of(mark)).append(')'));
            page.out.append('\n');
            section.blocks().forEach(page::block);
        }
        return page.out.toString();
    }

    /** Some blocks alone. */
    static String of(List<Block> blocks) {
        MarkdownPage page = new MarkdownPage();
        blocks.forEach(page::block);
        return page.out.toString();
    }

    private void block(Block block) {
        out.append('\n');
        if (block instanceof Block.Paragraph paragraph) {
            out.append(MarkdownText.of(paragraph.text())).append('\n');
        } else if (block instanceof Block.Notice notice) {
            out.append("> **").append(MarkdownText.of(notice.text())).append("**\n");
        } else if (block instanceof Block.Subheading heading) {
            out.append("### ").append(MarkdownText.of(heading.text())).append('\n');
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items()
                    .forEach(item ->
                            out.append("- ").append(MarkdownText.of(item)).append('\n'));
        } else if (block instanceof Block.Commands commands) {
            out.append("```sh\n").append(String.join("\n", commands.lines())).append("\n```\n");
        } else if (block instanceof Block.Tiles tiles) {
            tiles.tiles().forEach(tile -> out.append("- ")
                    .append(MarkdownText.of(tile.label()))
                    .append(": **")
                    .append(cell(tile.value()))
                    .append("** (")
                    .append(cell(tile.detail()))
                    .append(")\n"));
        } else if (block instanceof Block.Table table) {
            row(table.head().stream().map(MarkdownText::of).toList());
            row(Collections.nCopies(table.head().size(), "---"));
            table.rows().forEach(row -> row(row.stream().map(MarkdownPage::cell).toList()));
        } else if (block instanceof Block.Folded folded) {
            out.append(MarkdownText.of(folded.summary())).append(":\n");
            folded.blocks().forEach(this::block);
        } else if (block instanceof Block.Pictures pictures) {
            pictures.figures().forEach(this::figure);
        }
    }

    private void figure(Figure figure) {
        out.append("![")
                .append(MarkdownText.of(figure.title()))
                .append("](figures/")
                .append(figure.name())
                .append(".svg)\n\n")
                .append(MarkdownText.of(figure.caption()))
                .append("\n\n");
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(Cell cell) {
        String text = MarkdownText.of(cell.text());
        return cell.link().map(target -> "[" + text + "](" + target + ")").orElse(text);
    }
}
