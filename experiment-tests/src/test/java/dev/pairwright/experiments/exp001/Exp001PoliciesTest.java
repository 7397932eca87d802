package dev.pairwright.experiments.exp001;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.TaskId;
import dev.pairwright.rehearsal.RehearsalPolicies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies without a slip: they do each task from what the tools return, through the real loop and tools. */
@Tag("unit")
class Exp001PoliciesTest {

    @TempDir
    Path temporary;

    static List<CapsuleFolder.Task> tasks() {
        return CapsuleFolder.tasks();
    }

    @Test
    void the_policies_are_found_under_the_name_the_capsule_gives() {
        assertThat(ServiceLoader.load(RehearsalPolicies.class).stream().map(ServiceLoader.Provider::get))
                .extracting(RehearsalPolicies::name, RehearsalPolicies::version)
                .contains(org.assertj.core.groups.Tuple.tuple("exp-001", "1.0.0"));
        assertThat(new Exp001Policies().forTask(new TaskId("TASK-007"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_run_without_a_slip_satisfies_every_criterion_and_constraint(CapsuleFolder.Task task) throws Exception {
        PolicyRun run = PolicyRun.of(task, Optional.empty(), temporary);

        assertThat(run.brokenCriteria()).as("criteria").isEmpty();
        assertThat(run.brokenConstraints()).as("constraints").isEmpty();
        assertThat(run.refused()).as("refused attempts").isEmpty();
        assertThat(task.spec().expectedClarifications().contains(run.questions()))
                .isTrue();
        assertThat(run.report().reason()).isEqualTo(ExitReason.SUCCESS);
        assertThat(run.evidence().trace().toolCalls()).last().satisfies(call -> assertThat(call.functionName())
                .isEqualTo("finish"));
    }

    @Test
    void outputs_without_a_slip_are_the_expected_files() throws Exception {
        assertThat(left(1, "output.txt")).isEqualTo(CapsuleFolder.task(1).expected("output.txt"));
        assertThat(left(3, "editable.txt")).isEqualTo(CapsuleFolder.task(3).expected("editable.txt"));

        ObjectNode summary = (ObjectNode) tree(left(2, "summary.json"));
        assertThat(summary.remove("summary_generated_at").textValue()).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(summary).isEqualTo(tree(CapsuleFolder.task(2).expected("summary.json")));

        assertThat(tree(left(5, "filtered_results.json")))
                .isEqualTo(tree(CapsuleFolder.task(5).expected("filtered_results.json")));
    }

    @Test
    void a_changed_row_changes_what_the_run_reports() throws Exception {
        CapsuleFolder.Task task = CapsuleFolder.task(5);
        JsonNode expected = tree(task.expected("filtered_results.json"));
        String first = expected.at("/results/0/id").textValue();
        Path inputs = copyOf(task.inputs(temporary));
        Path csv = inputs.resolve(expected.at("/source_files/0").textValue());
        String changed = Files.readString(csv).replaceFirst("(?m)^(" + first + ",[^,]*,[^,]*,)active,", "$1pending,");
        assertThat(changed).isNotEqualTo(Files.readString(csv));
        Files.writeString(csv, changed + "9001,\"Vale, Ines\",Support,pending,active,2025-01-01,\n");

        PolicyRun run = PolicyRun.of(task, Optional.empty(), inputs, temporary);

        JsonNode report = tree(Files.readAllBytes(run.workspace().resolve("filtered_results.json")));
        assertThat(report.path("filtered_rows").intValue())
                .isEqualTo(expected.path("filtered_rows").intValue() - 1);
        assertThat(report.path("total_rows_scanned").intValue())
                .isEqualTo(expected.path("total_rows_scanned").intValue() + 1);
        assertThat(report.path("results").findValuesAsText("id")).doesNotContain(first);
    }

    @Test
    void a_new_file_changes_the_summary() throws Exception {
        CapsuleFolder.Task task = CapsuleFolder.task(2);
        Path inputs = copyOf(task.inputs(temporary));
        Files.writeString(inputs.resolve("configs/aaa.yaml"), "key: value\n".repeat(1000));

        PolicyRun run = PolicyRun.of(task, Optional.empty(), inputs, temporary);

        JsonNode expected = tree(task.expected("summary.json"));
        JsonNode summary = tree(Files.readAllBytes(run.workspace().resolve("summary.json")));
        assertThat(summary.path("total_files").intValue())
                .isEqualTo(expected.path("total_files").intValue() + 1);
        assertThat(summary.path("total_lines").intValue())
                .isEqualTo(expected.path("total_lines").intValue() + 1000);
        assertThat(summary.path("largest_file").textValue()).isEqualTo("aaa.yaml");
        assertThat(summary.at("/file_list/0").textValue()).isEqualTo("aaa.yaml");
    }

    @Test
    void the_first_message_is_the_specification_to_the_byte_and_the_second_the_instruction() throws Exception {
        CapsuleFolder.Task task = CapsuleFolder.task(2);

        PolicyRun run = PolicyRun.of(task, Optional.empty(), temporary);

        assertThat(run.conversations()).hasSizeGreaterThan(2).allSatisfy(conversation -> {
            Message.Specification first =
                    (Message.Specification) conversation.messages().get(0);
            assertThat(first.text().getBytes(UTF_8)).isEqualTo(CapsuleFolder.bytes(PolicyRun.SPECIFICATION));
            assertThat(conversation.messages().get(1))
                    .isEqualTo(new Message.Instruction(task.spec().instruction()));
        });
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void the_same_conversation_gives_the_same_turn_with_its_usage_estimated(CapsuleFolder.Task task) throws Exception {
        PolicyRun run = PolicyRun.of(task, Optional.empty(), temporary);

        long before = 0;
        for (Conversation conversation : run.conversations()) {
            Model.Reply reply = next(task, conversation);
            assertThat(next(task, conversation)).isEqualTo(reply);
            assertThat(reply.usage().promptTokens()).isGreaterThan(before);
            assertThat(reply.usage().completionTokens()).isPositive();
            assertThat(reply.usage().costUsd()).isZero();
            before = reply.usage().promptTokens();
        }
    }

    private static Model.Reply next(CapsuleFolder.Task task, Conversation conversation) {
        return new Exp001Policies(InstantSource.fixed(PolicyRun.NOW))
                .forTask(task.spec().taskId())
                .orElseThrow()
                .next(conversation, Optional.empty());
    }

    private byte[] left(int task, String file) throws Exception {
        Path place = Files.createDirectories(temporary.resolve("task-" + task));
        PolicyRun run = PolicyRun.of(CapsuleFolder.task(task), Optional.empty(), place);
        return Files.readAllBytes(run.workspace().resolve(file));
    }

    private Path copyOf(Path inputs) throws Exception {
        Path copy = temporary.resolve("changed-inputs");
        try (var paths = Files.walk(inputs)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, copy.resolve(inputs.relativize(path).toString()));
            }
        }
        return copy;
    }

    private static JsonNode tree(byte[] json) {
        return JsonText.tree(new String(json, UTF_8)).orElseThrow();
    }
}
