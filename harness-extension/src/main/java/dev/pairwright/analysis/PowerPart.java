package dev.pairwright.analysis;

import java.util.Optional;

/** What the registered design could find, as {@code statistical-tests.json} has it. */
record PowerPart(
        double registeredPower,
        double registeredDifference,
        boolean holds,
        String sentence,
        Optional<DesignPart> before,
        Optional<DesignPart> after) {

    static PowerPart of(Power power) {
        return new PowerPart(
                power.registeredPower(),
                power.registeredDifference(),
                power.holds(),
                power.sentence(),
                power.before().map(DesignPart::of),
                power.after().map(DesignPart::of));
    }

    record DesignPart(
            int pairs,
            double alpha,
            double correctedAlpha,
            double discordance,
            Optional<Double> power,
            Optional<Double> powerOfT,
            Optional<Double> uncorrectedPower,
            Optional<Double> minimumDetectableDifference,
            Optional<Double> minimumDetectableEffect,
            Optional<Double> largestDiscordance,
            Optional<Integer> pairsNeeded) {

        static DesignPart of(Power.Design design) {
            return new DesignPart(
                    design.pairs(),
                    design.alpha(),
                    design.correctedAlpha(),
                    design.discordance(),
                    design.power().known(),
                    design.powerOfT().known(),
                    design.uncorrectedPower().known(),
                    design.minimumDetectableDifference().known(),
                    design.minimumDetectableEffect().known(),
                    design.largestDiscordance().known(),
                    design.pairsNeeded().known());
        }
    }
}
