package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
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
     * @throws Refusal if one is a rehearsal and the other is not, or the harness holds one better than the other
     */
    SourcePerVariant {
        if (first.evidence() != second.evidence()) {
            throw new Refusal("the two agents cannot be compared: the runs of the first variant's are evidence of the kind "
                    + word(first.evidence()) + ", those of the second's " + word(second.evidence())
                    + ". Give both a rehearsal, or neither");
        }
        if (!first.enforcement().equals(second.enforcement())) {
            throw new Refusal("the two agents cannot be compared: the harness holds the first variant's by "
                    + first.enforcement() + " and the second's by " + second.enforcement()
                    + ", so that constraints would be measured on one side and not on the other. An agent that does all of "
                    + "its work with the assignment's toolbox says so by Enforcement.TOOL_MEDIATED");
        }
    }

    private static String word(Evidence evidence) {
        return evidence.name().toLowerCase(java.util.Locale.ROOT);
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
    public Enforcement enforcement() {
        return first.enforcement();
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
