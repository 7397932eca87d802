package dev.pairwright.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleTextTest {

    private static String line(String text) {
        StringBuilder out = new StringBuilder();
        VisibleText.line(out, text, 1_000);
        return out.toString();
    }

    private static String block(String text, int limit) {
        StringBuilder out = new StringBuilder();
        VisibleText.block(out, text, limit);
        return out.toString();
    }

    @Test
    @DisplayName("G04: markup is text")
    void markup_is_text() {
        assertThat(line("a<b href=\"x\" title='y'>&amp;</b>"))
                .isEqualTo("a&lt;b href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
    }

    @Test
    @DisplayName("G03: what steers a terminal is shown by its name")
    void control_characters_are_named() {
        assertThat(line("\u001b[31mred\u0007\u0000\u0085"))
                .isEqualTo("<i class=\"c\">ESC</i>[31mred<i class=\"c\">U+0007</i><i class=\"c\">U+0000</i>"
                        + "<i class=\"c\">U+0085</i>");
    }

    @Test
    void what_turns_text_round_or_cannot_be_seen_is_named() {
        for (int point : new int[] {
            0x202E, 0x2066, 0x200B, 0x200D, 0xFEFF, 0xAD, 0x3164, 0x2800, 0x00A0, 0x2003, 0xE0041, 0xE000, 0x034F
        }) {
            assertThat(line("a" + Character.toString(point) + "b"))
                    .isEqualTo("a<i class=\"c\">U+" + String.format("%04X", point) + "</i>b");
        }
        assertThat(line("\uD800x")).isEqualTo("<i class=\"c\">U+D800</i>x");
    }

    @Test
    void line_ends_and_tabs_are_themselves_in_a_block_and_named_on_a_line() {
        assertThat(block("a\n\tb\r\n", 100)).isEqualTo("a\n\tb<i class=\"c\">CR</i>\n");
        assertThat(line("a\n\tb")).isEqualTo("a<i class=\"lf\">LF</i><i class=\"c\">TAB</i>b");
    }

    @Test
    void letters_of_any_script_and_their_accents_are_themselves() {
        assertThat(line("e\u0301 \u00fc \u4e2d \u05d0 \uD83D\uDE00"))
                .isEqualTo("e\u0301 \u00fc \u4e2d \u05d0 \uD83D\uDE00");
    }

    @Test
    void a_tower_of_marks_is_cut_down() {
        assertThat(line("Z" + "\u0335".repeat(5) + "a\u0335"))
                .isEqualTo("Z\u0335\u0335\u0335<i class=\"c\">U+0335</i><i class=\"c\">U+0335</i>a\u0335");
    }

    @Test
    void where_no_markup_can_be_names_stand_in_brackets() {
        assertThat(VisibleText.withoutMarkup("\"<b>\u202e\n", 100)).isEqualTo("&quot;&lt;b&gt;[U+202E][LF]");
        assertThat(VisibleText.withoutMarkup("abcdef", 4)).isEqualTo("abcd[4 of 6 characters are shown]");
    }

    @Test
    void text_that_is_cut_says_so_and_no_character_is_cut_in_half() {
        assertThat(block("abcdef", 4)).isEqualTo("abcd<i class=\"cut\">4 of 6 characters are shown</i>");
        assertThat(block("abc\uD83D\uDE00", 4)).isEqualTo("abc<i class=\"cut\">3 of 5 characters are shown</i>");
    }
}
