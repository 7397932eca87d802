package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Carries a campaign's pairs out: starts those that are selected and not done, in schedule order and a number at a time, what a remedy wants first, and lets whoever wants the
 * outcome of a pair join it.
 */
final class Conductor implements AutoCloseable {

    private final CampaignPlan plan;
    private final Preparation.Prepared prepared;
    private final CampaignState state;
    private final CampaignListener listener;
    private final PairRunner pairs;
    private final Checkpoints checkpoints;
    private final Map<PairId, PairOutcome> recorded;
    private final Dispatcher dispatcher;
    private List<String> resolved = List.of();

    Conductor(CampaignPlan plan, Preparation.Prepared prepared, CampaignListener listener, Checkpoints checkpoints) {
        this.plan = plan;
        this.prepared = prepared;
        this.state = prepared.state();
        this.listener = listener;
        this.pairs = new PairRunner(state, new RunRunner(plan, prepared), plan.models()::stopped);
        this.checkpoints = checkpoints;
        this.recorded = prepared.verified();
        this.dispatcher =
                dispatcher(() -> state.haltReason().or(() -> plan.models().stopped()));
    }

    private Dispatcher dispatcher(Supplier<Optional<String>> halt) {
        return new Dispatcher(
                plan.configuration().parallelism(),
                listener::started,
                pair -> {
                    PairOutcome outcome = pairs.run(pair);
                    checkpoints.afterPair();
                    listener.finished(outcome);
                    return outcome;
                },
                halt);
    }

    /**
     * Tells what is done already, runs what a remedy wants, and begins to start the rest.
     *
     * @param remedyAlone whether nothing but the remedy is wanted
     * @param onDemand whether a pair starts only when somebody joins it
     * @param opened who is told that the campaign is open
     */
    void begin(boolean remedyAlone, boolean onDemand, Runnable opened) {
        if (!left().isEmpty()) {
            plan.models().require();
        }
        opened.run();
        Set<PairId> selected = plan.selection().pairs();
        List<PlannedPair> wanted = plan.schedule().pairs().stream()
                .filter(pair -> selected.contains(pair.pairId()))
                .toList();
        wanted.stream()
                .map(pair -> recorded.get(pair.pairId()))
                .filter(Objects::nonNull)
                .forEach(listener::finished);
        prepared.remedy().ifPresent(this::remedy);
        dispatcher.start(wanted.stream()
                .filter(pair -> !remedyAlone && !onDemand && !recorded.containsKey(pair.pairId()))
                .toList());
    }

    /** Runs what has to be run again before anything else, and records what was resolved by it. */
    private void remedy(Remedy remedy) {
        Set<String> known = state.ledgers().violations().open().stream()
                .map(ViolationEntry::id)
                .collect(Collectors.toSet());
        List<PlannedPair> rerun = remedy.rerun();
        state.remedyBegins();
        try (Dispatcher first =
                dispatcher(() -> state.haltReason(known).or(() -> plan.models().stopped()))) {
            first.start(rerun);
            rerun.forEach(pair -> recorded.put(pair.pairId(), first.join(pair)));
        }
        resolved = remedy.conclude();
        rerun.stream()
                .filter(pair -> recorded.get(pair.pairId()).verdict() instanceof Verdict.NotStarted)
                .forEach(pair -> recorded.remove(pair.pairId()));
    }

    /** The pairs that this start may begin. */
    List<PlannedPair> left() {
        Set<PairId> again = prepared.remedy().stream()
                .flatMap(remedy -> remedy.rerun().stream())
                .map(PlannedPair::pairId)
                .collect(Collectors.toSet());
        return plan.selected()
                .filter(pair -> !recorded.containsKey(pair.pairId()) || again.contains(pair.pairId()))
                .toList();
    }

    /**
     * Waits for the outcome of a pair, and starts the pair if it was not known to be wanted.
     *
     * @param pair a pair of the schedule
     */
    PairOutcome join(PairId pair) {
        PairOutcome known = recorded.get(pair);
        return known != null ? known : dispatcher.join(planned(pair));
    }

    /** Why a pair is never started, as soon as that is certain; does not wait for pairs that are under way. */
    Optional<String> skipReason(PairId pair) {
        PairOutcome known = recorded.get(pair);
        if (known == null) {
            return dispatcher.skipReason(planned(pair));
        }
        return known.verdict() instanceof Verdict.NotStarted notStarted
                ? Optional.of(notStarted.reason())
                : Optional.empty();
    }

    private PlannedPair planned(PairId pair) {
        return plan.schedule()
                .pair(pair)
                .orElseThrow(() -> new IllegalArgumentException(pair + " is not in the schedule"));
    }

    /** Which violations this start resolved, with what was done and what ran again, in one line each. */
    List<String> resolved() {
        return resolved;
    }

    /** Waits for the pairs that are under way; no other begins. */
    @Override
    public void close() {
        dispatcher.close();
    }
}
