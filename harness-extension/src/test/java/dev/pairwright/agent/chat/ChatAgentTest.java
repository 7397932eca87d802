package dev.pairwright.agent.chat;

import static dev.pairwright.agent.Bench.call;
import static dev.pairwright.agent.Bench.turn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Bench;
import dev.pairwright.agent.Conversation;
import dev.pairwright.agent.Message;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.ExitReason;
import dev.pairwright.sandbox.ToolSpec;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.trace.ToolCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class ChatAgentTest {

    @TempDir
    Path folder;

    private final List<Conversation> seen = Collections.synchronizedList(new ArrayList<>());

    private Script noting(Model.Reply... turns) {
        Script script = Script.turns(turns);
        return conversation -> {
            seen.add(conversation);
            return script.reply(conversation);
        };
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void the_model_reads_the_exact_texts_and_the_tools_and_works_until_it_is_done(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(
                folder,
                noting(
                        turn("Reading.", call("c1", "read_file", "path", "note.txt")),
                        turn("", call("c2", "write_file", "path", "out.txt", "content", "h\u00e9\n")),
                        turn("All done.", call("c3", "finish", "message", "Wrote out.txt."))))) {
            AgentReport report = bench.run(protocol);

            assertThat(report.reason()).isEqualTo(ExitReason.SUCCESS);
            assertThat(report.message()).isEqualTo("All done.");
            assertThat(report.servedModel()).contains(ChatBench.MODEL);
            assertThat(Files.readString(bench.workspace().resolve("out.txt"))).isEqualTo("h\u00e9\n");
            assertThat(seen).hasSize(3).allSatisfy(conversation -> assertThat(conversation.messages())
                    .startsWith(
                            new Message.Specification(Bench.SPECIFICATION),
                            new Message.Instruction(Bench.INSTRUCTION)));
            assertThat(seen.get(1).messages())
                    .element(3)
                    .isInstanceOfSatisfying(Message.ToolAnswer.class, answer -> assertThat(answer.content())
                            .isEqualTo("noted\n"));
            assertThat(seen.get(0).tools())
                    .extracting(ToolSpec::name)
                    .contains("read_file", "write_file", "ask_clarification", "finish");
            assertThat(bench.recorded().steps()).extracting("message").contains("Reading.", "All done.");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void every_tool_is_described_as_the_harness_describes_it(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(folder, noting())) {
            bench.run(protocol);
        }
        assertThat(seen.get(0).tools())
                .filteredOn(tool -> tool.name().equals("ask_clarification"))
                .first()
                .satisfies(tool -> {
                    assertThat(tool.description()).isNotBlank();
                    assertThat(tool.parameters().path("required")).hasToString("[\"question\"]");
                    assertThat(tool.parameters().at("/properties/question/type").asText())
                            .isEqualToIgnoringCase("string");
                    assertThat(tool.parameters()
                                    .at("/properties/question/description")
                                    .asText())
                            .isNotBlank();
                    assertThat(tool.parameters().at("/properties/category/enum"))
                            .hasSize(5);
                });
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void several_calls_in_one_turn_are_all_answered_in_order(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(
                folder,
                noting(turn(
                        "",
                        call("c1", "write_file", "path", "a.txt", "content", "a"),
                        call("c2", "write_file", "path", "b.txt", "content", "b"),
                        call("c3", "read_file", "path", "a.txt"))))) {
            bench.run(protocol);

            assertThat(bench.workspace().resolve("b.txt")).hasContent("b");
        }
        assertThat(seen.get(1).messages()).hasSize(6);
        assertThat(((Message.Turn) seen.get(1).messages().get(2)).calls()).hasSize(3);
        assertThat(seen.get(1).messages().subList(3, 6))
                .extracting(message -> ((Message.ToolAnswer) message).content())
                .last()
                .isEqualTo("a");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_tool_that_does_not_exist_comes_back_as_an_error(Protocol protocol) throws Exception {
        try (ChatBench bench =
                new ChatBench(folder, noting(turn("", call("c1", "run_shell", "command", "ls")), turn("I see.")))) {
            assertThat(bench.run(protocol).message()).isEqualTo("I see.");
        }
        assertThat(answers())
                .singleElement()
                .asString()
                .startsWith("error: UNKNOWN_TOOL: there is no tool 'run_shell'");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI_CHAT", "OPENAI_RESPONSES"})
    void arguments_that_are_no_json_come_back_as_an_error(Protocol protocol) throws Exception {
        ToolCall torn = new ToolCall("c1", "write_file", TextNode.valueOf("{\"path\": \"out.txt\", \"cont"));
        try (ChatBench bench = new ChatBench(folder, noting(turn("", torn), turn("Again then.")))) {
            assertThat(bench.run(protocol).reason()).isEqualTo(ExitReason.SUCCESS);
            assertThat(bench.recorded().steps().toString()).contains("cont");
        }
        assertThat(answers())
                .singleElement()
                .isEqualTo("error: BAD_ARGUMENTS: write_file: the arguments are a string, and an object is needed: "
                        + "the parameters are path, content");
        assertThat(((Message.Turn) seen.get(1).messages().get(2)).calls().get(0).arguments())
                .as("as text that any server can read")
                .hasToString("{\"malformed_arguments\":\"{\\\"path\\\": \\\"out.txt\\\", \\\"cont\"}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI_CHAT", "OPENAI_RESPONSES", "ANTHROPIC_MESSAGES"})
    void calls_without_an_id_of_their_own_get_one(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(
                folder,
                noting(
                        turn("", call("same", "read_file", "path", "note.txt"), call("same", "note", "text", "x")),
                        turn("", call("same", "read_file", "path", "note.txt"))))) {
            bench.run(protocol);

            assertThat(bench.recorded().steps().stream()
                            .flatMap(step -> step.toolCalls().stream())
                            .map(ToolCall::toolCallId))
                    .containsExactly("same", "call-2", "call-3");
        }
        assertThat(seen.get(2).messages().stream()
                        .filter(Message.ToolAnswer.class::isInstance)
                        .map(message -> ((Message.ToolAnswer) message).callId()))
                .containsExactly("same", "call-2", "call-3");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_loop_without_end_is_ended_by_the_budget_of_steps(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(
                folder,
                conversation -> turn("", call("c" + Script.turn(conversation), "list_directory", "path", ".")))) {
            AgentReport report = bench.run(protocol, 4);

            assertThat(report.reason()).isEqualTo(ExitReason.KILLED);
            assertThat(report.message()).isEqualTo("step limit reached: 4 turns without an end");
            assertThat(bench.provider.received()).hasSize(4);
        }
    }

    private List<String> answers() {
        return seen.get(seen.size() - 1).messages().stream()
                .filter(Message.ToolAnswer.class::isInstance)
                .map(message -> ((Message.ToolAnswer) message).content())
                .toList();
    }
}
