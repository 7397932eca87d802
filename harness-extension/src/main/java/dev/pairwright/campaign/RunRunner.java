package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.experiment.Price;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.run.EvaluatePhase;
import dev.pairwright.run.ExecutePhase;
import dev.pairwright.run.PinPhase;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.RunPlan;
import dev.pairwright.run.SealPhase;
import dev.pairwright.run.Settling;
import dev.pairwright.run.ValidatePhase;
import dev.pairwright.schedule.PlannedPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes one run through its phases, noting when each was under way. */
final class RunRunner {

    private final CampaignState state;
    private final EvaluatePhase evaluate;
    private final ReproducibilityIndex earlier;
    private final SigningKey key;
    private final Models models;

    RunRunner(CampaignPlan plan, Preparation.Prepared prepared) {
        this.key = plan.key();
        this.models = plan.models();
        this.state = prepared.state();
        this.earlier = prepared.earlier();
        this.evaluate = new EvaluatePhase(plan.evaluation(), earlier, state.time());
    }

    /**
     * A pinned and validated run.
     *
     * @param plan what it was pinned from
     * @param folder where it stands
     * @param manifest its manifest
     * @param phases when it was pinned and validated
     * @param pinning how long pinning took
     */
    record Pinned(RunPlan plan, RunFolder folder, Manifest manifest, Phases phases, Duration pinning) {}

    Pinned pin(RunPlan plan) {
        RunFolder folder = state.ledgers().folder().staged(plan.runId());
        Phases phases = new Phases(state.time());
        phases.during("pin", () -> PinPhase.pin(plan, folder, state.time()));
        Duration pinning = phases.last();
        Manifest manifest = phases.during("validate", () -> ValidatePhase.validate(folder));
        return new Pinned(plan, folder, manifest, phases, pinning);
    }

    FinishedRun finish(Pinned pinned, PlannedPair pair) {
        Phases phases = pinned.phases();
        RunPlan plan = pinned.plan();
        ExecutePhase.Executed executed = execute(pair, pinned.folder(), pinned.manifest(), phases);
        Duration executing = phases.last();
        if (executed.reason() == ExitReason.INFRASTRUCTURE) {
            pinned.folder().writeDraft(executed.manifest());
            return new FinishedRun(
                    executed.manifest(),
                    pinned.folder().path(),
                    executed.reason(),
                    executed.message(),
                    Optional.empty(),
                    phases.all(),
                    List.of(),
                    false);
        }
        Settling settling = new Settling(pinned.folder());
        settling.executed(executed.traffic());
        EvaluatePhase.Judged judged =
                evaluate(settling, executed.manifest(), seconds(pinned.pinning()), seconds(executing), phases);
        Manifest manifest = lock(settling, judged.manifest(), phases);
        earlier.add(
                manifest.task().taskId(),
                manifest.variant().variantId(),
                manifest.task().seed(),
                manifest.runId(),
                judged.result().digest());
        Reproaches.Recorded recorded =
                new Reproaches(state).record(manifest, judged.result().scorecard(), judged.findings(), plan.task());
        return new FinishedRun(
                manifest,
                state.ledgers().folder().locked(manifest.runId()).path(),
                executed.reason(),
                executed.message(),
                Optional.of(judged.result().scorecard()),
                phases.all(),
                recorded.entries(),
                recorded.excluded());
    }

    /** Lets the agent work on a pinned run. */
    ExecutePhase.Executed execute(PlannedPair pair, RunFolder folder, Manifest manifest, Phases phases) {
        return execute(
                pair,
                folder,
                manifest,
                models.given(pair, state.variant(manifest.variant().variantId())),
                phases);
    }

    /** Lets the agent work on a pinned run, with a model that may be somebody who only plays it. */
    ExecutePhase.Executed execute(
            PlannedPair pair,
            RunFolder folder,
            Manifest manifest,
            Optional<ExecutePhase.Given.Provided> model,
            Phases phases) {
        Variant variant = state.variant(manifest.variant().variantId());
        CapsuleTask task = task(manifest);
        Agent agent = state.agents().agent(pair, task, variant);
        ExecutePhase.Given given = new ExecutePhase.Given(
                state.capsule().specification(variant.variantId()).text(),
                task.spec().instruction(),
                model);
        ExecutePhase.Executed executed = phases.during(
                "execute", () -> ExecutePhase.execute(folder, manifest, agent, given, state.unlimited(), state.time()));
        state.sweeper().remove(folder.workspace());
        return executed;
    }

    /** Judges an executed run. */
    EvaluatePhase.Judged evaluate(
            Settling settling, Manifest manifest, double pinSeconds, double executeSeconds, Phases phases) {
        Optional<Price> price = Optional.ofNullable(state.capsule()
                .experiment()
                .prices()
                .get(manifest.pins().agent().model()));
        return phases.during(
                "evaluate",
                () -> evaluate.evaluate(settling, manifest, task(manifest), price, pinSeconds, executeSeconds));
    }

    /** Seals an evaluated run and publishes it. */
    Manifest lock(Settling settling, Manifest manifest, Phases phases) {
        SealPhase.Sealed sealed = phases.during(
                "seal", () -> SealPhase.seal(settling, manifest, "evaluation complete", key, state.time()));
        phases.during("publish", () -> state.ledgers().publish(sealed));
        return sealed.manifest();
    }

    private CapsuleTask task(Manifest manifest) {
        return state.capsule().task(manifest.task().taskId()).orElseThrow();
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** When each phase of a run was under way. */
    static final class Phases {

        private final HarnessTime time;
        private final List<PhaseTime> times = new ArrayList<>();
        private Duration last = Duration.ZERO;

        Phases(HarnessTime time) {
            this.time = time;
        }

        <T> T during(String name, Supplier<T> phase) {
            Instant start = time.now();
            HarnessTime.Stopwatch stopwatch = time.start();
            T result = phase.get();
            last = stopwatch.elapsed();
            times.add(new PhaseTime(name, start, start.plus(last)));
            return result;
        }

        Duration last() {
            return last;
        }

        List<PhaseTime> all() {
            return List.copyOf(times);
        }
    }
}
