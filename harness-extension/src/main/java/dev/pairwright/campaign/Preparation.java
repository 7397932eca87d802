package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings a campaign to where pairs can start: opens it, recovers what was interrupted, verifies what is locked, and makes room for what a remedy runs again.
 */
final class Preparation {

    private final CampaignPlan plan;
    private final CampaignListener listener;
    private final boolean debugged;
    private final CampaignOpener opener;

    Preparation(CampaignPlan plan, CampaignListener listener, boolean debugged, HarnessTime time) {
        this.plan = plan;
        this.listener = listener;
        this.debugged = debugged;
        this.opener = new CampaignOpener(plan, time);
    }

    /**
     * A campaign in which pairs can start, to be closed.
     *
     * @param opened its ledgers and lock
     * @param state what its parts share
     * @param verified the outcome of pairs that are not to be started: those that are done, and those that a person carries out by hand
     * @param earlier what locked runs left
     * @param remedy what is to be run again and resolved first
     * @param remarks what was changed on locked runs that hold nevertheless, one line a run
     */
    record Prepared(
            CampaignOpener.Opened opened,
            CampaignState state,
            Map<PairId, PairOutcome> verified,
            ReproducibilityIndex earlier,
            Optional<Remedy> remedy,
            List<String> remarks) {

        /** The same, whose runs are compared with others. */
        Prepared with(ReproducibilityIndex others) {
            return new Prepared(opened, state, verified, others, remedy, remarks);
        }
    }

    /**
     * Prepares the campaign.
     *
     * @throws Refusal if it cannot be opened; beginning with {@code CRITICAL} if something of it as a whole does not hold
     */
    Prepared prepare() {
        CampaignOpener.Opened opened = opener.open();
        try {
            return prepared(opened);
        } catch (NotScratchable e) {
            opened.close();
            return again();
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private Prepared again() {
        CampaignOpener.Opened anew = opener.openAnew();
        try {
            return prepared(anew);
        } catch (RuntimeException | Error e) {
            anew.close();
            throw e;
        }
    }

    /** A scratch campaign does not hold; being no evidence, it is begun anew. */
    private static final class NotScratchable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Prepared prepared(CampaignOpener.Opened opened) {
        CampaignState state = new CampaignState(
                plan.capsule(),
                plan.agents(),
                opened.ledgers(),
                plan.evaluation().pinned(),
                listener,
                debugged,
                plan.notes(),
                opened.record());
        try {
            return prepared(opened, state);
        } catch (RuntimeException | Error e) {
            state.sweeper().close();
            throw e;
        }
    }

    private Prepared prepared(CampaignOpener.Opened opened, CampaignState state) {
        recover(state, opened.told());
        state.settleHalt();
        ReproducibilityIndex first = new ReproducibilityIndex();
        LockedPairs locked = locked(state, first, Set.of());
        Map<PairId, PairOutcome> verified = verify(state, locked);
        Optional<Remedy> remedy = plan.resolution().map(said -> Remedy.of(state, plan, said));
        ReproducibilityIndex earlier = new ReproducibilityIndex();
        Set<String> resolving = remedy.map(Remedy::ids).orElse(Set.of());
        requireTold(state, verified, resolving);
        if (remedy.isEmpty()) {
            return new Prepared(opened, state, verified, first, remedy, locked.remarks());
        }
        remedy.get().supersede();
        recover(state, opened.told());
        remedy.get().giveUp();
        LockedPairs left = locked(state, earlier, resolving);
        return new Prepared(opened, state, verify(state, left), earlier, remedy, left.remarks());
    }

    private LockedPairs locked(CampaignState state, ReproducibilityIndex earlier, Set<String> resolving) {
        return new LockedPairs(state, earlier, resolving, plan.key().verifyingKey());
    }

    private Map<PairId, PairOutcome> verify(CampaignState state, LockedPairs locked) {
        Map<PairId, PairOutcome> outcomes =
                new LinkedHashMap<>(locked.verify(plan.schedule().pairs()));
        HandledPairs handled = new HandledPairs(state);
        handled.all().forEach(attempt -> plan.schedule()
                .pair(attempt.pairId())
                .ifPresent(pair ->
                        outcomes.putIfAbsent(pair.pairId(), PairOutcome.notStarted(pair, handled.reason(attempt)))));
        return outcomes;
    }

    private void recover(CampaignState state, List<String> told) {
        List<Finding> findings = new Recovery(state, plan.schedule(), told).recover();
        if (findings.isEmpty()) {
            return;
        }
        if (plan.scratch()) {
            throw new NotScratchable();
        }
        Map<Finding, ViolationEntry> recorded = new LinkedHashMap<>();
        findings.forEach(finding -> recorded.put(finding, recorded(state, finding)));
        state.settleHalt();
        List<String> resolved = plan.resolution().map(said -> said.violations()).orElse(List.of());
        if (!recorded.values().stream().allMatch(entry -> resolved.contains(entry.id()))) {
            throw refusal(recorded);
        }
        findings.forEach(finding -> remove(state, finding, told));
        recover(state, told);
    }

    private static ViolationEntry recorded(CampaignState state, Finding finding) {
        String message = ViolationsLog.printable(finding.message());
        return state.ledgers().violations().open().stream()
                .filter(open ->
                        open.run().equals(finding.run()) && open.message().equals(message))
                .findFirst()
                .orElseGet(() -> state.violation(finding.run(), new CriticalViolation.DataLoss(finding.message())));
    }

    private static void remove(CampaignState state, Finding finding, List<String> told) {
        DeadRuns dead = new DeadRuns(state);
        if (finding instanceof Finding.Stray stray) {
            dead.quarantine(stray.name());
            told.add(Printable.of(stray.name(), 200) + " was moved to .quarantine/");
        } else if (finding instanceof Finding.Lost lost) {
            new StatusRows(state).append(lost.locked(), RunStatus.SUPERSEDED);
            told.add(lost.locked() + " was superseded"
                    + (dead.keepDamaged(lost.locked()) ? ", what is left of it is kept in aborted/" : ""));
        }
    }

    private Refusal refusal(Map<Finding, ViolationEntry> recorded) {
        List<String> lines = new ArrayList<>();
        recorded.forEach((finding, entry) -> lines.add("CRITICAL " + entry.headline() + " (" + finding.remedy() + ")"));
        return new Refusal(String.join("\n", lines) + halted(List.copyOf(recorded.values())));
    }

    private String halted(List<ViolationEntry> entries) {
        return "\ncampaign \"" + plan.name() + "\" is halted. Find out what happened, then say what was done:\n  "
                + plan.resolving(entries.stream().map(ViolationEntry::id).toList());
    }

    /** Whoever looks at a halted campaign must see a failure: a violation of no pair is one of the campaign as a whole. */
    private void requireTold(CampaignState state, Map<PairId, PairOutcome> verified, Set<String> resolving) {
        PairsOfRuns pairs = new PairsOfRuns(state.ledgers());
        List<ViolationEntry> untold = state.ledgers().violations().open().stream()
                .filter(entry -> !resolving.contains(entry.id()))
                .filter(entry -> pairs.of(entry).filter(verified::containsKey).isEmpty())
                .toList();
        if (!untold.isEmpty()) {
            throw new Refusal(
                    untold.stream().map(entry -> "CRITICAL " + entry.headline()).collect(Collectors.joining("\n"))
                            + halted(untold));
        }
    }
}
