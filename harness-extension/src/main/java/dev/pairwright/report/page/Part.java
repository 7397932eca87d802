package dev.pairwright.report.page;

import java.util.List;
import org.apiguardian.api.API;

/** A part of a page. Texts are plain. */
@API(status = API.Status.INTERNAL)
public sealed interface Part {

    /** A heading. */
    record Heading(String text) implements Part {}

    /** A paragraph. */
    record Paragraph(String text) implements Part {}

    /** A paragraph that must not be missed. */
    record Notice(String text) implements Part {}

    /** A list. */
    record Bullets(List<String> items) implements Part {
        /** Copies the list. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Commands to copy, one a line. */
    record Commands(List<String> lines) implements Part {
        /** Copies the list. */
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param head its headings
     * @param rows its rows, each with as many cells as there are headings
     */
    record Table(List<String> head, List<List<String>> rows) implements Part {
        /** Copies the lists. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
