package dev.pairwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.PairId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@net.jqwik.api.Tag("slow")
class PairNumberingTest {

    @ParameterizedTest
    @CsvSource({
        "15, 3, 7, pair-0307",
        "15, 1, 1, pair-0101",
        "99, 6, 99, pair-0699",
        "1, 20, 1, pair-2001",
        "15, 100, 7, pair-10007",
        "100, 3, 7, pair-3007",
        "100, 3, 100, pair-3100",
        "999, 31, 1, pair-31001",
        "1000, 3, 7, pair-30007",
        "999999, 999999, 999999, pair-999999999999",
    })
    void id_is_task_number_and_pair_number(int pairsPerTask, int task, int pair, String id) {
        assertThat(new PairNumbering(pairsPerTask).id(task, pair)).hasToString(id);
    }

    @Property(tries = 200)
    void up_to_99_pairs_id_is_task_times_100_plus_pair(
            @ForAll @IntRange(min = 1, max = 999) int task, @ForAll @IntRange(min = 1, max = 99) int pair) {
        assertThat(new PairNumbering(99).id(task, pair))
                .hasToString(String.format(Locale.ROOT, "pair-%04d", task * 100 + pair));
    }

    @Property(tries = 120)
    void ids_are_unique_whatever_the_size(
            @ForAll @IntRange(min = 1, max = 120) int tasks, @ForAll @IntRange(min = 1, max = 1100) int pairsPerTask) {
        PairNumbering numbering = new PairNumbering(pairsPerTask);
        Set<PairId> ids = new HashSet<>();
        for (int task = 1; task <= tasks; task++) {
            for (int pair = 1; pair <= pairsPerTask; pair++) {
                ids.add(numbering.id(task, pair));
            }
        }

        assertThat(ids).hasSize(tasks * pairsPerTask);
    }

    @Test
    void digits_do_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new PairNumbering(15).id(3, 7)).hasToString("pair-0307");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void no_pairs_are_refused() {
        assertThatThrownBy(() -> new PairNumbering(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pairs per task is 0; it must be 1 to 999999");
    }

    @Test
    void a_pair_past_the_last_is_refused() {
        assertThatThrownBy(() -> new PairNumbering(15).id(3, 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair number is 16; it must be 1 to 15");
    }

    @Test
    void a_task_number_of_zero_is_refused() {
        assertThatThrownBy(() -> new PairNumbering(15).id(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task number is 0; it must be 1 to 999999");
    }
}
