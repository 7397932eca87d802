package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness where LangChain4j's jars are not on the class path, as they are not for those who do not ask for them. */
@Tag("slow")
class WithoutLangChain4jTest {

    @TempDir
    Path home;

    @Test
    void everything_but_the_chat_agent_works_and_that_says_what_to_add() throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!place.contains("langchain4j")) {
                places.add(Path.of(place).toUri().toURL());
            }
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(without);
            @SuppressWarnings("unchecked")
            Function<Path, String> there = (Function<Path, String>) without.loadClass(There.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(there.apply(home))
                    .startsWith("8 runs, then: the chat agent speaks openai_chat by LangChain4j, of which "
                            + "langchain4j-open-ai is not on the class path")
                    .endsWith("<scope>test</scope>\n</dependency>");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What is done on the other class path. */
    public static final class There implements Function<Path, String> {

        @Override
        public String apply(Path home) {
            TestCampaign campaign = TestCampaign.in(home);
            long runs = campaign.run().outcomes().values().stream()
                    .mapToLong(outcome -> outcome.runs().size())
                    .sum();
            try {
                campaign.open("model", "openai:gpt-4.1-2025-04-14").close();
                return runs + " runs, then a model";
            } catch (dev.pairwright.core.Refusal e) {
                return runs + " runs, then: " + e.getMessage();
            }
        }
    }
}
