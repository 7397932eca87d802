package dev.pairwright.pilot;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedPair;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.archive.StorageEstimate;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.core.Printable;
import dev.pairwright.core.VariantId;
import dev.pairwright.ledger.ViolationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a pilot by the checks that the plan asks of every run, of all four runs together. What must be so shows that the instrument works; what should be so is worth a
 * look before 180 runs are made, and stops nobody.
 *
 * @param campaign the pilot's locked runs, verified
 * @param storage what disk its runs took
 */
record PilotJudge(LockedCampaign campaign, StorageEstimate storage) {

    private static final Set<Metric> OF_ONE_RUN =
            Set.of(Metric.TASK_SUCCESS, Metric.CONSTRAINT_ADHERENCE, Metric.CLARIFICATION_COUNT, Metric.RUNTIME);

    List<Criterion> criteria() {
        return List.of(
                pairs(),
                sealed(),
                scorecards(),
                noCritical(),
                noViolation(),
                eachVariantSucceeds(),
                measured(),
                seeds(),
                size());
    }

    /** The ledgers do not hold, so that nothing else can be judged. */
    static List<Criterion> unreadable(String why) {
        return List.of(must("ledgers hold", false, why));
    }

    /** A pair counts only if its manifests are equal in all but the variant, both runs are locked and each names the other. */
    private Criterion pairs() {
        List<LockedPair> missing = campaign.pairs().stream()
                .filter(pair -> pair.status() != LockedPair.Status.ANALYSED)
                .toList();
        int all = campaign.pairs().size();
        return must(
                "every pair is complete and holds",
                missing.isEmpty(),
                missing.isEmpty()
                        ? all + " of " + all + ", equal in all but the variant"
                        : missing.stream().map(PilotJudge::told).collect(Collectors.joining("; ")));
    }

    private static String told(LockedPair pair) {
        return pair.planned().pairId() + " (" + pair.planned().taskId() + ") "
                + (pair.reason().isEmpty() ? "is not complete" : pair.reason());
    }

    private Criterion sealed() {
        return must(
                "every run is valid and as it was sealed",
                campaign.faults().isEmpty(),
                campaign.faults().isEmpty()
                        ? campaign.verified() + " of " + campaign.locked() + " verified, the chain holds"
                        : String.join("; ", campaign.faults()));
    }

    private Criterion scorecards() {
        List<String> lacking = runs().filter(
                        run -> !run.measured().values().keySet().containsAll(OF_ONE_RUN))
                .map(run -> run.id().value())
                .toList();
        return must(
                "every scorecard is complete and in range",
                lacking.isEmpty() && runs().count() > 0,
                lacking.isEmpty()
                        ? runs().count() + " scorecards"
                        : "metrics are missing in " + String.join(", ", lacking));
    }

    private Criterion noCritical() {
        List<ViolationEntry> all = campaign.ledgers().violations();
        Set<String> resolved = all.stream()
                .filter(entry -> entry.status() == ViolationEntry.Status.RESOLVED)
                .map(ViolationEntry::id)
                .collect(Collectors.toSet());
        List<String> open = all.stream()
                .filter(entry -> entry.critical() && !resolved.contains(entry.id()))
                .map(ViolationEntry::headline)
                .toList();
        return must("no critical violation is open", open.isEmpty(), open.isEmpty() ? "none" : String.join("; ", open));
    }

    private Criterion noViolation() {
        List<String> noted = campaign.ledgers().violations().stream()
                .filter(entry -> !entry.critical())
                .map(ViolationEntry::headline)
                .toList();
        return should(
                "no violation is documented", noted.isEmpty(), noted.isEmpty() ? "none" : String.join("; ", noted));
    }

    private Criterion eachVariantSucceeds() {
        Set<VariantId> without = campaign.pairs().stream()
                .flatMap(pair -> List.of(pair.planned().first(), pair.planned().second()).stream())
                .filter(variant -> runs().noneMatch(run -> run.variant().equals(variant)
                        && run.measured().value(Metric.TASK_SUCCESS).orElse(0.0) == 1.0))
                .collect(Collectors.toCollection(TreeSet::new));
        return should(
                "each variant does a task",
                without.isEmpty(),
                without.isEmpty()
                        ? "yes"
                        : "none is done by "
                                + without.stream().map(VariantId::value).collect(Collectors.joining(", ")));
    }

    private Criterion measured() {
        return flagged("every constraint can be measured", flag -> flag.contains("not_measured"));
    }

    private Criterion flagged(String name, Predicate<String> unwanted) {
        List<String> found = new ArrayList<>();
        runs().forEach(run -> run.flags().stream().filter(unwanted).forEach(flag -> found.add(run.id() + " " + flag)));
        return should(name, found.isEmpty(), found.isEmpty() ? "yes" : String.join("; ", found));
    }

    private Criterion seeds() {
        List<String> not = runs().filter(run -> !run.seedStatus().equals("honoured"))
                .map(run -> run.id() + " " + run.seedStatus())
                .toList();
        return should("the seed is honoured", not.isEmpty(), not.isEmpty() ? "yes" : String.join("; ", not));
    }

    private Criterion size() {
        return should(
                "a run takes the disk that was planned",
                !storage.farAbove(),
                StorageEstimate.inWords(storage.perRun()) + " a run, the plan counts on "
                        + StorageEstimate.inWords(StorageEstimate.PLANNED_PER_RUN));
    }

    private Stream<LockedRun> runs() {
        return campaign.analysedRuns();
    }

    private static Criterion must(String name, boolean passed, String detail) {
        return criterion(name, true, passed, detail);
    }

    private static Criterion should(String name, boolean passed, String detail) {
        return criterion(name, false, passed, detail);
    }

    private static Criterion criterion(String name, boolean must, boolean passed, String detail) {
        return new Criterion(name, must, passed, Printable.of(detail, 3_000));
    }
}
