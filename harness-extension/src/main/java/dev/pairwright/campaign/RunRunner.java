package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.evaluation.metric.ReproducibilityIndex;
import dev.pairwright.experiment.Price;
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

    RunRunner(
            CampaignState state, EvaluatePhase evaluate, ReproducibilityIndex earlier, SigningKey key, Models models) {
        this.key = key;
        this.models = models;
        this.state = state;
        this.evaluate = evaluate;
        this.earlier = earlier;
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
        Agent agent = state.agents().agent(pair, plan.task(), plan.variant());
        ExecutePhase.Given given = new ExecutePhase.Given(
                plan.capsule().specification(plan.variant().variantId()).text(),
                plan.task().spec().instruction(),
                models.given(pair, plan.variant()));
        ExecutePhase.Executed executed = phases.during(
                "execute",
                () -> ExecutePhase.execute(
                        pinned.folder(), pinned.manifest(), agent, given, state.unlimited(), state.time()));
        Duration executing = phases.last();
        state.sweeper().remove(pinned.folder().workspace());
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
        EvaluatePhase.Judged judged = phases.during(
                "evaluate",
                () -> evaluate.evaluate(
                        settling,
                        executed.manifest(),
                        plan.task(),
                        price(plan),
                        seconds(pinned.pinning()),
                        seconds(executing)));
        SealPhase.Sealed sealed = phases.during(
                "seal", () -> SealPhase.seal(settling, judged.manifest(), "evaluation complete", key, state.time()));
        RunFolder published = phases.during("publish", () -> state.ledgers().publish(sealed));
        Manifest manifest = sealed.manifest();
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
                published.path(),
                executed.reason(),
                executed.message(),
                Optional.of(judged.result().scorecard()),
                phases.all(),
                recorded.entries(),
                recorded.excluded());
    }

    private static Optional<Price> price(RunPlan plan) {
        return Optional.ofNullable(
                plan.capsule().experiment().prices().get(plan.pins().agent().model()));
    }

    private static double seconds(Duration duration) {
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
