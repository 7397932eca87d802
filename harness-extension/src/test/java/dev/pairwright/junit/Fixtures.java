package dev.pairwright.junit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.CompiledTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Experiments for fixture classes, whose annotation can only name a constant folder: {@code target/junit-room/experiments/<id>}. */
final class Fixtures {

    static final String EXPERIMENTS = "target/junit-room/experiments/";

    private Fixtures() {}

    /** A capsule in which nothing has run yet. */
    static CapsuleBuilder fresh(String id) {
        Path folder = capsule(id).folder();
        try {
            if (Files.exists(folder)) {
                TreeRemoval.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return capsule(id);
    }

    static Path folder(String id) {
        return capsule(id).folder();
    }

    /** Makes an agent of this class work in an experiment. */
    static void agent(ObjectNode experiment, Class<?> agent) {
        ((ObjectNode) experiment.get("agent")).put("adapter", agent.getName());
    }

    /** The same, of one that need not leave the same twice. */
    static void unsteadyAgent(ObjectNode experiment, Class<?> agent) {
        agent(experiment, agent);
        ((ObjectNode) experiment.get("agent")).put("deterministic", false);
    }

    static void pairs(ObjectNode experiment, int target) {
        ((ObjectNode) experiment.get("pairs_per_task")).put("target", target);
    }

    static void failuresToHalt(ObjectNode experiment, int failures) {
        ((ObjectNode) experiment.at("/policies/reproducibility")).put("failures_to_halt", failures);
    }

    private static CapsuleBuilder capsule(String id) {
        return CapsuleBuilder.in(CompiledTests.place().resolveSibling("junit-room"))
                .named(id);
    }
}
