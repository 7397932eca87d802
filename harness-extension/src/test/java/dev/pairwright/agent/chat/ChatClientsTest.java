package dev.pairwright.agent.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChatClientsTest {

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void every_protocol_is_spoken(Protocol protocol) {
        assertThat(ChatClients.missing(protocol)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI_CHAT, langchain4j-open-ai, dev.langchain4j.model.openai.OpenAiChatModel",
        "OPENAI_RESPONSES, langchain4j-open-ai, dev.langchain4j.model.openai.OpenAiResponsesChatModel",
        "ANTHROPIC_MESSAGES, langchain4j-anthropic, dev.langchain4j.model.anthropic.AnthropicChatModel",
        "GEMINI, langchain4j-google-ai-gemini, dev.langchain4j.model.googleai.GoogleAiGeminiChatModel"
    })
    void what_is_not_there_is_named_with_what_to_add(Protocol protocol, String artifact, String type) {
        assertThat(ChatClients.missing(protocol, ClassLoader.getPlatformClassLoader()))
                .contains("the chat agent speaks " + protocol.word() + " by LangChain4j, of which " + artifact
                        + " is not on the class path (" + type
                        + " was not found). Add to the POM of the project that runs the experiment:\n"
                        + "<dependency>\n"
                        + "  <groupId>dev.langchain4j</groupId>\n"
                        + "  <artifactId>" + artifact + "</artifactId>\n"
                        + "  <version>1.19.0</version>\n"
                        + "  <scope>test</scope>\n"
                        + "</dependency>");
    }

    @Test
    void the_version_that_is_named_is_the_one_it_is_tested_with() {
        assertThat(ChatClients.version()).isEqualTo(ChatClients.LANGCHAIN4J);
        assertThat(new ChatAgent().version()).isEqualTo("1.0.0+langchain4j-1.19.0");
    }
}
