package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.experiment.AgentChoice;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import java.util.function.Function;

/**
 * A rehearsal agent that does the same for every variant.
 *
 * @param adapter its name
 * @param model the experiment's model, which it does not use
 * @param make makes one for a task
 */
record FixedSource(String adapter, String model, Function<CapsuleTask, Agent> make) implements AgentSource {

    static FixedSource of(String adapter, AgentChoice choice, Function<CapsuleTask, Agent> make) {
        return new FixedSource(adapter, choice.model(), make);
    }

    @Override
    public Pins.AgentPin pin(Variant variant) {
        String version = "1.0.0";
        return new Pins.AgentPin(
                adapter,
                adapter,
                version,
                model,
                JsonNodeFactory.instance.objectNode(),
                CodeHash.of(dev.pairwright.rehearsal.OracleAgent.class));
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
        return make.apply(task);
    }
}
