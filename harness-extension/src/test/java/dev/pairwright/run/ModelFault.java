package dev.pairwright.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.chat.ChatAgent;
import dev.pairwright.testkit.provider.Fault;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What can go wrong between an agent and its model.
 *
 * @param words what goes wrong
 * @param script what the model says
 * @param provider what its provider does
 * @param agent who asks
 */
record ModelFault(String words, Script script, Consumer<ScriptedProvider> provider, Agent agent) {

    private static final Script DONE = Script.saying("done");
    private static final int ALWAYS = Integer.MAX_VALUE;

    private static ModelFault of(String words, Fault fault, int times) {
        return new ModelFault(words, DONE, provider -> provider.failing(fault, times), new ChatAgent());
    }

    private static ModelFault streamed(String words, Fault fault, int times) {
        return new ModelFault(
                words + ", streamed", DONE, provider -> provider.failing(fault, times), new StreamingAgent());
    }

    private static Fault status(int code, String type, String message) {
        return new Fault.Status(code, type, message, OptionalInt.empty());
    }

    private static Model.Reply calling(String tool, String arguments) {
        return new Model.Reply(
                "",
                List.of(new ToolCall("call_1", tool, JsonNodeFactory.instance.textNode(arguments))),
                StepMetrics.ZERO);
    }

    boolean hangs() {
        return words.startsWith("hangs");
    }

    static List<ModelFault> all() {
        return List.of(
                of("nothing", status(200, "", ""), 0),
                streamed("nothing", status(200, "", ""), 0),
                of("429 once, with Retry-After: 7", Fault.tooMany(7), 1),
                of("429 without end (a storm)", status(429, "rate_limit_exceeded", "Rate limit reached"), ALWAYS),
                of("429 with Retry-After: 3600", Fault.tooMany(3600), ALWAYS),
                of(
                        "429, the account's money is used up",
                        status(429, "insufficient_quota", "You exceeded your quota"),
                        ALWAYS),
                of("500 twice", Fault.status(500), 2),
                of("503 without end", Fault.status(503), ALWAYS),
                of("401, the key is wrong", status(401, "invalid_api_key", "Incorrect API key"), ALWAYS),
                of("404, no such model", status(404, "model_not_found", "The model does not exist"), ALWAYS),
                of("hangs without end", new Fault.Hang(), ALWAYS),
                streamed("hangs without end", new Fault.Hang(), ALWAYS),
                of("is cut off in the middle once", new Fault.Cut(), 1),
                of("is cut off in the middle without end", new Fault.Cut(), ALWAYS),
                streamed("is cut off in the middle", new Fault.Cut(), 1),
                of("answers with 10 MB", new Fault.Large(10_000_000), ALWAYS),
                streamed("answers with 10 MB", new Fault.Large(10_000_000), ALWAYS),
                of("answers with invalid JSON without end", new Fault.InvalidJson(), ALWAYS),
                streamed("answers with invalid JSON", new Fault.InvalidJson(), ALWAYS),
                new ModelFault("is not there", DONE, ScriptedProvider::close, new ChatAgent()),
                of("400, the conversation is too long", Fault.contextOverflow(), ALWAYS),
                of("400, the model does not take the temperature", Fault.unsupported("temperature"), 1),
                of("the model declines", new Fault.Refusal("I cannot help with that."), ALWAYS),
                new ModelFault(
                        "the model calls a tool that does not exist, then is done",
                        Script.turns(calling("fly", "{}")),
                        provider -> {},
                        new ChatAgent()),
                new ModelFault(
                        "the model calls a tool with arguments that are none, then is done",
                        Script.turns(calling("write_file", "{not json")),
                        provider -> {},
                        new ChatAgent()),
                new ModelFault(
                        "the model calls tools without end",
                        conversation -> calling("list_directory", "{\"path\":\".\"}"),
                        provider -> {},
                        new ChatAgent()));
    }
}
