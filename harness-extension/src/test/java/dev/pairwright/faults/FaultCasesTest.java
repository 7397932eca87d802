package dev.pairwright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.CompiledTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of faults in {@code docs/fault-cases.md} is made from the tests that name them; a fault without a test has its reason. */
class FaultCasesTest {

    private static final String HEADING =
            """
            # Faults, and the tests that show what becomes of them

            Made from the names of the tests by `FaultCasesTest`, which fails when a fault is neither tested nor excused, or when this file is not what it would make.

            """;

    private static final Map<String, String> KINDS = Map.of(
            "A", "Manifests, plans and other JSON",
            "B", "Pinned inputs",
            "C", "Agents in processes of their own",
            "D", "Tools",
            "E", "Storage and crashes",
            "F", "Tampering",
            "G", "Output and leaks");

    private static List<FaultCase> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(FaultCasesTest.class.getResourceAsStream("cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(FaultCase::of)
                    .toList();
        }
    }

    @Test
    void every_case_is_tested_or_has_its_reason_and_not_both() throws IOException {
        Map<String, Set<String>> tests = NamedCases.tests();
        List<FaultCase> cases = cases();

        assertThat(cases)
                .extracting(FaultCase::id)
                .doesNotHaveDuplicates()
                .isSorted()
                .hasSize(88);
        assertThat(cases.stream()
                        .filter(each ->
                                !tests.containsKey(each.id()) && each.excuse().isEmpty()))
                .as("cases that nothing tests and nobody excuses")
                .isEmpty();
        assertThat(cases.stream()
                        .filter(each ->
                                tests.containsKey(each.id()) && !each.excuse().isEmpty()))
                .as("cases that are excused and tested nevertheless")
                .isEmpty();
        assertThat(tests.keySet())
                .as("cases that tests name")
                .isSubsetOf(cases.stream().map(FaultCase::id).toList());
    }

    @Test
    void the_table_is_what_the_tests_make_it() throws IOException {
        Path module = CompiledTests.module();
        Path made = Files.writeString(module.resolve("target/fault-cases.md"), table());

        assertThat(module.resolveSibling("docs").resolve("fault-cases.md"))
                .as("the committed table; the new one is " + made)
                .hasSameTextualContentAs(made);
    }

    private static String table() throws IOException {
        Map<String, Set<String>> tests = NamedCases.tests();
        StringBuilder table = new StringBuilder(HEADING);
        List<FaultCase> cases = cases();
        long excused = cases.stream().filter(each -> !each.excuse().isEmpty()).count();
        table.append(cases.size())
                .append(" cases: ")
                .append(cases.size() - excused)
                .append(" tested, ")
                .append(excused)
                .append(" that do not apply yet.\n");
        String kind = "";
        for (FaultCase each : cases) {
            if (!each.id().startsWith(kind) || kind.isEmpty()) {
                kind = each.id().substring(0, 1);
                table.append("\n## ")
                        .append(kind)
                        .append(" ")
                        .append(KINDS.get(kind))
                        .append("\n\n| case | what goes wrong | what becomes of it | shown by |\n|--|--|--|--|\n");
            }
            String shown = each.excuse().isEmpty()
                    ? "`" + String.join("`, `", tests.get(each.id())) + "`"
                    : "does not apply: " + each.excuse();
            table.append("| " + each.id() + " | " + each.fault() + " | " + each.outcome() + " | " + shown + " |\n");
        }
        return table.toString();
    }
}
