package dev.pairwright.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.chat.ChatAgent;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.ModelProperties;
import dev.pairwright.core.Problem;
import dev.pairwright.experiment.AgentChoice;
import dev.pairwright.experiment.AgentOverride;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Variant;
import dev.pairwright.io.StrictJson;
import java.util.Set;

/**
 * The agent a variant is tested with: the experiment's, with what the variant changes in it, with what a person set for this start.
 *
 * @param choice adapter, model and settings as they are used
 * @param modelPointer where in {@code experiment.json} the model is said
 * @param settingsPointer where in {@code experiment.json} the settings are said
 * @param properties what a person set
 */
record ChosenAgent(AgentChoice choice, String modelPointer, String settingsPointer, ModelProperties properties) {

    private static final Set<String> REHEARSALS = Set.of("simulated", "oracle", "nop");

    /** Where the address of the model is said among the settings. */
    static final String ENDPOINT = "endpoint";

    static ChosenAgent of(Experiment experiment, Variant variant, Configuration configuration) {
        AgentChoice registered = variant.agent().map(experiment.agent()::with).orElse(experiment.agent());
        ModelProperties properties = configuration.model();
        String adapter = configuration
                .agent()
                .orElse(
                        properties.name().isPresent() && rehearsal(registered.adapter())
                                ? ChatAgent.ADAPTER
                                : registered.adapter());
        boolean registeredFor = adapter.equals(registered.adapter());
        JsonNode settings = registeredFor ? registered.settings() : JsonNodeFactory.instance.objectNode();
        AgentChoice choice = new AgentChoice(
                adapter,
                properties.name().orElse(registered.model()),
                registered.deterministic(),
                with(settings, properties));
        String own = "/variants/" + experiment.variants().indexOf(variant) + "/agent";
        boolean ownModel = variant.agent().flatMap(AgentOverride::model).isPresent();
        boolean ownSettings = variant.agent().flatMap(AgentOverride::settings).isPresent();
        return new ChosenAgent(
                choice,
                (ownModel ? own : "/agent") + "/model",
                (ownSettings ? own : "/agent") + "/settings",
                properties);
    }

    /** Whether an adapter plays a model's part itself. */
    static boolean rehearsal(String adapter) {
        return REHEARSALS.contains(adapter);
    }

    private static JsonNode with(JsonNode settings, ModelProperties properties) {
        if (!(settings instanceof ObjectNode object)) {
            return settings;
        }
        ObjectNode all = object.deepCopy();
        properties.settings().forEach((name, value) -> all.set(name, value(value)));
        if (properties.protocol().isPresent()
                || properties.baseUrl().isPresent()
                || properties.keyVariable().isPresent()) {
            ObjectNode endpoint =
                    all.path(ENDPOINT) instanceof ObjectNode said ? said : JsonNodeFactory.instance.objectNode();
            properties.protocol().ifPresent(protocol -> endpoint.put("protocol", protocol));
            properties.baseUrl().ifPresent(url -> endpoint.put("base_url", url.toString()));
            properties.keyVariable().ifPresent(variable -> endpoint.put("key_variable", variable));
            all.set(ENDPOINT, endpoint);
        }
        return all;
    }

    /** A value as it is meant: a number or a truth value if it is one, else a text. */
    private static JsonNode value(String written) {
        try {
            JsonNode node = StrictJson.mapper().readTree(written);
            return node.isNumber() || node.isBoolean() ? node : JsonNodeFactory.instance.textNode(written);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(written);
        }
    }

    String adapter() {
        return choice.adapter();
    }

    /** Something that is wrong with the settings, told where they are said. */
    Problem settingsProblem(String message) {
        return properties.settings().isEmpty()
                ? Problem.at("experiment.json", settingsPointer, message)
                : Problem.of("pairwright.model.settings", message);
    }

    /** Something that is wrong with the model, told where it is said. */
    Problem modelProblem(String message, String remedy) {
        return properties.name().isPresent()
                ? Problem.of("pairwright.model", message).remedy(remedy)
                : new Problem("experiment.json", modelPointer, message, remedy);
    }
}
