package dev.pairwright.run;

import static dev.pairwright.run.FixtureAgent.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Outputs;
import dev.pairwright.sandbox.ToolResult;
import dev.pairwright.testkit.agent.TestAgent;
import dev.pairwright.trace.Observation;
import dev.pairwright.trace.StepMetrics;
import dev.pairwright.trace.ToolCall;
import dev.pairwright.trace.Trace;
import dev.pairwright.trace.TraceReader;
import dev.pairwright.trace.TraceStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutePhaseTest {

    @TempDir
    Path home;

    private RunBench bench() throws IOException {
        return RunBench.of("TASK-001", home);
    }

    private static Trace trace(RunBench bench) {
        return TraceReader.read(bench.folder().agentLog(), "agent.log");
    }

    private ExecutePhase.Executed failing(FixtureAgent.Work work) throws IOException {
        RunBench bench = bench();
        ExecutePhase.Executed executed = bench.execute(new FixtureAgent(work));
        Execution execution = executed.manifest().execution().orElseThrow();
        assertThat(execution.exitReason()).isEqualTo(executed.reason());
        assertThat(execution.exitCode()).isEqualTo(1);
        assertThat(trace(bench).footer().orElseThrow().extra().exitReason())
                .isEqualTo(executed.reason().word());
        assertThat(trace(bench).footer().orElseThrow().extra().message()).contains(executed.message());
        return executed;
    }

    @Test
    void the_agent_gets_the_variant_s_exact_text_the_task_s_and_its_pins() throws IOException {
        RunBench bench = bench();
        bench.execute(new FixtureAgent(assignment -> {
            assertThat(assignment.specification())
                    .isEqualTo(bench.capsule()
                            .specification(bench.capsule().experiment().first().variantId())
                            .text());
            assertThat(assignment.instruction()).isEqualTo("Create out.txt with the text hello and a line end.");
            assertThat(assignment.model()).isEqualTo("fixture-1");
            assertThat(assignment.seed()).isEqualTo(42);
            assertThat(assignment.budget().time()).isEqualTo(Duration.ofSeconds(10));
            assertThat(assignment.toolbox().specs())
                    .extracting(spec -> spec.name())
                    .doesNotContain("make_directory");
            return DONE;
        }));
        assertThat(trace(bench).footer().orElseThrow().extra().exitReason()).isEqualTo("success");
    }

    @Test
    void what_the_agent_leaves_is_copied_hashed_and_told_in_the_manifest() throws IOException {
        RunBench bench = bench();
        ExecutePhase.Executed executed = bench.execute(new FixtureAgent(assignment -> {
            TestAgent.write(assignment, "out.txt", "hello\n");
            return new AgentReport(
                    ExitReason.SUCCESS, "bye", "sent", Optional.of("served-1"), Optional.of("fp_1"), 2, 7);
        }));
        Execution execution = executed.manifest().execution().orElseThrow();
        assertThat(execution.exitReason()).isEqualTo(ExitReason.SUCCESS);
        assertThat(execution.exitCode()).isZero();
        assertThat(execution.timeoutReached()).isFalse();
        assertThat(execution.seedStatus()).isEqualTo("sent");
        assertThat(execution.servedModel()).contains("served-1");
        assertThat(execution.systemFingerprint()).contains("fp_1");
        assertThat(execution.retries()).isEqualTo(2);
        assertThat(execution.cachedTokens()).isEqualTo(7);
        assertThat(Instant.parse(execution.completedAt())).isAfterOrEqualTo(Instant.parse(execution.startedAt()));
        assertThat(executed.manifest().outputs())
                .contains(new Outputs(
                        "outputs",
                        List.of(new Outputs.OutputFile(
                                "out.txt",
                                Optional.of(Sha256.ofText("hello\n")),
                                6,
                                "644",
                                Outputs.Kind.FILE,
                                Optional.empty()))));
        assertThat(executed.manifest().logs().orElseThrow().executionLogHash())
                .isEqualTo(Sha256.of(Files.readAllBytes(bench.folder().agentLog())));
        assertThat(bench.folder().outputs().resolve("out.txt")).hasContent("hello\n");
        assertThat(bench.folder().workspace().resolve("out.txt"))
                .as("left to be swept")
                .exists();
    }

    @Test
    void inputs_have_their_modes_in_the_workspace() throws IOException {
        RunBench bench = RunBench.of("TASK-002", home);
        bench.execute(new FixtureAgent(assignment -> {
            Path workspace = bench.folder().workspace();
            try {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(workspace.resolve("kept/readonly.txt"))))
                        .isEqualTo("r--r--r--");
                assertThat(workspace.resolve("notes.txt")).hasContent("some\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return DONE;
        }));
        assertThat(trace(bench).footer().orElseThrow().extra().message()).contains("done");
    }

    @Test
    void an_agent_whose_time_is_up_is_interrupted() throws IOException {
        RunBench bench =
                RunBench.of("TASK-001", home, capsule -> capsule.task("TASK-001", t -> t.put("timeout_seconds", 0.2)));
        ExecutePhase.Executed executed = bench.execute(new FixtureAgent(assignment -> {
            Thread.sleep(60_000);
            return DONE;
        }));
        Execution execution = executed.manifest().execution().orElseThrow();
        assertThat(executed.reason()).isEqualTo(ExitReason.TIMEOUT);
        assertThat(executed.message()).isEqualTo("timeout reached (0.2 s)");
        assertThat(execution.timeoutReached()).isTrue();
        assertThat(execution.exitCode()).isEqualTo(1);
        assertThat(execution.durationSeconds()).isBetween(0.2, 5.0);
        assertThat(trace(bench).footer().orElseThrow().extra().message()).contains("timeout reached (0.2 s)");
    }

    @Test
    void under_a_debugger_no_time_is_ever_up() throws IOException {
        RunBench bench =
                RunBench.of("TASK-001", home, capsule -> capsule.task("TASK-001", t -> t.put("timeout_seconds", 0.05)));
        ExecutePhase.Executed executed = bench.execute(
                new FixtureAgent(assignment -> {
                    Thread.sleep(200);
                    return DONE;
                }),
                true);
        assertThat(executed.reason()).isEqualTo(ExitReason.SUCCESS);
        assertThat(executed.manifest().execution().orElseThrow().timeoutReached())
                .isFalse();
    }

    @Test
    void an_exception_of_the_agent_is_an_error_of_the_run() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> {
            throw new IllegalStateException("boom\n\u001b[2J");
        });
        assertThat(executed.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(executed.message())
                .isEqualTo("the agent failed: java.lang.IllegalStateException: boom\\n\\u001b[2J");
    }

    @Test
    void a_failure_the_agent_owns_up_to_is_an_error_of_the_run() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> {
            throw AgentFailure.ofAgent("cannot parse the model's answer", new IOException("x"));
        });
        assertThat(executed.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(executed.message()).isEqualTo("cannot parse the model's answer");
    }

    @Test
    void a_failure_of_the_provider_is_one_of_the_infrastructure() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> {
            throw AgentFailure.infrastructure("provider answers 503", new IOException("x"));
        });
        assertThat(executed.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(executed.message()).isEqualTo("provider answers 503");
    }

    @Test
    void D06_a_stack_overflow_of_the_agent_is_an_error_of_the_run() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> {
            throw new StackOverflowError();
        });
        assertThat(executed.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(executed.message()).isEqualTo("the agent failed: java.lang.StackOverflowError");
    }

    @Test
    void D06_running_out_of_memory_in_the_agent_is_an_error_of_the_run() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(executed.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(executed.message()).isEqualTo("the agent failed: java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void an_agent_that_returns_no_report_has_failed() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> null);
        assertThat(executed.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(executed.message()).isEqualTo("the agent failed: it returned no report");
    }

    @Test
    void a_report_that_no_manifest_could_hold_is_the_agent_s_error() throws IOException {
        ExecutePhase.Executed executed = failing(assignment -> AgentReport.of(ExitReason.SUCCESS, "", "maybe"));
        assertThat(executed.message())
                .isEqualTo("the agent failed: java.lang.IllegalArgumentException: seedStatus is \"maybe\", "
                        + "and one of honoured, sent, unsupported is needed");
        assertThatThrownBy(() ->
                        new AgentReport(ExitReason.SUCCESS, "", "sent", Optional.empty(), Optional.empty(), -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retries and cachedTokens are counts, not -1 and 0");
    }

    @Test
    void storage_that_fails_under_the_agent_is_no_failure_of_the_agent() throws IOException {
        RunBench bench = bench();
        StorageFailure full = new StorageFailure("write", home, "no space left on device");
        assertThatThrownBy(() -> bench.execute(new FixtureAgent(assignment -> {
                    throw full;
                })))
                .isSameAs(full);
    }

    @Test
    void a_call_that_an_agent_does_not_tell_of_is_recorded_all_the_same() throws IOException {
        RunBench bench = bench();
        bench.execute(new FixtureAgent(assignment -> {
            assignment
                    .toolbox()
                    .call(
                            "c1",
                            "read_file",
                            JsonNodeFactory.instance.objectNode().put("path", "../secret"));
            return DONE;
        }));
        assertThat(trace(bench).toolCalls()).extracting(ToolCall::toolCallId).containsExactly("c1");
        assertThat(trace(bench).accesses()).isNotEmpty();
        assertThat(trace(bench).answerTo("c1"))
                .hasValueSatisfying(answer -> assertThat(answer).startsWith("error: "));
    }

    @Test
    void a_call_that_an_agent_only_tells_of_has_no_answer_and_is_a_gap() throws IOException {
        RunBench bench = bench();
        List<ToolResult> made = new java.util.ArrayList<>();
        bench.execute(new FixtureAgent(assignment -> {
            made.add(assignment
                    .toolbox()
                    .call("c1", "note", JsonNodeFactory.instance.objectNode().put("text", "a")));
            assignment
                    .trace()
                    .step(
                            "Done.",
                            List.of(
                                    new ToolCall("c1", "write_file", JsonNodeFactory.instance.objectNode()),
                                    new ToolCall("c2", "write_file", JsonNodeFactory.instance.objectNode())),
                            StepMetrics.ZERO);
            return DONE;
        }));
        TraceStep step = trace(bench).steps().get(2);
        assertThat(step.toolCalls())
                .extracting(ToolCall::toolCallId, ToolCall::functionName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("c1", "note"),
                        org.assertj.core.groups.Tuple.tuple("c2", "write_file"));
        assertThat(step.observation().orElseThrow().results())
                .containsExactly(new Observation.Result("c1", made.get(0).content()));
        assertThat(TraceFindings.of(trace(bench)).gap()).contains("agent.log lacks the answers to 1 of 2 tool calls");
    }

    @Test
    void steps_recorded_before_a_failure_stay() throws IOException {
        RunBench bench = bench();
        bench.execute(new FixtureAgent(assignment -> {
            assignment.trace().step("Well then.", List.of(), StepMetrics.ZERO);
            throw new IllegalStateException("boom");
        }));
        assertThat(trace(bench).steps())
                .extracting(TraceStep::source)
                .containsExactly(TraceStep.Source.SYSTEM, TraceStep.Source.USER, TraceStep.Source.AGENT);
    }
}
