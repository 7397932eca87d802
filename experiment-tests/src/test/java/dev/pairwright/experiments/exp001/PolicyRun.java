package dev.pairwright.experiments.exp001;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.WitnessedTrace;
import dev.pairwright.core.Access;
import dev.pairwright.core.Budget;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Permissions;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.RunEvidence;
import dev.pairwright.evaluation.check.Checks;
import dev.pairwright.evaluation.check.Judgement;
import dev.pairwright.experiment.CheckBinding;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Inputs;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.rehearsal.RehearsalPolicy;
import dev.pairwright.rehearsal.SimulatedAgent;
import dev.pairwright.sandbox.Toolbox;
import dev.pairwright.sandbox.Workspace;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceHeader;
import dev.pairwright.trace.TraceReader;
import dev.pairwright.trace.TraceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run of a policy through the real tool loop and tools, over a real workspace made from the capsule's inputs, and judged by the real checks.
 *
 * @param workspace what it left
 * @param report how it ended
 * @param conversations what the policy was shown, turn by turn
 * @param evidence what it is judged from
 */
record PolicyRun(Path workspace, AgentReport report, List<Conversation> conversations, RunEvidence evidence) {

    static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");
    static final String SPECIFICATION = "variants/goal-centric.md";

    private static final HarnessTime TIME = new HarnessTime(InstantSource.fixed(NOW), () -> 0);

    static PolicyRun of(CapsuleFolder.Task task, Optional<String> slip, Path temporary) throws Exception {
        return of(task, slip, task.inputs(temporary), temporary);
    }

    static PolicyRun of(CapsuleFolder.Task task, Optional<String> slip, Path inputs, Path temporary) throws Exception {
        List<Conversation> seen = new ArrayList<>();
        Path root = temporary.resolve("workspace");
        Path log = temporary.resolve("agent.log");
        Budget budget = Budget.within(Duration.ofSeconds((long) task.spec().timeoutSeconds()));
        AgentReport report;
        try (Workspace workspace = Workspace.create(root, inputs, task.modes());
                TraceWriter trace = TraceWriter.begin(
                        log,
                        new TraceHeader(
                                TraceHeader.ATIF,
                                "session",
                                new TraceHeader.TracedAgent("exp-001", "1.0.0", Optional.empty())),
                        TIME)) {
            report = play(recording(task, seen), slip, assignment(task, workspace, budget, trace));
            trace.finish(report.reason().word(), report.message());
        }
        Trace trace = TraceReader.read(log, "agent.log");
        return new PolicyRun(root, report, seen, evidence(task, inputs, root, trace, report));
    }

    private static AgentReport play(RehearsalPolicy policy, Optional<String> slip, Assignment assignment)
            throws InterruptedException, AgentFailure {
        return new SimulatedAgent("exp-001", "1.0.0", policy, slip).run(assignment);
    }

    private static Assignment assignment(
            CapsuleFolder.Task task, Workspace workspace, Budget budget, TraceWriter trace) {
        Permissions permissions = task.permissions();
        WitnessedTrace witness = new WitnessedTrace(
                trace, CapsuleFolder.text(SPECIFICATION), task.spec().instruction());
        return new Assignment(
                CapsuleFolder.text(SPECIFICATION),
                task.spec().instruction(),
                "rehearsal-1",
                Optional.empty(),
                task.spec().seed(),
                Toolbox.over(workspace, permissions, budget, witness),
                budget,
                witness);
    }

    private static RehearsalPolicy recording(CapsuleFolder.Task task, List<Conversation> seen) {
        RehearsalPolicy policy = new Exp001Policies(InstantSource.fixed(NOW))
                .forTask(task.spec().taskId())
                .orElseThrow();
        return new RehearsalPolicy() {
            @Override
            public List<String> slips() {
                return policy.slips();
            }

            @Override
            public Model.Reply next(Conversation conversation, Optional<String> slip) {
                seen.add(conversation);
                return policy.next(conversation, slip);
            }
        };
    }

    private static RunEvidence evidence(
            CapsuleFolder.Task task, Path inputs, Path root, Trace trace, AgentReport report) throws IOException {
        Inputs pinned = WorkspaceChanges.inputs(inputs, task.modes());
        Outputs outputs = WorkspaceChanges.outputs(root, pinned);
        Execution execution = new Execution(
                Evidence.SIMULATED,
                Timestamp.of(NOW),
                Timestamp.of(NOW),
                0,
                false,
                0,
                report.reason(),
                report.seedStatus(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
        return new RunEvidence(
                new RunId("run-20260203T040506789Z-" + task.spec().taskId()),
                task.spec(),
                task.solution(),
                task.folder().resolve("expected"),
                inputs,
                pinned,
                root,
                outputs,
                trace,
                execution,
                Enforcement.TOOL_MEDIATED);
    }

    /** The criteria that are not satisfied. */
    List<String> brokenCriteria() {
        return broken(evidence.task().successCriteria());
    }

    /** The constraints that are not kept. */
    List<String> brokenConstraints() {
        return broken(evidence.task().constraints());
    }

    private List<String> broken(List<CheckBinding> bindings) {
        Judgement judgement = Checks.installed().judge(evidence);
        return bindings.stream()
                .filter(binding -> judgement.outcome(binding).status() != CheckOutcome.Status.SATISFIED)
                .map(CheckBinding::name)
                .toList();
    }

    int questions() {
        return (int) evidence.trace()
                .toolCalls()
                .filter(call -> call.functionName().equals("ask_clarification"))
                .count();
    }

    /** Attempts that a rule stood against, such as {@code append readonly.txt: PERMISSION}. */
    List<String> refused() {
        return evidence.trace()
                .accesses()
                .filter(access -> access.outcome() == Access.Outcome.DENIED)
                .map(access -> access.operation() + " " + access.path() + ": " + access.code())
                .toList();
    }

    /** Everything an onlooker could tell two runs apart by: the calls and what was left. */
    Map<String, String> fingerprint() throws IOException {
        Map<String, String> all = new TreeMap<>();
        all.put(
                "calls",
                evidence.trace()
                        .toolCalls()
                        .map(call -> call.functionName() + call.arguments())
                        .collect(Collectors.joining("\n")));
        for (Outputs.OutputFile file : evidence.outputs().files()) {
            Path left = workspace.resolve(file.path());
            all.put(file.path(), Files.isRegularFile(left) ? Files.readString(left) : "a folder");
        }
        return all;
    }
}
