package dev.pairwright.cli;

import dev.pairwright.campaign.HandOrder;
import dev.pairwright.campaign.HandWork;
import dev.pairwright.campaign.StepTaken;
import dev.pairwright.core.PairId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The steps of a run up to its outputs, or all of them. */
@Command(
        name = "pin-and-run",
        description = {
            "Carries out one run by hand: pins it, lets the agent work, or does everything.",
            "The run is one of the schedule's: another order, seed or folder than planned is refused. It counts as"
                    + " every other run does."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pairwright pin-and-run --init --pair-id pair-0101 --variant role-centric --task TASK-001 --seed 42",
            "  pairwright pin-and-run --execute --manifest runs/run-<id>/manifest.json",
            "  pairwright pin-and-run --full --pair-id pair-0101 --variant goal-centric",
            "  pairwright pin-and-run --give-up \"the provider was changed\" --pair-id pair-0101"
        })
final class PinAndRunCommand implements Callable<Integer> {

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Step step;

    @Mixin
    private Place place = new Place();

    @Option(names = "--variant", paramLabel = "<variant>", description = "the run's variant")
    private Optional<VariantId> variant = Optional.empty();

    @Option(names = "--task", paramLabel = "<task>", description = "the pair's task, held against the schedule")
    private Optional<TaskId> task = Optional.empty();

    @Option(names = "--seed", paramLabel = "<seed>", description = "the pair's seed, held against the schedule")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--pair-id", paramLabel = "<pair>", description = "the run's pair")
    private Optional<PairId> pair = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "<folder>",
            description =
                    "the folder that is reserved for the run, such as runs/run-{timestamp}-<variant>-<task>; another"
                            + " is refused")
    private Optional<String> output = Optional.empty();

    @Option(names = "--manifest", paramLabel = "<manifest>", description = "the run to execute, as --init told it")
    private Optional<Path> manifest = Optional.empty();

    @Mixin
    private Means means = new Means();

    /** One of them. */
    static final class Step {

        @SuppressWarnings("UnusedVariable") // what it is when it is neither of the others
        @Option(names = "--init", required = true, description = "reserve the run's folder, pin and validate it")
        private boolean init;

        @Option(names = "--execute", required = true, description = "let the agent work on a pinned run")
        private boolean execute;

        @Option(names = "--full", required = true, description = "pin, execute, evaluate and lock the run")
        private boolean full;

        @Option(
                names = "--give-up",
                required = true,
                paramLabel = "<why>",
                description =
                        "give up the attempt of a pair that is carried out by hand; it is recorded, and the pair runs"
                                + " again")
        private Optional<String> giveUp = Optional.empty();
    }

    @Override
    public Integer call() {
        if (step.execute) {
            return execute();
        }
        Path capsule = place.capsule();
        try (HandWork work = Hand.open(capsule, place.campaignOrMain(), means)) {
            return Hand.told(step.giveUp
                    .map(why -> work.giveUp(needed(pair, "--give-up", "--pair-id"), why))
                    .orElseGet(() -> begun(work)));
        }
    }

    private StepTaken begun(HandWork work) {
        String name = step.full ? "--full" : "--init";
        StepTaken pinned = work.pin(
                new HandOrder(needed(pair, name, "--pair-id"), needed(variant, name, "--variant"), task, seed, output));
        if (!step.full) {
            return pinned;
        }
        Hand.told(pinned);
        Hand.told(work.execute(pinned.run()));
        Hand.told(work.evaluate(pinned.run()));
        return work.lock(pinned.run());
    }

    private int execute() {
        RunPlace at = RunPlace.of(needed(manifest, "--execute", "--manifest"), place);
        try (HandWork work = Hand.open(at.capsule(), at.campaign(), means)) {
            return Hand.told(work.execute(at.run()));
        }
    }

    private <T> T needed(Optional<T> value, String step, String option) {
        return value.orElseThrow(() -> place.usage(step + " needs " + option));
    }
}
