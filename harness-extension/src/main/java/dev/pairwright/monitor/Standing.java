package dev.pairwright.monitor;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Verdict;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.EvidenceWords;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a campaign stands. What is kept of it does not grow with what its agents write. For one thread at a time. */
final class Standing {

    private static final int RECENT = 8;
    private static final int LONGEST_WORDS = 240;
    private static final int LONGEST_NAME = 120;

    private final CampaignFacts facts;
    private final Grid grid;
    private final HarnessTime time;
    private final RemainingTime remaining;
    private final Map<PairId, Under> current = new LinkedHashMap<>();
    private final Deque<Snapshot.Told> recent = new ArrayDeque<>();
    private int done;
    private int documented;
    private int critical;
    private Snapshot.State state = Snapshot.State.RUNNING;
    private String word = "";

    /** A pair under way, since a moment. */
    private record Under(PlannedPair pair, HarnessTime.Stopwatch since) {}

    Standing(CampaignFacts facts, Grid grid, HarnessTime time) {
        this.facts = facts;
        this.grid = grid;
        this.time = time;
        this.remaining = new RemainingTime(time);
    }

    void started(PlannedPair pair) {
        grid.set(pair, Grid.RUNNING);
        current.put(pair.pairId(), new Under(pair, time.start()));
    }

    /**
     * A pair was finished.
     *
     * @return whether it is done for the first time, so that it counts
     */
    boolean finished(PairOutcome outcome) {
        current.remove(outcome.pair().pairId());
        boolean first = !Grid.done(grid.set(outcome.pair(), letter(outcome.verdict())));
        if (outcome.verdict() instanceof Verdict.NotStarted) {
            return false;
        }
        if (outcome.verdict() instanceof Verdict.Documented said) {
            documented += first ? 1 : 0;
            tell(outcome, said.reason(), false);
        } else if (outcome.verdict() instanceof Verdict.Broken said) {
            critical += first ? 1 : 0;
            tell(outcome, said.reason(), true);
        }
        if (outcome.repeated()) {
            remaining.verified();
        } else {
            remaining.carriedOut();
        }
        done += first ? 1 : 0;
        return first;
    }

    private static char letter(Verdict verdict) {
        if (verdict instanceof Verdict.NotStarted) {
            return Grid.SKIPPED;
        }
        if (verdict instanceof Verdict.Broken) {
            return Grid.CRITICAL;
        }
        return verdict instanceof Verdict.Documented ? Grid.DOCUMENTED : Grid.HOLDS;
    }

    private void tell(PairOutcome outcome, String reason, boolean broken) {
        recent.addFirst(new Snapshot.Told(
                outcome.pair().pairId().value(),
                outcome.pair().taskId().value(),
                Brief.of(reason, LONGEST_WORDS),
                broken));
        if (recent.size() > RECENT) {
            recent.removeLast();
        }
    }

    void halted(String reason) {
        state = Snapshot.State.HALTED;
        word = Brief.of(reason, LONGEST_WORDS);
    }

    /** It is not halted, or not any more. */
    void goesOn() {
        state = Snapshot.State.RUNNING;
        word = "";
    }

    /** Nothing more comes. */
    void ended() {
        state = Snapshot.State.ENDED;
    }

    /** How many pairs are done. */
    int done() {
        return done;
    }

    Snapshot now(Optional<Snapshot.Shown> outcomes) {
        boolean known = facts.extent().known();
        int left = Math.max(0, facts.extent().pairs() - done);
        return new Snapshot(
                about(),
                state,
                word,
                new Snapshot.Progress(
                        2 * done,
                        known ? Optional.of(2 * facts.extent().pairs()) : Optional.empty(),
                        known && left > 0 && state == Snapshot.State.RUNNING
                                ? remaining.of(left).map(RemainingTime::inWords)
                                : Optional.empty()),
                current.values().stream().map(this::shown).toList(),
                grid.rows(),
                new Snapshot.Violations(documented, critical, List.copyOf(recent)),
                outcomes);
    }

    private Snapshot.About about() {
        return new Snapshot.About(
                facts.experiment().id() + " " + Printable.of(facts.experiment().version(), LONGEST_NAME),
                Printable.of(facts.experiment().title(), LONGEST_NAME),
                facts.campaign().value(),
                Printable.of(facts.agent().name(), LONGEST_NAME) + " "
                        + Printable.of(facts.agent().version(), LONGEST_NAME) + ", model "
                        + Printable.of(facts.agent().model(), LONGEST_NAME),
                EvidenceWords.of(facts.evidence()));
    }

    private Snapshot.Current shown(Under under) {
        return new Snapshot.Current(
                under.pair().pairId().value(),
                under.pair().taskId().value(),
                facts.order(under.pair()),
                under.since().elapsed().toSeconds());
    }
}
