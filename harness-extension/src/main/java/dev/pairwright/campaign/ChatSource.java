package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.chat.ChatAgent;
import dev.pairwright.agent.chat.ChatClients;
import dev.pairwright.agent.chat.ChatSettings;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ModelName;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;

/**
 * The chat agent on a provider's model.
 *
 * @param chosen the agent
 * @param provider where its model is
 */
record ChatSource(ChosenAgent chosen, ModelUpstream provider) implements AgentSource {

    /**
     * The chat agent, if it can work.
     *
     * @throws Refusal if its model has no provider, is not to be found, cannot be asked for what it is set to, or LangChain4j is not there to ask it
     */
    static ChatSource of(ChosenAgent chosen) {
        ModelUpstream provider = ModelPlace.of(chosen).orElseThrow(() -> nobody(chosen));
        ChatClients.missing(provider.protocol()).ifPresent(what -> {
            throw new Refusal(what);
        });
        List<Problem> problems = new ChatSettings(provider.protocol(), provider.settings())
                .problems().stream().map(chosen::settingsProblem).toList();
        if (!problems.isEmpty()) {
            throw ModelPlace.refusal(chosen, problems);
        }
        return new ChatSource(chosen, provider);
    }

    private static Refusal nobody(ChosenAgent chosen) {
        return new Refusal(
                "the chat agent has no model",
                List.of(chosen.modelProblem(
                        "the model \"" + Printable.of(chosen.choice().model(), 120) + "\" names no provider",
                        "write provider:model, such as -Dpairwright.model=openai:gpt-4.1-2025-04-14; providers: "
                                + String.join(", ", ModelName.PROVIDERS))));
    }

    @Override
    public Pins.AgentPin pin(Variant variant) {
        ChatAgent agent = new ChatAgent();
        return new Pins.AgentPin(
                ChatAgent.ADAPTER,
                agent.name(),
                agent.version(),
                chosen.choice().model(),
                chosen.choice().settings(),
                CodeHash.of(ChatAgent.class));
    }

    @Override
    public Evidence evidence() {
        return Evidence.LIVE;
    }

    @Override
    public Enforcement enforcement(Variant variant) {
        return new ChatAgent().enforcement();
    }

    @Override
    public Optional<ModelUpstream> upstream(Variant variant) {
        return Optional.of(provider);
    }

    @Override
    public Agent agent(PlannedPair pair, CapsuleTask task, Variant variant) {
        return new ChatAgent();
    }
}
