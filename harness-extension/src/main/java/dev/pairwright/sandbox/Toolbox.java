package dev.pairwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Access;
import dev.pairwright.core.Access.Outcome;
import dev.pairwright.core.Access.RecordAs;
import dev.pairwright.core.Budget;
import dev.pairwright.core.Permissions;
import dev.pairwright.core.Printable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * The tools of one run, bound to its workspace and permissions. Whatever is called with whatever arguments, a call gives a result and
 * never throws; what it touched or tried to touch stands in the result.
 *
 * <p>Calls may come from any thread; they are done one after another.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Toolbox {

    private static final int LONGEST_NAME = 100;

    private final Workspace workspace;
    private final Permissions permissions;
    private final CallWitness witness;
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    private Toolbox(Workspace workspace, Permissions permissions, List<Tool> tools, CallWitness witness) {
        this.witness = witness;
        this.workspace = workspace;
        this.permissions = permissions;
        for (Tool tool : tools) {
            this.tools.put(tool.name(), tool);
        }
    }

    /**
     * The tools over a workspace.
     *
     * @param budget of which {@code outputBytes} bounds what is written; time, steps and tokens are the agent's loop to keep
     * @throws IllegalArgumentException if a glob of the permissions is malformed
     */
    public static Toolbox over(Workspace workspace, Permissions permissions, Budget budget) {
        return over(workspace, permissions, budget, CallWitness.NONE);
    }

    /**
     * The tools over a workspace, under witness.
     *
     * @param budget of which {@code outputBytes} bounds what is written; time, steps and tokens are the agent's loop to keep
     * @param witness sees every call
     * @throws IllegalArgumentException if a glob of the permissions is malformed
     */
    public static Toolbox over(Workspace workspace, Permissions permissions, Budget budget, CallWitness witness) {
        Scope scope = Scope.of(permissions);
        FileTools files =
                new FileTools(workspace.files(), scope, new WriteBudget(budget.outputBytes()), workspace::failed);
        return new Toolbox(
                workspace,
                permissions,
                Stream.concat(files.all().stream(), TalkTools.all().stream()).toList(),
                witness);
    }

    static Toolbox of(Workspace workspace, Permissions permissions, List<Tool> tools) {
        return new Toolbox(workspace, permissions, tools, CallWitness.NONE);
    }

    /** The folder of the workspace, for an agent that works on files by itself: what it does there is in no log, and nothing keeps it there. */
    public Path folder() {
        return workspace.root();
    }

    /** The tools the agent is offered: those whose operation is permitted, and asking, noting and finishing. */
    public List<ToolSpec> specs() {
        return tools.values().stream()
                .filter(this::isPermitted)
                .map(tool -> new ToolSpec(tool.name(), tool.description(), schema(tool.parameters())))
                .toList();
    }

    /**
     * Does what an agent asks for.
     *
     * @param callId stands in the evidence
     * @param name the tool, as the agent wrote it
     * @param arguments as the agent wrote them, of any shape
     */
    public ToolResult call(String callId, String name, JsonNode arguments) {
        return workspace.whileOpen(
                () -> witnessed(callId, name, arguments),
                () -> refused(callId, name, "CLOSED", "the run is over, so no tool does anything any more"));
    }

    private ToolResult witnessed(String callId, String name, JsonNode arguments) {
        if (!witness.hasRoom()) {
            return refused(callId, name, "QUOTA", "the log of this run is full, so no tool does anything any more");
        }
        ToolResult result = whileOpen(callId, name, arguments);
        witness.called(callId, name, arguments, result);
        return result;
    }

    private ToolResult whileOpen(String callId, String name, JsonNode arguments) {
        Tool tool = tools.get(name);
        if (tool == null) {
            return refused(
                    callId, name, "UNKNOWN_TOOL", "there is no tool '" + shown(name) + "'; there are " + permitted());
        }
        if (!isPermitted(tool)) {
            return refused(
                    callId,
                    name,
                    "NOT_PERMITTED",
                    "the tool '" + name + "' is not permitted; there are " + permitted());
        }
        try {
            return tool.action().run(callId, Arguments.of(arguments, tool.parameters()));
        } catch (BadArguments bad) {
            return ToolResult.failed("BAD_ARGUMENTS", name + ": " + bad.getMessage(), List.of());
        } catch (StackOverflowError | RuntimeException fault) {
            String kind = fault.getClass().getSimpleName();
            return ToolResult.failed(
                    "INTERNAL",
                    name + ": the tool itself failed (" + kind + ")",
                    List.of(new Access(callId, "tool", name, Outcome.FAILED, "INTERNAL", RecordAs.NONE)));
        }
    }

    private boolean isPermitted(Tool tool) {
        return tool.needs().map(permissions.fileOperations()::contains).orElse(true);
    }

    private String permitted() {
        return specs().stream().map(ToolSpec::name).collect(Collectors.joining(", "));
    }

    private static ToolResult refused(String callId, String name, String code, String why) {
        return ToolResult.failed(
                code, why, List.of(new Access(callId, "tool", shown(name), Outcome.DENIED, code, RecordAs.INVALID)));
    }

    private static String shown(String name) {
        return Printable.of(name, LONGEST_NAME);
    }

    private static JsonNode schema(List<Parameter> parameters) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            ObjectNode property = properties
                    .putObject(parameter.name())
                    .put("type", "string")
                    .put("description", parameter.description());
            if (!parameter.choices().isEmpty()) {
                ArrayNode choices = property.putArray("enum");
                parameter.choices().forEach(choices::add);
            }
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return schema.put("additionalProperties", false);
    }
}
