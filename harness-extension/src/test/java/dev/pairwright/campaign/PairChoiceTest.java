package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.schedule.BalancedBlocks;
import dev.pairwright.schedule.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairChoiceTest {

    private static final Schedule SCHEDULE = BalancedBlocks.plan(
            new ExperimentId("exp-test"),
            7,
            List.of(new TaskId("TASK-001"), new TaskId("TASK-002")),
            new VariantId("a"),
            new VariantId("b"),
            15);

    @Test
    void nothing_chosen_is_everything() {
        assertThat(PairChoice.of(List.of(), SCHEDULE).pairs()).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TASK-002 | 15",
                "TASK-002:7 | 1",
                "TASK-002:7-9 | 3",
                "TASK-002:1-15 | 15",
                "TASK-002:15 | 1",
            })
    void a_task_one_pair_or_a_range_is_chosen(String term, int count) {
        assertThat(PairChoice.of(List.of(term), SCHEDULE).pairs())
                .hasSize(count)
                .allMatch(pair -> pair.value().startsWith("pair-02"));
    }

    @Test
    void choices_add_up_and_may_overlap() {
        assertThat(PairChoice.of(List.of("TASK-001:7", "TASK-002:1-2", "TASK-002:2"), SCHEDULE)
                        .pairs())
                .containsExactlyInAnyOrder(new PairId("pair-0107"), new PairId("pair-0201"), new PairId("pair-0202"));
    }

    @Test
    void every_choice_that_is_not_there_is_refused_at_once_with_what_there_is() {
        assertThatThrownBy(() -> PairChoice.of(
                        List.of(
                                "TASK-009",
                                "TASK-001:0",
                                "TASK-001:16",
                                "TASK-001:5-3",
                                "TASK-001:x",
                                "TASK-001:99999999999"),
                        SCHEDULE))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        """
                        pairwright.pairs chooses pairs that are not there: 6 problems
                          - pairwright.pairs: "TASK-009" names no task of exp-test (known: TASK-001, TASK-002)
                          - pairwright.pairs: "TASK-001:0" names pairs that are not there (TASK-001 has the pairs 1 to 15)
                          - pairwright.pairs: "TASK-001:16" names pairs that are not there (TASK-001 has the pairs 1 to 15)
                          - pairwright.pairs: "TASK-001:5-3" names pairs that are not there (TASK-001 has the pairs 1 to 15)
                          - pairwright.pairs: "TASK-001:x" is no choice of pairs (write TASK-001, TASK-003:7 or TASK-003:1-5, separated by commas)
                          - pairwright.pairs: "TASK-001:99999999999" is no choice of pairs (write TASK-001, TASK-003:7 or TASK-003:1-5, separated by commas)""");
    }
}
