package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.chat.ChatAgent;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ModelProperties;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Pins;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The agent and model that a campaign was begun with, for somebody who looks at it again and should not have to say them once more. Nobody is ever asked by it.
 *
 * @param record how it was begun
 */
record SameMeans(CampaignRecord record) {

    /**
     * The configuration for looking at it.
     *
     * @param set what a person set: an agent or a model of theirs is left as it is
     */
    Configuration of(Configuration set) {
        boolean said = set.agent().isPresent() || set.model().given();
        Optional<String> played = record.evidence() == Evidence.REPLAY
                ? set.terms().cassettes().or(() -> Optional.of(record.campaign().value()))
                : Optional.empty();
        return set.lookingAt(record.campaign(), said ? set.agent() : agent(), said ? set.model() : model(), played);
    }

    private Optional<String> agent() {
        return Optional.of(record.agent().adapter()).filter(adapter -> ChosenAgent.rehearsal(adapter) || chat());
    }

    /** Whether one chat agent worked for both variants: two are the experiment's own matter. */
    private boolean chat() {
        return record.agent().adapter().equals(ChatAgent.ADAPTER)
                && record.secondAgent().isEmpty();
    }

    private ModelProperties model() {
        if (!chat()) {
            return ModelProperties.NONE;
        }
        Pins.AgentPin pin = record.agent();
        JsonNode endpoint = pin.settings().path(ChosenAgent.ENDPOINT);
        Map<String, String> settings = new LinkedHashMap<>();
        pin.settings().properties().stream()
                .filter(setting -> setting.getValue().isValueNode())
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return new ModelProperties(
                Optional.of(pin.model()),
                text(endpoint, "protocol"),
                text(endpoint, "base_url").map(ModelProperties::address),
                text(endpoint, "key_variable"),
                settings);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.of(node.path(name).asText()).filter(text -> !text.isEmpty());
    }
}
