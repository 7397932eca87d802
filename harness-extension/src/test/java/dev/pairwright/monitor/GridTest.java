package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.PairId;
import dev.pairwright.core.TaskId;
import dev.pairwright.report.Sample;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void a_letter_for_each_pair_fills_in_by_task_and_round() {
        Grid grid = new Grid(
                List.of(Sample.pair(1), pair(2, "TASK-001"), Sample.pair(3)),
                pair -> pair.position() < 3,
                TaskId::value);

        assertThat(grid.set(Sample.pair(1), Grid.RUNNING)).isEqualTo(Grid.PLANNED);
        assertThat(grid.set(Sample.pair(1), Grid.DOCUMENTED)).isEqualTo(Grid.RUNNING);

        assertThat(grid.rows())
                .containsExactly(
                        new Snapshot.TaskRow("TASK-001", "TASK-001", 0, 1, "."),
                        new Snapshot.TaskRow("TASK-003", "TASK-003", 1, 1, "d-"));
    }

    @Test
    void of_very_many_pairs_only_the_numbers_are_told() {
        Grid grid = new Grid(
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> pair(i, "TASK-00" + (1 + i % 6)))
                        .toList(),
                pair -> true,
                task -> "");

        grid.set(pair(6, "TASK-001"), Grid.HOLDS);

        assertThat(grid.rows().get(0)).isEqualTo(new Snapshot.TaskRow("TASK-001", "", 1, 1_666, ""));
    }

    @Test
    void a_pair_that_nobody_planned_is_an_error() {
        assertThatThrownBy(() -> new Grid(List.of(), pair -> true, TaskId::value).set(Sample.pair(1), Grid.HOLDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pair-0301 is not in the schedule");
    }

    private static PlannedPair pair(int position, String task) {
        return new PlannedPair(
                position,
                position,
                new PairId(String.format("pair-%04d", position)),
                new TaskId(task),
                Sample.GOAL,
                Sample.ROLE);
    }
}
