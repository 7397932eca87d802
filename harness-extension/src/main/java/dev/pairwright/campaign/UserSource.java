package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * A user's own agent, a fresh instance a run.
 *
 * @param chosen what is said of it
 * @param type its class
 * @param provider where its model is; none for one that asks no model, or one that nobody but itself can find
 */
record UserSource(ChosenAgent chosen, Class<? extends Agent> type, Optional<ModelUpstream> provider)
        implements AgentSource {

    /**
     * A user's own agent, with the provider of its model where the model's name begins with one.
     *
     * @throws Refusal if that model moves or is not to be found
     */
    static UserSource of(ChosenAgent chosen, Class<? extends Agent> type) {
        return new UserSource(chosen, type, ModelPlace.of(chosen));
    }

    @Override
    public Pins.AgentPin pin(Variant variant) {
        Agent agent = make();
        return new Pins.AgentPin(
                agent.name(),
                agent.name(),
                agent.version(),
                chosen.choice().model(),
                chosen.choice().settings(),
                CodeHash.of(type));
    }

    @Override
    public Evidence evidence() {
        return make().evidence();
    }

    @Override
    public Enforcement enforcement(Variant variant) {
        return make().enforcement();
    }

    @Override
    public Optional<ModelUpstream> upstream(Variant variant) {
        return provider;
    }

    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        return make();
    }

    private Agent make() {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new Refusal(
                    "the agent " + type.getName() + " cannot be made: its constructor failed with " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new Refusal("the agent " + type.getName()
                    + " cannot be made: it needs a public constructor without parameters (" + e + ")");
        }
    }
}
