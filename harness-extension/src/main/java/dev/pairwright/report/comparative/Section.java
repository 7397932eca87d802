package dev.pairwright.report.comparative;

import java.util.ArrayList;
import java.util.List;

/**
 * A section.
 *
 * @param id its id in a page
 * @param heading its heading
 * @param blocks what it says
 */
record Section(String id, String heading, List<Block> blocks) {

    Section {
        blocks = List.copyOf(blocks);
    }

    /** Puts a section together. */
    static final class Builder {
        private final String id;
        private final String heading;
        private final List<Block> blocks = new ArrayList<>();

        Builder(String id, String heading) {
            this.id = id;
            this.heading = heading;
        }

        Builder say(String text) {
            blocks.add(new Block.Paragraph(text));
            return this;
        }

        Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        Builder list(List<String> items) {
            if (!items.isEmpty()) {
                blocks.add(new Block.Bullets(items));
            }
            return this;
        }

        Section build() {
            return new Section(id, heading, blocks);
        }
    }
}
