package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Resolution;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.core.VariantId;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Carries out what a person's word about critical violations entails: the affected pairs are superseded and run again whole, then each violation gets the entry that
 * resolves it. Until that entry stands the campaign is halted, so that whoever interrupts this gives the same command again.
 */
final class Remedy {

    private final CampaignState state;
    private final CampaignPlan plan;
    private final Resolution said;
    private final Map<ViolationEntry, Optional<PlannedPair>> violations = new LinkedHashMap<>();

    private Remedy(CampaignState state, CampaignPlan plan, Resolution said) {
        this.state = state;
        this.plan = plan;
        this.said = said;
    }

    /**
     * What a person's word is about.
     *
     * @throws Refusal if a violation is not open, or its pair is not among those selected, listing what can be resolved
     */
    static Remedy of(CampaignState state, CampaignPlan plan, Resolution said) {
        Remedy remedy = new Remedy(state, plan, said);
        remedy.find();
        remedy.requireSelected();
        return remedy;
    }

    private void find() {
        PairsOfRuns pairs = new PairsOfRuns(state.ledgers());
        List<ViolationEntry> open = state.ledgers().violations().open();
        List<String> wrong = said.violations().stream()
                .filter(id -> open.stream().noneMatch(entry -> entry.id().equals(id)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(String.join(", ", wrong) + (wrong.size() == 1 ? " is no violation" : " are no violations")
                    + " of campaign \"" + plan.name() + "\" that waits to be resolved. Open: "
                    + (open.isEmpty()
                            ? "none; leave pairwright.resolve and pairwright.resolution out"
                            : open.stream()
                                    .map(entry -> "\n  " + entry.headline())
                                    .collect(Collectors.joining())));
        }
        open.stream()
                .filter(entry -> said.violations().contains(entry.id()))
                .forEach(entry -> violations.put(
                        entry, pairs.of(entry).flatMap(pair -> plan.schedule().pair(pair))));
    }

    private void requireSelected() {
        List<String> missing = rerun().stream()
                .map(PlannedPair::pairId)
                .filter(pair -> !plan.selection().pairs().contains(pair))
                .map(PairId::value)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("resolving " + String.join(", ", said.violations()) + " runs "
                    + String.join(", ", missing) + " again, which this start does not select: select the whole class");
        }
    }

    /** The ids of the violations that are being resolved. */
    Set<String> ids() {
        return violations.keySet().stream().map(ViolationEntry::id).collect(Collectors.toSet());
    }

    /** The pairs that have to run again, in schedule order. */
    List<PlannedPair> rerun() {
        Set<PairId> wanted = new HashSet<>();
        violations.forEach(
                (entry, pair) -> pair.filter(each -> isDue(entry, each)).ifPresent(each -> wanted.add(each.pairId())));
        return plan.schedule().pairs().stream()
                .filter(pair -> wanted.contains(pair.pairId()))
                .toList();
    }

    /** A pair that has been run again since, before an interruption, is not run a third time. */
    private boolean isDue(ViolationEntry entry, PlannedPair pair) {
        Optional<ProgressRow> row = state.ledgers().progress().row(pair.pairId());
        return row.isEmpty()
                || (!row.get().status().done() && !ranAgain(entry, row.get()))
                || entry.run().filter(row.get().runs()::contains).isPresent();
    }

    /** A pair that failed again is due for its new violation, not for the old one. */
    private static boolean ranAgain(ViolationEntry entry, ProgressRow row) {
        return row.status() == PairStatus.FAILED
                && entry.run().filter(run -> !row.runs().contains(run)).isPresent();
    }

    /** Supersedes the pairs that have to run again; what is interrupted here, recovery completes. */
    void supersede() {
        for (PlannedPair pair : rerun()) {
            state.ledgers()
                    .progress()
                    .row(pair.pairId())
                    .filter(row -> row.status() != PairStatus.SUPERSEDED)
                    .ifPresent(row -> state.ledgers()
                            .progress()
                            .append(row.with(
                                    PairStatus.SUPERSEDED,
                                    Timestamp.of(state.time().now()))));
        }
        state.ledgers().progress().publishRemaining();
    }

    /** Moves superseded runs out of the way that do not hold and that this is about: their pairs ran again long ago. */
    void giveUp() {
        violations.keySet().forEach(violation -> violation.run().ifPresent(this::giveUp));
    }

    private void giveUp(RunId run) {
        Optional<Registry.Entry> superseded = state.ledgers()
                .registry()
                .entry(run)
                .filter(entry -> entry.status() == RunStatus.SUPERSEDED)
                .filter(entry -> entry.seal().isPresent());
        if (superseded.isPresent()
                && !new SealCheck(state)
                        .faults(
                                state.ledgers().folder().locked(run),
                                superseded.get().seal())
                        .isEmpty()) {
            new DeadRuns(state).keepDamaged(run);
        }
    }

    /** Records as resolved what has been run again, or had nothing to run again, and tells so in one line each. */
    List<String> conclude() {
        List<String> told = new ArrayList<>();
        violations.forEach((entry, pair) -> {
            List<RunId> successors = pair.map(each -> successors(entry, each)).orElse(List.of());
            if (pair.isEmpty() || !successors.isEmpty()) {
                String reran = successors.isEmpty()
                        ? ""
                        : ", re-ran as " + successors.stream().map(RunId::value).collect(Collectors.joining(" and "));
                state.ledgers().violations().resolve(Timestamp.of(state.time().now()), entry, said.words() + reran);
                told.add(entry.id() + ": " + said.words() + reran);
            }
        });
        state.settleHalt();
        return told;
    }

    /** The run that came in the place of a violation's, or both runs of its pair; none while the pair has not been run again. */
    private List<RunId> successors(ViolationEntry entry, PlannedPair pair) {
        Optional<ProgressRow> row = state.ledgers()
                .progress()
                .row(pair.pairId())
                .filter(last -> last.status() != PairStatus.SUPERSEDED)
                .filter(last -> entry.run().filter(last.runs()::contains).isEmpty());
        if (row.isEmpty()) {
            return List.of();
        }
        Optional<VariantId> variant = entry.run().flatMap(run -> variant(run, pair));
        List<RunId> inOrder = new ArrayList<>(new Attempts(state).inOrder(pair, row.get()));
        variant.ifPresent(of -> inOrder.removeIf(run -> !variant(run, pair).equals(Optional.of(of))));
        return inOrder;
    }

    private Optional<VariantId> variant(RunId run, PlannedPair pair) {
        CapsuleTask task = state.capsule().task(pair.taskId()).orElseThrow();
        return RunIds.variant(run, state.capsule().experiment().variants(), task.id());
    }
}
