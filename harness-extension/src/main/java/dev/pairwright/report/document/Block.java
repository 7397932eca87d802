package dev.pairwright.report.document;

import dev.pairwright.report.figures.Figure;
import java.util.List;
import org.apiguardian.api.API;

/** A piece of a report, whatever it is written as. All texts are plain: who writes them down escapes them. */
@API(status = API.Status.INTERNAL)
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A paragraph that must not be missed. */
    record Notice(String text) implements Block {}

    /** A heading below the section's. */
    record Subheading(String text) implements Block {}

    /** A list. */
    record Bullets(List<String> items) implements Block {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Commands to copy, one a line. */
    record Commands(List<String> lines) implements Block {
        /** Copies the list. */
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
        /** Copies the list. */
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
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }

        /**
         * A table of words alone.
         *
         * @param rows its rows, each with as many texts as there are headings
         */
        public static Table of(String name, List<String> head, List<List<String>> rows) {
            return new Table(
                    name,
                    head,
                    rows.stream()
                            .map(row -> row.stream().map(Cell::of).toList())
                            .toList());
        }
    }

    /** What few readers want, folded away where that can be done. */
    record Folded(String summary, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /** Figures, side by side where there is room. */
    record Pictures(List<Figure> figures) implements Block {
        /** Copies the list. */
        public Pictures {
            figures = List.copyOf(figures);
        }
    }
}
