package dev.pairwright.analysis.dataset;

import dev.pairwright.analysis.statistics.BinaryAnalysis;
import dev.pairwright.analysis.statistics.EProcess;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.MissingBounds;
import dev.pairwright.analysis.statistics.PairedTable;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is said about outcomes of yes or no.
 *
 * @param binary tests and intervals; not estimable without complete pairs
 * @param process the e-value after each complete pair, in order
 * @param byTask the table of each task
 * @param bounds what missing sides could change at most, if any are missing
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuccessAnalysis(
        Estimate<BinaryAnalysis> binary,
        EProcess process,
        Map<String, PairedTable> byTask,
        Optional<MissingBounds> bounds) {

    static SuccessAnalysis of(MetricPairs pairs) {
        MissingBounds.Alone alone = pairs.aloneCounts();
        return new SuccessAnalysis(
                BinaryAnalysis.of(pairs.table()),
                pairs.process(),
                pairs.tableByTask(),
                alone.count() == 0 ? Optional.empty() : Optional.of(MissingBounds.of(pairs.table(), alone)));
    }
}
