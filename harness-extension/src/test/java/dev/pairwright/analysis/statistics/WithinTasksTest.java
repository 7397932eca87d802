package dev.pairwright.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WithinTasksTest {

    private static final TaskIndex TASKS = TaskIndex.of(List.of("a", "a", "a", "b", "b", "b"));

    @Test
    void a_line_with_a_level_for_each_task_is_found_by_hand() {
        double[] x = {0, 1, 2, 0, 1, 2};
        double[] y = {10, 11, 15, 100, 103, 103};
        TTest test = WithinTasks.slope(x, y, TASKS).known().orElseThrow();
        // within tasks: Sxx = 2 + 2; Sxy = (10-12)(-1) + (15-12)(1) = 5 and (100-102)(-1) + (103-102)(1) = 3
        assertThat(test.estimate()).isCloseTo(2, within(1e-12));
        // residuals: 0,-1,1 and 0,1,-1; their squares 4 over 6 - 2 - 1 = 3
        assertThat(test.df()).isEqualTo(3);
        assertThat(test.se()).isCloseTo(Math.sqrt(4.0 / 3 / 4), within(1e-12));
    }

    @Test
    void what_differs_between_tasks_only_is_no_slope() {
        double[] x = {1, 1, 1, 2, 2, 2};
        assertThat(WithinTasks.slope(x, new double[] {1, 2, 3, 4, 5, 6}, TASKS).reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void a_perfect_line_has_no_error_to_test_by() {
        double[] x = {0, 1, 2, 0, 1, 2};
        assertThat(WithinTasks.slope(x, new double[] {0, .1, .2, 5, 5.1, 5.2}, TASKS)
                        .reason())
                .hasValue(Reason.ZERO_VARIANCE);
    }

    @Test
    void a_pair_a_task_leaves_nothing_to_compare() {
        TaskIndex tasks = TaskIndex.of(List.of("a", "b"));
        assertThat(WithinTasks.slope(new double[] {0, 1}, new double[] {0, 1}, tasks)
                        .reason())
                .hasValue(Reason.FEWER_THAN_THREE);
    }
}
