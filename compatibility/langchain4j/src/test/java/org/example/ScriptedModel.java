package org.example;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Map;

/** Stands for a model, without a network: it knows two answers, and never says the same thing twice. */
class ScriptedModel implements ChatModel {

    private static final Map<String, String> KNOWN = Map.of("What is 2 + 2?", "4", "What is 3 + 3?", "6");

    private int asked;

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String prompt = ((SystemMessage) request.messages().get(0)).text();
        String question = ((UserMessage) request.messages().get(1)).singleText();
        asked++;
        String answer = "It is " + KNOWN.get(question) + ", says \"" + prompt + "\" (" + asked + ")";
        return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
    }
}
