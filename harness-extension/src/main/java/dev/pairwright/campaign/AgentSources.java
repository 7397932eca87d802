package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.agent.chat.ChatAgent;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.AgentChoice;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Factor;
import dev.pairwright.rehearsal.NopAgent;
import dev.pairwright.rehearsal.OracleAgent;
import dev.pairwright.rehearsal.RehearsalPolicies;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the agent an experiment or a person names. */
final class AgentSources {

    private static final String PREFIX = "-Dpairwright.";

    private AgentSources() {}

    /**
     * The agents of a campaign.
     *
     * @param capsule the experiment
     * @param configuration what a person set instead of the experiment's agent and model
     * @throws Refusal if there is no such agent, listing those there are, or what was set would make the variants the same
     */
    static AgentSource of(Capsule capsule, Configuration configuration) {
        Experiment experiment = capsule.experiment();
        requireFactor(experiment, configuration);
        AgentSource first = source(capsule, ChosenAgent.of(experiment, experiment.first(), configuration));
        if (experiment.factor() == Factor.SPECIFICATION) {
            return first;
        }
        AgentSource second = source(capsule, ChosenAgent.of(experiment, experiment.second(), configuration));
        return SourcePerVariant.of(experiment, first, second);
    }

    private static void requireFactor(Experiment experiment, Configuration configuration) {
        boolean oneAgent =
                experiment.factor() == Factor.AGENT && configuration.agent().isPresent();
        boolean oneModel = experiment.factor() == Factor.MODEL
                && configuration.model().name().isPresent();
        if (oneAgent || oneModel) {
            String factor = oneAgent ? "agent" : "model";
            throw new Refusal("the factor of " + experiment.experimentId() + " is the " + factor + ", so " + PREFIX
                    + factor + ", which would give both variants the same, cannot be set: change the variants' "
                    + (oneAgent ? "agent" : "agent.model") + " in experiment.json");
        }
    }

    private static AgentSource source(Capsule capsule, ChosenAgent chosen) {
        AgentChoice choice = chosen.choice();
        if (ChosenAgent.rehearsal(chosen.adapter()) && chosen.properties().given()) {
            throw new Refusal("the agent " + chosen.adapter() + " asks no model: leave "
                    + chosen.properties().written().collect(Collectors.joining(", ")) + " out, or set " + PREFIX
                    + "agent to one that does, such as chat");
        }
        return switch (chosen.adapter()) {
            case "simulated" -> new SimulatedSource(capsule, choice, policies(capsule, choice));
            case "oracle" -> FixedSource.of("oracle", choice, task -> new OracleAgent(task.solution()));
            case "nop" -> FixedSource.of("nop", choice, task -> new NopAgent());
            case ChatAgent.ADAPTER -> ChatSource.of(chosen);
            default -> UserSource.of(chosen, userAgent(chosen.adapter()));
        };
    }

    private static RehearsalPolicies policies(Capsule capsule, AgentChoice choice) {
        String wanted = choice.settings().path("policies").asText();
        List<RehearsalPolicies> known = StreamSupport.stream(
                        ServiceLoader.load(RehearsalPolicies.class, loader()).spliterator(), false)
                .toList();
        RehearsalPolicies found = known.stream()
                .filter(policies -> policies.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "the simulated agent cannot play this experiment",
                        List.of(new Problem(
                                "experiment.json",
                                "/agent/settings/policies",
                                "no policies are called \"" + Printable.of(wanted, 80) + "\"",
                                "known: "
                                        + String.join(
                                                ", ",
                                                new TreeSet<>(known.stream()
                                                        .map(RehearsalPolicies::name)
                                                        .toList()))
                                        + "; add yours to META-INF/services/" + RehearsalPolicies.class.getName()))));
        List<Problem> missing = capsule.tasks().stream()
                .filter(task -> found.forTask(task.id()).isEmpty())
                .map(task -> Problem.of("policies " + wanted, "there is no policy for " + task.id()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("the simulated agent cannot play this experiment", missing);
        }
        return found;
    }

    private static Class<? extends Agent> userAgent(String adapter) {
        for (ServiceLoader.Provider<Agent> provider : (Iterable<ServiceLoader.Provider<Agent>>)
                ServiceLoader.load(Agent.class, loader()).stream()::iterator) {
            if (provider.type().getName().equals(adapter)
                    || provider.get().name().equals(adapter)) {
                return provider.type();
            }
        }
        try {
            return Class.forName(adapter, false, loader()).asSubclass(Agent.class);
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new Refusal("there is no agent \"" + Printable.of(adapter, 120)
                    + "\". Known: simulated, oracle, nop, chat, the names of agents in META-INF/services/"
                    + Agent.class.getName() + ", and the names of classes that implement it. Set pairwright.agent or "
                    + "agent.adapter in experiment.json");
        }
    }

    static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? AgentSources.class.getClassLoader() : context;
    }
}
