package dev.pairwright.campaign;

import dev.pairwright.core.ExitReason;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.run.EvaluatePhase;
import dev.pairwright.run.ExecutePhase;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.RunPlan;
import dev.pairwright.run.Settling;
import dev.pairwright.schedule.PlannedPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A campaign in which a person carries runs out by hand, one phase at a time, each perhaps in a process of its own. The phases are those of every other run, in the same order,
 * under the same lock; what the next one needs to know stands in the journal. A run that was carried out like this is not told from any other, and counts.
 */
@API(status = API.Status.INTERNAL)
public final class HandWork implements AutoCloseable {

    private final CampaignPlan plan;
    private final Preparation.Prepared prepared;
    private final CampaignState state;
    private final RunRunner runs;
    private final HandledPairs handled;
    private final HandCommands commands;
    private final HandTurns turns;
    private final HandBreaks breaks;
    private final HandNotes notes;

    private HandWork(CampaignPlan plan, Preparation.Prepared prepared) {
        this.plan = plan;
        this.prepared = prepared;
        this.state = prepared.state();
        this.runs = new RunRunner(plan, prepared);
        this.handled = new HandledPairs(state);
        this.commands = new HandCommands(handled);
        this.turns = new HandTurns(plan, handled);
        this.breaks = new HandBreaks(plan, handled);
        this.notes = new HandNotes(state);
    }

    /**
     * Opens a campaign, beginning it if there is none, verifies what is locked of it, and starts nothing.
     *
     * @param request what is wanted; its selection is to be every pair
     * @throws Refusal if anything that was given is not right
     */
    public static HandWork open(CampaignRequest request) {
        CampaignPlan plan = Planning.plan(request);
        Preparation.Prepared prepared =
                new Preparation(plan, new OneAtATime(request.listener()), request.debugged(), request.time()).prepare();
        return new HandWork(plan, prepared);
    }

    /**
     * Pins a run, beginning its pair if that has not begun.
     *
     * @throws Refusal if it is not the run that is due, or breaks
     */
    public StepTaken pin(HandOrder order) {
        HandPin pin = new HandPin(state, plan.schedule(), order);
        PlannedPair pair = pin.pair();
        turns.requireGoing();
        Optional<Begun> inHand = handled.of(pair.pairId());
        int place = pin.require(inHand);
        String remarks = pin.notes(inHand, place);
        Begun attempt = inHand.orElseGet(() -> begin(pair));
        RunPlan run = new RunPlans(state)
                .of(pair, attempt, new Attempts(state).corrects(pair, attempt), remarks)
                .get(place);
        RunFolder folder = folder(run.runId());
        DeadRuns.empty(folder.path());
        RunRunner.Pinned pinned = breaks.unbroken(pair, attempt, () -> runs.pin(run));
        notes.take(run.runId(), HandStep.Kind.PINNED, pinned.pinning());
        return told(
                attempt,
                run.runId(),
                "pinned and validated, seed " + run.seed() + ", "
                        + (place == 0 ? "first" : "second") + " run of " + pair.pairId() + ", partner "
                        + attempt.runs().get(1 - place));
    }

    private Begun begin(PlannedPair pair) {
        Begun begun = state.ledgers().begin(pair, new Attempts(state).next(pair).number());
        notes.take(begun.first(), HandStep.Kind.BEGUN, Duration.ZERO);
        return begun;
    }

    /**
     * Lets the agent work on a pinned run.
     *
     * @throws Refusal if the run is not where it can, its files are not those that were pinned, its model may not be asked, or it breaks
     */
    public StepTaken execute(RunId run) {
        Begun attempt = turns.attempt(run);
        HandStep last = turns.require(attempt, run, HandStep.Kind.PINNED);
        PlannedPair pair = planned(attempt);
        turns.requireGoing();
        turns.requireTurn(attempt, run);
        plan.models().require();
        Manifest manifest = files(attempt, last).require();
        notes.take(run, HandStep.Kind.EXECUTING, Duration.ZERO);
        RunRunner.Phases phases = new RunRunner.Phases(state.time());
        ExecutePhase.Executed executed =
                breaks.unbroken(pair, attempt, () -> runs.execute(pair, folder(run), manifest, phases));
        folder(run).writeDraft(executed.manifest());
        if (executed.reason() == ExitReason.INFRASTRUCTURE) {
            throw breaks.unscored(pair, attempt, run, executed.message());
        }
        notes.take(run, HandStep.Kind.EXECUTED, phases.last());
        return told(
                attempt,
                run,
                "executed: " + executed.reason().word() + " after "
                        + executed.manifest().execution().orElseThrow().durationSeconds() + " s");
    }

