package dev.pairwright.testkit.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.ToolResult;

/** An agent of a test, with the plain facts about it: version 1.0.0, simulated and held by its tools unless it says otherwise. */
public abstract class TestAgent implements Agent {

    /** How a run ends that went well. */
    public static final AgentReport DONE = AgentReport.of(ExitReason.SUCCESS, "done", "honoured");

    private final String name;
    private final Evidence evidence;
    private final Enforcement enforcement;

    /** A simulated agent that its tools hold, called as its class. */
    protected TestAgent() {
        this.name = getClass().getSimpleName();
        this.evidence = Evidence.SIMULATED;
        this.enforcement = Enforcement.TOOL_MEDIATED;
    }

    /**
     * A simulated agent that its tools hold.
     *
     * @param name its name
     */
    protected TestAgent(String name) {
        this(name, Evidence.SIMULATED, Enforcement.TOOL_MEDIATED);
    }

    /**
     * An agent.
     *
     * @param name its name
     * @param evidence what kind of evidence its runs are
     * @param enforcement how it is held
     */
    protected TestAgent(String name, Evidence evidence, Enforcement enforcement) {
        this.name = name;
        this.evidence = evidence;
        this.enforcement = enforcement;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return "1.0.0";
    }

    @Override
    public final Evidence evidence() {
        return evidence;
    }

    @Override
    public final Enforcement enforcement() {
        return enforcement;
    }

    /** Writes a file of its workspace. */
    public static ToolResult write(Assignment assignment, String path, String content) {
        return assignment
                .toolbox()
                .call(
                        "c1",
                        "write_file",
                        JsonNodeFactory.instance.objectNode().put("path", path).put("content", content));
    }
}
