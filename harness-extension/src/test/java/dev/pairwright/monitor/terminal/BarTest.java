package dev.pairwright.monitor.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    private LastLine line(int columns) {
        return new LastLine(new PrintStream(screen, true, StandardCharsets.UTF_8), columns);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_line_is_written_over_and_over_and_never_reaches_the_last_column() {
        LastLine line = line(10);
        line.accept("123456789ABC");
        line.accept("12");
        assertThat(shown()).isEqualTo("\r123456789\r12       ");
    }

    @Test
    void it_makes_room_for_others_and_leaves_nothing_behind() {
        LastLine line = line(80);
        line.accept("half");
        line.clear();
        line.accept("too soon");
        assertThat(shown()).isEqualTo("\rhalf\r    \r");
    }

    @Test
    void it_tells_how_far_it_is_and_leaves_room_for_words() {
        try (Bar bar = Bar.on(new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), 100, true), "exp")
                .orElseThrow()) {
            assertThat(bar.room()).isEqualTo(48);
            bar.show(3, 8, "words · more");
        }
        assertThat(shown())
                .contains("\rexp  37% |█")
                .contains("| 3/8 runs (")
                .contains(") words · more")
                .endsWith("\r");
    }

    @Test
    void it_is_drawn_in_letters_that_the_terminal_has() {
        try (Bar bar = Bar.on(new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), 80, false), "exp")
                .orElseThrow()) {
            bar.show(3, 8, "words · more");
        }
        assertThat(shown()).contains("[=").contains("words | more").matches("\\p{ASCII}+");
    }

    @Test
    void there_is_none_on_a_terminal_that_is_too_narrow_or_dumb_or_not_there() {
        assertThat(Bar.on(new Terminal(new PrintStream(screen), 59, true), "exp"))
                .isEmpty();
        assertThat(Terminal.at(Path.of("/dev/null"), Map.of("TERM", "dumb"))).isEmpty();
        assertThat(Terminal.at(Path.of("/dev/null"), Map.of())).isEmpty();
        assertThat(Terminal.at(Path.of("/dev/none/of/these"), Map.of("TERM", "xterm")))
                .isEmpty();
    }

    @Test
    void what_is_no_terminal_counts_as_eighty_columns_wide() {
        assertThat(Terminal.at(Path.of("/dev/null"), Map.of("TERM", "xterm", "LANG", "de_DE.UTF-8")))
                .hasValueSatisfying(terminal -> {
                    assertThat(terminal.columns()).isEqualTo(80);
                    assertThat(terminal.unicode()).isTrue();
                });
        assertThat(Terminal.at(Path.of("/dev/null"), Map.of("TERM", "xterm", "LANG", "en_US.UTF-8", "LC_ALL", "C")))
                .hasValueSatisfying(terminal -> assertThat(terminal.unicode()).isFalse());
    }
}
