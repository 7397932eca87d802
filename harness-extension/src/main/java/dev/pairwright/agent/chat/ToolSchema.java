package dev.pairwright.agent.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.pairwright.sandbox.ToolSpec;
import java.util.ArrayList;
import java.util.List;

/** The tools as LangChain4j describes them. All their parameters are texts, some of them one of a list. */
final class ToolSchema {

    private ToolSchema() {}

    static ToolSpecification of(ToolSpec tool) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        tool.parameters().path("properties").properties().forEach(property -> {
            String description = property.getValue().path("description").asText();
            List<String> choices = texts(property.getValue().path("enum"));
            if (choices.isEmpty()) {
                schema.addStringProperty(property.getKey(), description);
            } else {
                schema.addProperty(
                        property.getKey(),
                        JsonEnumSchema.builder()
                                .description(description)
                                .enumValues(choices)
                                .build());
            }
        });
        schema.required(texts(tool.parameters().path("required")));
        schema.additionalProperties(false);
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(schema.build())
                .build();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
