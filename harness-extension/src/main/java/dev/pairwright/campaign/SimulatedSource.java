package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.experiment.AgentChoice;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.rehearsal.RehearsalPolicies;
import dev.pairwright.rehearsal.RehearsalPolicy;
import dev.pairwright.rehearsal.SimulatedAgent;
import dev.pairwright.rehearsal.Slips;
import dev.pairwright.schedule.PlannedPair;

/**
 * The simulated agent: a policy per task, slips at the rates the capsule states.
 *
 * @param capsule the experiment
 * @param choice the agent, with what a variant changes in it
 * @param policies who plays the model's part
 */
record SimulatedSource(Capsule capsule, AgentChoice choice, RehearsalPolicies policies) implements AgentSource {

    @Override
    public Pins.AgentPin pin(Variant variant) {
        return new Pins.AgentPin(
                "simulated",
                policies.name(),
                policies.version(),
                choice.model(),
                choice.settings(),
                CodeHash.of(policies.getClass()));
    }

    @Override
    public Evidence evidence() {
        return Evidence.SIMULATED;
    }

    @Override
    public Enforcement enforcement(Variant variant) {
        return Enforcement.TOOL_MEDIATED;
    }

    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        RehearsalPolicy policy = policies.forTask(task.id()).orElseThrow();
        double rate = choice.settings()
                .path("slip_rates")
                .path(variant.variantId().value())
                .asDouble(0);
        return new SimulatedAgent(
                policies.name(),
                policies.version(),
                policy,
                Slips.draw(
                        capsule.experiment().scheduleSeed(), pair.pairId(), variant.variantId(), rate, policy.slips()));
    }
}
