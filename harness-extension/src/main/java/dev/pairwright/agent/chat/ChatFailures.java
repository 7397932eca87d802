package dev.pairwright.agent.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.core.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose doing it is that a model gave no reply. A conversation that has outgrown it is the agent's; all else is the provider's or the machine's. */
final class ChatFailures {

    private static final int LONGEST = 500;
    private static final Pattern TOO_LONG = Pattern.compile(
            "context_length_exceeded|maximum context length|prompt is too long|token count .*exceeds the maximum"
                    + "|context (window|size|length)",
            Pattern.CASE_INSENSITIVE);

    private ChatFailures() {}

    /**
     * What to make of an exception of LangChain4j's.
     *
     * @throws InterruptedException if it is because the run's time is up
     */
    static AgentFailure of(RuntimeException e) throws InterruptedException {
        List<Throwable> chain = chain(e);
        if (Thread.interrupted() || chain.stream().anyMatch(InterruptedException.class::isInstance)) {
            throw new InterruptedException("the run's time is up");
        }
        Optional<HttpException> http = first(chain, HttpException.class);
        if (http.isPresent()) {
            return answered(http.get().statusCode(), String.valueOf(http.get().getMessage()), e);
        }
        if (first(chain, TimeoutException.class).isPresent()) {
            return AgentFailure.infrastructure("the model did not answer in time", e);
        }
        if (first(chain, JsonProcessingException.class).isPresent()) {
            return AgentFailure.infrastructure("the model's answer cannot be read: " + last(chain), e);
        }
        if (first(chain, IOException.class).isPresent()) {
            return AgentFailure.infrastructure("the model cannot be reached: " + last(chain), e);
        }
        return AgentFailure.infrastructure("the model gave no reply: " + last(chain), e);
    }

    private static AgentFailure answered(int status, String body, RuntimeException e) {
        String said = "HTTP " + status + ": " + Printable.of(body, LONGEST);
        boolean refused = status == 400 || status == 413 || status == 422;
        return refused && TOO_LONG.matcher(body).find()
                ? AgentFailure.ofAgent("the conversation is longer than the model can read: " + said, e)
                : AgentFailure.infrastructure("the model's provider answered " + said, e);
    }

    private static String last(List<Throwable> chain) {
        Throwable root = chain.get(chain.size() - 1);
        return Printable.of(root.getClass().getSimpleName() + ": " + root.getMessage(), LONGEST);
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable e) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable one = e; one != null && !chain.contains(one); one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }
}
