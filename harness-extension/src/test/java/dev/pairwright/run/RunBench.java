package dev.pairwright.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.Agent;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.evaluation.metric.Evaluation;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Pairing;
import dev.pairwright.manifest.Pins;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.InstalledChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One run of a small capsule, to be taken through its phases one by one. */
final class RunBench {

    static final HarnessTime TIME = HarnessTime.system();
    static final String RUN = "run-20251228T190000000Z-first-";
    static final String PARTNER = "run-20251228T190000000Z-second-";

    private final Capsule capsule;
    private final CapsuleTask task;
    private final RunFolder folder;

    private RunBench(Capsule capsule, CapsuleTask task, RunFolder folder) {
        this.capsule = capsule;
        this.task = task;
        this.folder = folder;
    }

    static RunBench of(String task, Path home) throws IOException {
        return of(task, home, builder -> builder);
    }

    static RunBench of(String task, Path home, UnaryOperator<CapsuleBuilder> change) throws IOException {
        Capsule capsule =
                CapsuleLoader.load(change.apply(CapsuleBuilder.in(home)).write(), new InstalledChecks());
        Path folder = Files.createDirectories(home.resolve("staging").resolve(RUN + task));
        return new RunBench(capsule, capsule.task(new TaskId(task)).orElseThrow(), new RunFolder(folder));
    }

    Capsule capsule() {
        return capsule;
    }

    CapsuleTask task() {
        return task;
    }

    RunFolder folder() {
        return folder;
    }

    RunPlan plan() {
        Variant variant = capsule.experiment().first();
        Pins pins = new Pins(
                "0123456789012345678901234567890123456789",
                "pairwright",
                "harness-extension",
                Evaluation.installed().pinned(),
                task.effective(),
                new Pins.AgentPin(
                        "fixture",
                        "fixture",
                        "1.0.0",
                        "fixture-1",
                        JsonNodeFactory.instance.objectNode(),
                        Sha256.ofText("fixture")),
                Enforcement.TOOL_MEDIATED,
                new Pins.Environment("Linux", "amd64", "17", "en", "UTC", Optional.of("ext4")));
        return new RunPlan(
                new RunId(RUN + task.id()),
                capsule,
                task,
                variant,
                task.spec().seed(),
                pins,
                new Pairing(new PairId("pair-0101"), new RunId(PARTNER + task.id()), 1, true, 1),
                Optional.empty(),
                "a note");
    }

    Manifest pin() {
        PinPhase.pin(plan(), folder, TIME);
        return ValidatePhase.validate(folder);
    }

    ExecutePhase.Executed execute(Agent agent) {
        return execute(agent, false);
    }

    ExecutePhase.Executed execute(Agent agent, boolean unlimited) {
        return execute(agent, unlimited, Optional.empty());
    }

    ExecutePhase.Executed execute(Agent agent, boolean unlimited, Optional<ExecutePhase.Given.Provided> model) {
        ExecutePhase.Given given = new ExecutePhase.Given(
                capsule.specification(capsule.experiment().first().variantId()).text(),
                task.spec().instruction(),
                model);
        return ExecutePhase.execute(folder, pin(), agent, given, unlimited, TIME);
    }
}
