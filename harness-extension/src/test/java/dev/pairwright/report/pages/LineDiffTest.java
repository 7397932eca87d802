package dev.pairwright.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    private static String rows(String first, String second) {
        Markup out = new Markup();
        LineDiff.show(out, first, second);
        return out.toString();
    }

    @Test
    void lines_that_are_equal_share_a_row_and_what_differs_within_a_line_is_marked() {
        assertThat(rows("same\nthe old word\n", "same\nthe new word\n"))
                .isEqualTo(
                        """
                        <div class="diff">
                        <div class="row same"><div>same</div><div>same</div></div>
                        <div class="row"><div class="minus">the <em>old</em> word</div><div class="plus">the <em>new</em> word</div></div>
                        </div>
                        """);
    }

    @Test
    void a_line_that_only_one_side_has_stands_alone() {
        assertThat(rows("a\nb\n", "a\n")).contains("<div class=\"row\"><div class=\"minus\">b</div><div></div></div>");
        assertThat(rows("a\n", "a\n<b>\n"))
                .contains("<div class=\"row\"><div></div><div class=\"plus\">&lt;b&gt;</div></div>");
    }

    @Test
    void a_missing_line_feed_at_the_end_is_a_difference() {
        assertThat(rows("a\n", "a"))
                .contains("<div class=\"minus\">a</div><div class=\"plus\">a<i class=\"c\">no LF</i></div>");
    }

    @Test
    void long_stretches_of_equal_lines_are_folded() {
        String before = IntStream.range(0, 40).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        String page = rows(before + "x\n" + before, before + "y\n" + before);
        assertThat(page).contains("... 37 lines are equal");
        assertThat(page.split("row same", -1)).hasSize(7);
        assertThat(page).contains(">line 39<", ">line 2<").doesNotContain(">line 20<");
    }

    @Test
    void a_mark_never_cuts_a_character_in_half() {
        assertThat(rows("x\uD83D\uDE00\n", "x\uD83D\uDE01\n"))
                .contains("<div class=\"minus\">x\uD83D\uDE00</div><div class=\"plus\">x\uD83D\uDE01</div>");
    }

    @Test
    void texts_without_a_line_are_equal_to_nothing_else() {
        assertThat(rows("", "a\n")).contains("<div class=\"row\"><div></div><div class=\"plus\">a</div></div>");
    }
}
