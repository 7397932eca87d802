package dev.pairwright.report.document;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A section.
 *
 * @param id its id in a page
 * @param heading its heading
 * @param blocks what it says
 */
@API(status = API.Status.INTERNAL)
public record Section(String id, String heading, List<Block> blocks) {

    /** Copies the list. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Puts a section together. */
    public static final class Builder {
        private final String id;
        private final String heading;
        private final List<Block> blocks = new ArrayList<>();

        /** A section that says nothing yet. */
        public Builder(String id, String heading) {
            this.id = id;
            this.heading = heading;
        }

        /** Adds a paragraph. */
        public Builder say(String text) {
            blocks.add(new Block.Paragraph(text));
            return this;
        }

        /** Adds a piece. */
        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** Adds a list, if there is anything in it. */
        public Builder list(List<String> items) {
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(items));
            }
            return this;
        }

        /** The section. */
        public Section build() {
            return new Section(id, heading, blocks);
        }
    }
}
