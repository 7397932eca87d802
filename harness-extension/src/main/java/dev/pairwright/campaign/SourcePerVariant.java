package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import java.util.Locale;
import java.util.Optional;

/**
 * Two agents, or one with two models, where that is what the variants differ in.
 *
 * @param firstVariant the first variant
 * @param first makes its agents
 * @param second makes the other's
 */
record SourcePerVariant(VariantId firstVariant, AgentSource first, AgentSource second) implements AgentSource {

    /**
     * Two agents that can be compared.
     *
     * @throws Refusal if one is a rehearsal and the other is not, or constraints are measured of one and not of the other
     */
    static SourcePerVariant of(Experiment experiment, AgentSource first, AgentSource second) {
        if (first.evidence() != second.evidence()) {
            throw new Refusal("the two agents cannot be compared: runs of the first variant's are evidence of the kind "
                    + word(first.evidence()) + ", those of the second's of the kind " + word(second.evidence())
                    + ". Give both variants a rehearsal, or neither");
        }
        Enforcement one = first.enforcement(experiment.first());
        Enforcement other = second.enforcement(experiment.second());
        if (!one.measuresLike(other)) {
            throw new Refusal("the two agents cannot be compared: the harness holds the first variant's "
                    + word(one) + ", the second's " + word(other)
                    + ", so adherence to constraints would be measured of one "
                    + "and not of the other. An agent of yours that works with the assignment's toolbox alone says so: "
                    + "enforcement() returns Enforcement.TOOL_MEDIATED");
        }
        return new SourcePerVariant(experiment.first().variantId(), first, second);
    }

    private static String word(Enforcement held) {
        return "(" + held.filesystem().word() + ", " + held.network().word() + ", "
                + held.subprocess().word() + ")";
    }

    private static String word(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT);
    }

    private AgentSource of(Variant variant) {
        return variant.variantId().equals(firstVariant) ? first : second;
    }

    @Override
    public Pins.AgentPin pin(Variant variant) {
        return of(variant).pin(variant);
    }

    @Override
    public Evidence evidence() {
        return first.evidence();
    }

    @Override
    public Enforcement enforcement(Variant variant) {
        return of(variant).enforcement(variant);
    }

    @Override
    public Optional<ModelUpstream> upstream(Variant variant) {
        return of(variant).upstream(variant);
    }

    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        return of(variant).agent(pair, task, variant);
    }
}
