package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.AgentChoice;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;

/**
 * An agent that is code of whoever opened the campaign.
 *
 * @param choice what is said of it in {@code experiment.json}
 * @param supply who makes it
 */
record SuppliedSource(AgentChoice choice, Supply supply) implements AgentSource {

    private static final String VERSION = "1.0.0";

    /**
     * The agent of an experiment that stands in code.
     *
     * @throws Refusal if a person wants another agent or model, or the experiment names another
     */
    static SuppliedSource of(Capsule capsule, Supply supply, Configuration configuration) {
        AgentChoice choice = capsule.experiment().agent();
        String id = capsule.experiment().experimentId().value();
        if (configuration.agent().isPresent() || configuration.model().given()) {
            throw new Refusal("the agent of " + id + " is a method of a test class: leave -Dpairwright."
                    + (configuration.agent().isPresent() ? "agent" : "model")
                    + " out, or execute that class without it");
        }
        if (!choice.adapter().equals(supply.adapter())) {
            throw new Refusal(id + " names the agent \"" + choice.adapter() + "\" in experiment.json, and would be"
                    + " carried out with \"" + supply.adapter() + "\"");
        }
        return new SuppliedSource(choice, supply);
    }

    @Override
    public Pins.AgentPin pin(Variant variant) {
        return new Pins.AgentPin(
                choice.adapter(), choice.adapter(), VERSION, choice.model(), choice.settings(), supply.code());
    }

    @Override
    public Evidence evidence() {
        return Evidence.LIVE;
    }

    @Override
    public Enforcement enforcement(Variant variant) {
        return Enforcement.NONE;
    }

    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        return supply.agent(pair, task, variant);
    }
}
