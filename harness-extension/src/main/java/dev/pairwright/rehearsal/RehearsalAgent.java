package dev.pairwright.rehearsal;

import dev.pairwright.agent.Agent;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;

/** What the agents of a rehearsal have in common: they are no evidence of the variants, and reach everything through their tools. */
abstract class RehearsalAgent implements Agent {

    /** The version of those that play no policies. */
    static final String FIXED = "1.0.0";

    private final String name;
    private final String version;

    RehearsalAgent(String name, String version) {
        this.name = name;
        this.version = version;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final Evidence evidence() {
        return Evidence.SIMULATED;
    }

    @Override
    public final Enforcement enforcement() {
        return Enforcement.TOOL_MEDIATED;
    }
}
