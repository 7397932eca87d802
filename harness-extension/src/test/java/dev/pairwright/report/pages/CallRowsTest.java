package dev.pairwright.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallRowsTest {

    private static Call call(String text) {
        String[] parts = text.split(" ", -1);
        return new Call(
                parts[0],
                JsonNodeFactory.instance
                        .objectNode()
                        .put("path", parts[1])
                        .put("content", parts.length > 2 ? parts[2] : ""),
                Optional.of("done"),
                List.of(),
                false);
    }

    private static List<String> rows(List<String> first, List<String> second) {
        return CallRows.align(
                        first.stream().map(CallRowsTest::call).toList(),
                        second.stream().map(CallRowsTest::call).toList())
                .stream()
                .map(row -> Stream.of(row.first(), row.second())
                                .map(call -> call.map(made ->
                                                made.tool() + " " + made.given().get("path"))
                                        .orElse("-"))
                                .toList()
                        + (row.same() ? " same" : ""))
                .toList();
    }

    @Test
    void calls_on_the_same_file_share_a_row_whatever_was_done_between() {
        assertThat(rows(
                        List.of("read a", "write b 1", "finish ."),
                        List.of("read a", "note x", "write b 2", "finish .")))
                .containsExactly(
                        "[read a, read a] same", "[-, note x]", "[write b, write b]", "[finish ., finish .] same");
    }

    @Test
    void where_both_did_something_else_calls_of_one_tool_share_a_row() {
        assertThat(rows(List.of("read a", "list x"), List.of("read b", "note y")))
                .containsExactly("[read a, read b]", "[list x, -]", "[-, note y]");
    }

    @Test
    void a_run_without_calls_leaves_its_column_empty() {
        assertThat(rows(List.of(), List.of("read b"))).containsExactly("[-, read b]");
        assertThat(rows(List.of("read b"), List.of())).containsExactly("[read b, -]");
    }
}
