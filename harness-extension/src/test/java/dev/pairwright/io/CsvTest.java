package dev.pairwright.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells_are_quoted_only_where_they_must_be() {
        assertThat(Csv.row(List.of("run-1", "a,b", "say \"x\"", "two\nlines", "", "caf\u00e9")))
                .isEqualTo("run-1,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",,caf\u00e9\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "-", "--1", "-1.5.2", "-0x1"})
    void G01_a_formula_is_neutralised(String cell) {
        assertThat(Csv.row(List.of("a", cell))).isEqualTo("a,'" + cell + "\n");
    }

    @Test
    void G01_a_formula_after_a_carriage_return_is_neutralised() {
        assertThat(Csv.row(List.of("\r=1"))).isEqualTo("\"'\r=1\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.5", "-7", "-1.0E-5", "1+1", "a=b", "2e10"})
    void a_plain_number_is_left(String cell) {
        assertThat(Csv.row(List.of(cell))).isEqualTo(cell + "\n");
    }

    @Property(tries = 300)
    void G02_whatever_is_written_is_read_again(
            @ForAll @Size(min = 1, max = 5) List<@StringLength(max = 8) @CharRange(from = '\0', to = '\u0100') String> cells) {
        List<String> shown = cells.stream().map(CsvTest::neutralised).collect(Collectors.toCollection(ArrayList::new));
        assertThat(Csv.parse(Csv.row(cells) + Csv.row(cells))).containsExactly(shown, shown);
    }

    @Test
    void rows_are_read_as_written() {
        assertThat(Csv.parse("a,b\n\"x\ny\",'=1\n")).containsExactly(List.of("a", "b"), List.of("x\ny", "'=1"));
        assertThat(Csv.parse("")).isEmpty();
    }

    @Test
    void a_row_with_more_or_fewer_cells_is_refused_by_line() {
        assertThatThrownBy(() -> Csv.parse("a,b\nc\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not CSV: Record 2 has 1 fields, but first record had 2 fields");
        assertThatThrownBy(() -> Csv.parse("a,b\n\"c\nd\",e,f\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not CSV: Record 2 has 3 fields, but first record had 2 fields");
    }

    @Test
    void a_quotation_mark_out_of_place_is_refused() {
        noCsv("a,\"b\n", "not CSV: Unclosed quoted field at end of input (record starting at line 1)");
        noCsv(
                "a,\"b\"c\n",
                "not CSV: Unexpected character after closing quote: 'c' (0x63) (record starting at line 1)");
        noCsv("a,\"b\"\"\n\"\nc,d\"e\n", "not CSV: quotation mark inside an unquoted cell on line 3");
    }

    @Test
    void a_file_is_read_row_by_row_with_the_lines_they_begin_on(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "a,\"b\nc\"\n\nd\n");
        List<CsvRow> rows = new ArrayList<>();
        Csv.read(file, "d.csv", 100, rows::add);
        assertThat(rows)
                .containsExactly(
                        new CsvRow(1, List.of("a", "b\nc")), new CsvRow(3, List.of("")), new CsvRow(4, List.of("d")));
        assertThatThrownBy(() -> Csv.read(file, "d.csv", 10, rows::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("d.csv: has 11 bytes; at most 10 are read");
        assertThatThrownBy(() -> Csv.read(folder.resolve("no.csv"), "no.csv", 10, rows::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no.csv: there is no such file");
    }

    @Test
    void a_row_without_cells_is_refused() {
        assertThatThrownBy(() -> Csv.row(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a CSV row has at least one cell");
    }

    private static void noCsv(String text, String message) {
        assertThatThrownBy(() -> Csv.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static String neutralised(String cell) {
        boolean formula = cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        return formula ? "'" + cell : cell;
    }
}
