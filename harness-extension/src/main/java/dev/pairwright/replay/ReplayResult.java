package dev.pairwright.replay;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.RunId;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a replay came to.
 *
 * @param campaign the campaign
 * @param table {@code replay-results.csv}
 * @param folder where the replayed runs stand until the next replay
 * @param rows every measure of every run
 */
@API(status = API.Status.INTERNAL)
public record ReplayResult(CampaignName campaign, Path table, Path folder, List<Comparison> rows) {

    /** Copies the rows. */
    public ReplayResult {
        rows = List.copyOf(rows);
    }

    /** The runs that were chosen, in order. */
    public List<RunId> runs() {
        return rows.stream().map(Comparison::run).distinct().toList();
    }

    /** The rows of a kind. */
    public List<Comparison> of(Agreement agreement) {
        return rows.stream().filter(row -> row.agreement() == agreement).toList();
    }

    /** Whether every run came out as it did, or differs within tolerance or for a known cause. */
    public boolean holds() {
        return of(Agreement.ANOMALOUS).isEmpty() && of(Agreement.NOT_REPLAYED).isEmpty();
    }
}