    /**
     * Judges an executed run.
     *
     * @throws Refusal if the run is not executed, its files are not those that the execution left, or it breaks
     */
    public StepTaken evaluate(RunId run) {
        Begun attempt = turns.attempt(run);
        HandStep last = turns.require(attempt, run, HandStep.Kind.EXECUTED);
        HandFiles files = files(attempt, last);
        files.clear(RunFolder.SCORECARD, RunFolder.EVALUATION_LOG);
        Manifest manifest = files.require();
        Settling settling = new Settling(folder(run));
        settling.executed(files.traffic(manifest));
        EvaluatePhase.Judged judged = breaks.unbroken(planned(attempt), attempt, () -> {
            EvaluatePhase.Judged result = runs.evaluate(
                    settling,
                    manifest,
                    notes.seconds(run, HandStep.Kind.PINNED),
                    last.seconds(),
                    new RunRunner.Phases(state.time()));
            settling.finish();
            return result;
        });
        folder(run).writeDraft(judged.manifest());
        notes.take(run, HandStep.Kind.EVALUATED, Duration.ZERO);
        return told(attempt, run, "evaluated: scorecard.json and evaluation.log are written");
    }

    /**
     * Locks an evaluated run: seals, publishes and registers it. When its partner is locked too, the pair is concluded.
     *
     * @throws Refusal if the run is not evaluated, its files are not those that were judged, or it breaks
     */
    public StepTaken lock(RunId run) {
        Begun attempt = turns.attempt(run);
        HandFiles files = files(attempt, turns.require(attempt, run, HandStep.Kind.EVALUATED));
        PlannedPair pair = planned(attempt);
        files.clear(RunSeal.FILE, RunSeal.SIGNATURE);
        Manifest manifest = files.require();
        Manifest locked = breaks.unbroken(pair, attempt, () -> {
            Settling settling = new Settling(folder(run));
            settling.executed(files.traffic(manifest));
            settling.evaluated(manifest);
            Manifest sealed = runs.lock(settling, manifest, new RunRunner.Phases(state.time()));
            new RecordedRun(state).of(sealed);
            return sealed;
        });
        boolean both = attempt.runs().stream().allMatch(handled::isLocked);
        Optional<PairOutcome> outcome = both ? Optional.of(breaks.conclude(pair, attempt)) : Optional.empty();
        return new StepTaken(
                run,
                state.ledgers().folder().locked(run).manifest(),
                "locked at " + locked.immutability().lockedAt().orElseThrow(),
                both
                        ? Optional.empty()
                        : Optional.of(commands.next(attempt, attempt.runs().get(1 - place(attempt, run)))),
                outcome);
    }

    /**
     * Gives up the attempt of a pair that is in hand: what is locked of it is superseded, the rest aborted and kept, and the pair is due again.
     *
     * @param pair the pair
     * @param why in a person's words: it is recorded, for whoever has seen how a run went must not be able to drop it silently
     */
    public StepTaken giveUp(PairId pair, String why) {
        Begun attempt = handled.of(pair)
                .orElseThrow(() -> new Refusal(pair + " is not carried out by hand: there is nothing to give up"));
        RunId run = attempt.runs().stream()
                .filter(each -> !handled.isLocked(each))
                .findFirst()
                .orElse(attempt.second());
        ViolationEntry entry = breaks.givenUp(attempt, run, why);
        notes.take(attempt.first(), HandStep.Kind.GIVEN_UP, Duration.ZERO);
        new Recovery(state, plan.schedule(), new ArrayList<>()).recover();
        state.settleHalt();
        return new StepTaken(
                run,
                state.ledgers().folder().aborted(run).manifest(),
                "given up as " + entry.id() + ": " + attempt.runs().get(0) + " and "
                        + attempt.runs().get(1) + " count for nothing",
                Optional.of(commands.begin(planned(attempt))),
                Optional.empty());
    }

    private StepTaken told(Begun attempt, RunId run, String said) {
        return new StepTaken(
                run, folder(run).manifest(), said, Optional.of(commands.next(attempt, run)), Optional.empty());
    }

    private PlannedPair planned(Begun attempt) {
        return plan.schedule().pair(attempt.pairId()).orElseThrow();
    }

    private static int place(Begun attempt, RunId run) {
        return attempt.runs().indexOf(run);
    }

    private HandFiles files(Begun attempt, HandStep last) {
        return new HandFiles(folder(last.byHand()), last, commands.giveUp(attempt.pairId()));
    }

    private RunFolder folder(RunId run) {
        return state.ledgers().folder().staged(run);
    }

    @Override
    public void close() {
        try {
            state.sweeper().close();
            new Checkpoints(state, plan.key()).publish();
        } finally {
            prepared.opened().close();
        }
    }
}
