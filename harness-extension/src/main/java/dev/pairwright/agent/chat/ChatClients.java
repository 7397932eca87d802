package dev.pairwright.agent.chat;

import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.apiguardian.api.API;

/** Which part of LangChain4j speaks which protocol, whether it is there, and what to add if it is not. */
@API(status = API.Status.INTERNAL)
public final class ChatClients {

    /** The LangChain4j that this agent is built and tested with. */
    static final String LANGCHAIN4J = "1.19.0";

    private static final String CORE = "/META-INF/maven/dev.langchain4j/langchain4j-core/pom.properties";

    private ChatClients() {}

    /**
     * What is missing to speak a protocol, as a sentence that says what to add.
     *
     * @return nothing if all is there
     */
    public static Optional<String> missing(Protocol protocol) {
        return missing(protocol, ChatClients.class.getClassLoader());
    }

    static Optional<String> missing(Protocol protocol, ClassLoader loader) {
        Module module = module(protocol);
        try {
            Class.forName(module.type(), false, loader);
            return Optional.empty();
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return Optional.of("the chat agent speaks " + protocol.word() + " by LangChain4j, of which "
                    + module.artifact() + " is not on the class path (" + module.type()
                    + " was not found). Add to the POM of the project that runs the experiment:\n"
                    + "<dependency>\n  <groupId>dev.langchain4j</groupId>\n  <artifactId>" + module.artifact()
                    + "</artifactId>\n  <version>" + LANGCHAIN4J
                    + "</version>\n  <scope>test</scope>\n</dependency>");
        }
    }

    /** The version of LangChain4j that is on the class path. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream in = ChatClients.class.getResourceAsStream(CORE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CORE, e);
        }
        return properties.getProperty("version", "unknown");
    }

    static ChatTurns open(ModelEndpoint endpoint, long seed, Budget budget) {
        OptionalInt sent =
                takesSeed(endpoint.protocol()) && seed == (int) seed ? OptionalInt.of((int) seed) : OptionalInt.empty();
        ChatSettings settings = new ChatSettings(endpoint.protocol(), endpoint.settings());
        return switch (endpoint.protocol()) {
            case OPENAI_CHAT -> OpenAi.chat(endpoint, settings, sent, budget.time());
            case OPENAI_RESPONSES -> OpenAi.responses(endpoint, settings, budget.time());
            case ANTHROPIC_MESSAGES -> Anthropic.messages(endpoint, settings, budget.time());
            case GEMINI -> Gemini.content(endpoint, settings, sent, budget.time());
        };
    }

    private static boolean takesSeed(Protocol protocol) {
        return protocol == Protocol.OPENAI_CHAT || protocol == Protocol.GEMINI;
    }

    private record Module(String artifact, String type) {}

    private static Module module(Protocol protocol) {
        return switch (protocol) {
            case OPENAI_CHAT -> new Module("langchain4j-open-ai", "dev.langchain4j.model.openai.OpenAiChatModel");
            case OPENAI_RESPONSES ->
                new Module("langchain4j-open-ai", "dev.langchain4j.model.openai.OpenAiResponsesChatModel");
            case ANTHROPIC_MESSAGES ->
                new Module("langchain4j-anthropic", "dev.langchain4j.model.anthropic.AnthropicChatModel");
            case GEMINI ->
                new Module("langchain4j-google-ai-gemini", "dev.langchain4j.model.googleai.GoogleAiGeminiChatModel");
        };
    }
}
