package dev.pairwright.report.pages;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.List;

/**
 * What pages say that stands in no run: where the pair belongs and what became of it.
 *
 * @param experiment the experiment's title
 * @param campaign the campaign
 * @param task the task's id and name
 * @param pair the pair
 * @param order which variant went first, such as {@code goal -> role}
 * @param variants the variants in the order they are declared
 * @param verdict what is said of the pair
 * @param pages where the page stands, for links
 */
record Setting(
        String experiment,
        CampaignName campaign,
        String task,
        PairId pair,
        String order,
        List<VariantId> variants,
        Verdict verdict,
        Path pages) {

    /** Copies the list. */
    Setting {
        variants = List.copyOf(variants);
    }

    /** The class that gives a run its variant's colour. */
    String side(ShownRun run) {
        return variants.indexOf(run.manifest().variant().variantId()) == 0 ? "a" : "b";
    }

    /** A link from a page to a file of a run. */
    String to(ShownRun run, String file) {
        return pages.relativize(run.folder().resolve(file)).toString().replace('\\', '/');
    }
}
