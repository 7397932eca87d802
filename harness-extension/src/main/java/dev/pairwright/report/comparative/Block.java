package dev.pairwright.report.comparative;

import dev.pairwright.report.figures.Figure;
import java.util.List;

/** A piece of a report, whatever it is written as. All texts are plain: who writes them down escapes them. */
sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A paragraph that must not be missed. */
    record Notice(String text) implements Block {}

    /** A heading below the section's. */
    record Subheading(String text) implements Block {}

    /** A list. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Commands to copy, one a line. */
    record Commands(List<String> lines) implements Block {
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a reader is to meet first.
     *
     * @param label what it is
     * @param value the number, large
     * @param detail its interval
     */
    record Tile(String label, Cell value, Cell detail) {}

    /** Tiles, side by side where there is room. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A table.
     *
     * @param name for programs: the table's id in a page
     * @param head its headings
     * @param rows its rows
     */
    record Table(String name, List<String> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** What few readers want, folded away where that can be done. */
    record Folded(String summary, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /** Figures, side by side where there is room. */
    record Pictures(List<Figure> figures) implements Block {
        public Pictures {
            figures = List.copyOf(figures);
        }
    }
}
