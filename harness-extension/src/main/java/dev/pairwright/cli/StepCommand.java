package dev.pairwright.cli;

import dev.pairwright.campaign.HandWork;
import dev.pairwright.campaign.StepTaken;
import dev.pairwright.core.RunId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** A step on a run that is carried out by hand, and is named by its manifest. */
abstract class StepCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private Means means = new Means();

    /** The run's manifest, as it was given. */
    abstract Path manifest();

    /** Takes the step. */
    abstract BiFunction<HandWork, RunId, StepTaken> step();

    @Override
    public final Integer call() {
        RunPlace at = RunPlace.of(manifest(), place);
        try (HandWork work = Hand.open(at.capsule(), at.campaign(), means)) {
            return Hand.told(step().apply(work, at.run()));
        }
    }
}
