package dev.pairwright.testkit.provider;

import java.util.OptionalInt;

/** What goes wrong with an answer. */
public sealed interface Fault {

    /** An error of the provider's. */
    record Status(int code, String type, String message, OptionalInt retryAfterSeconds) implements Fault {}

    /** No answer until the provider is closed. */
    record Hang() implements Fault {}

    /** An answer of which half arrives. */
    record Cut() implements Fault {}

    /** An answer with so many characters of text in it. */
    record Large(int characters) implements Fault {}

    /** An answer that is no JSON; as a stream, events that are none. */
    record InvalidJson() implements Fault {}

    /** The model declines, in the protocol's own way. */
    record Refusal(String words) implements Fault {}

    /** Too many requests, to be sent again after so many seconds. */
    static Fault tooMany(int retryAfterSeconds) {
        return new Status(429, "rate_limit_exceeded", "Rate limit reached", OptionalInt.of(retryAfterSeconds));
    }

    /** The provider failed. */
    static Fault status(int code) {
        return new Status(code, "server_error", "The server had an error", OptionalInt.empty());
    }

    /** The conversation is longer than the model can read. */
    static Fault contextOverflow() {
        return new Status(
                400,
                "context_length_exceeded",
                "This model's maximum context length is 8192 tokens, your messages resulted in 9001",
                OptionalInt.empty());
    }

    /** The model does not know a parameter. */
    static Fault unsupported(String parameter) {
        return new Status(
                400,
                "unsupported_parameter",
                "Unsupported parameter: '" + parameter + "' is not supported with this model.",
                OptionalInt.empty());
    }
}
