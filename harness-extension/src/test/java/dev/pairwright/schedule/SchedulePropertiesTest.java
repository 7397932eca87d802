package dev.pairwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What holds for every seed and size. */
@Tag("slow")
class SchedulePropertiesTest {

    /** One case: a seed, a number of tasks, a number of pairs a task, and the schedule they give. */
    record Planned(long seed, int tasks, int pairsPerTask) {

        Schedule schedule() {
            return Exp001.plan(seed, tasks, pairsPerTask);
        }

        /** By how much more often the role-centric variant goes first in a task than the other. */
        int lean(Schedule schedule, TaskId task) {
            List<VariantId> firsts = Exp001.firsts(schedule, task);
            return firsts.stream().mapToInt(v -> v.equals(Exp001.ROLE) ? 1 : -1).sum();
        }
    }

    @Provide
    Arbitrary<Planned> planned() {
        Arbitrary<Integer> pairs = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 6), Arbitraries.integers().between(1, 250));
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 20), pairs)
                .as(Planned::new);
    }

    @Property(tries = 400)
    void each_round_is_one_block_with_each_task_once(@ForAll("planned") Planned planned) {
        List<PlannedPair> pairs = planned.schedule().pairs();

        assertThat(pairs).hasSize(planned.tasks() * planned.pairsPerTask());
        for (int round = 1; round <= planned.pairsPerTask(); round++) {
            List<PlannedPair> block = pairs.subList((round - 1) * planned.tasks(), round * planned.tasks());
            assertThat(block).extracting(PlannedPair::round).containsOnly(round);
            assertThat(block)
                    .extracting(PlannedPair::taskId)
                    .containsExactlyInAnyOrderElementsOf(Exp001.tasks(planned.tasks()));
        }
    }

    @Property(tries = 400)
    void positions_are_consecutive_and_ids_name_task_and_round(@ForAll("planned") Planned planned) {
        List<PlannedPair> pairs = planned.schedule().pairs();
        List<TaskId> tasks = Exp001.tasks(planned.tasks());
        PairNumbering numbering = new PairNumbering(planned.pairsPerTask());

        assertThat(pairs)
                .extracting(PlannedPair::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, pairs.size()).boxed().toList());
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.pairId())
                .isEqualTo(numbering.id(tasks.indexOf(pair.taskId()) + 1, pair.round())));
        assertThat(pairs.stream().map(PlannedPair::pairId).distinct()).hasSameSizeAs(pairs);
    }

    @Property(tries = 400)
    void variants_go_first_equally_often_within_each_task_and_over_all(@ForAll("planned") Planned planned) {
        Schedule schedule = planned.schedule();
        List<Integer> leans = Exp001.tasks(planned.tasks()).stream()
                .map(task -> planned.lean(schedule, task))
                .toList();

        boolean odd = planned.pairsPerTask() % 2 == 1;
        assertThat(leans).allSatisfy(lean -> assertThat(Math.abs(lean)).isEqualTo(odd ? 1 : 0));
        int overall = leans.stream().mapToInt(Integer::intValue).sum();
        assertThat(Math.abs(overall)).isEqualTo(odd ? planned.tasks() % 2 : 0);
    }

    @Property(tries = 400)
    void each_pair_holds_both_variants(@ForAll("planned") Planned planned) {
        assertThat(planned.schedule().pairs()).allSatisfy(pair -> assertThat(List.of(pair.first(), pair.second()))
                .containsExactlyInAnyOrder(Exp001.ROLE, Exp001.GOAL));
    }

    @Property(tries = 400)
    void both_orders_occur_unless_there_is_one_pair_only(@ForAll("planned") Planned planned) {
        Assume.that(planned.tasks() * planned.pairsPerTask() > 1);

        assertThat(planned.schedule().pairs().stream().map(PlannedPair::first).distinct())
                .hasSize(2);
    }

    @Property(tries = 300)
    void tasks_do_not_all_have_the_same_pattern(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 6) int tasks,
            @ForAll @IntRange(min = 1, max = 6) int pairsPerTask) {
        Schedule schedule = Exp001.plan(seed, tasks, pairsPerTask);
        Set<List<VariantId>> patterns = new HashSet<>();
        Exp001.tasks(tasks).forEach(task -> patterns.add(Exp001.firsts(schedule, task)));

        assertThat(patterns).hasSizeGreaterThan(1);
    }

    @Property(tries = 100)
    void order_within_blocks_varies(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 20) int tasks,
            @ForAll @IntRange(min = 25, max = 60) int pairsPerTask) {
        List<PlannedPair> pairs = Exp001.plan(seed, tasks, pairsPerTask).pairs();
        Set<List<TaskId>> orders = new HashSet<>();
        for (int at = 0; at < pairs.size(); at += tasks) {
            orders.add(pairs.subList(at, at + tasks).stream()
                    .map(PlannedPair::taskId)
                    .toList());
        }

        assertThat(orders).hasSizeGreaterThan(2);
    }

    @Property(tries = 400)
    void equal_values_give_equal_schedules(@ForAll("planned") Planned planned) {
        assertThat(planned.schedule()).isEqualTo(planned.schedule());
    }

    @Property(tries = 400)
    void exchanging_the_variants_exchanges_first_and_second(@ForAll("planned") Planned planned) {
        Schedule mirrored = BalancedBlocks.plan(
                Exp001.ID,
                planned.seed(),
                Exp001.tasks(planned.tasks()),
                Exp001.GOAL,
                Exp001.ROLE,
                planned.pairsPerTask());

        assertThat(mirrored.pairs())
                .extracting(PlannedPair::second)
                .containsExactlyElementsOf(planned.schedule().pairs().stream()
                        .map(PlannedPair::first)
                        .toList());
    }

    @Property(tries = 400)
    void more_pairs_keep_the_order_of_tasks_in_earlier_rounds(@ForAll("planned") Planned planned) {
        Schedule longer = Exp001.plan(planned.seed(), planned.tasks(), planned.pairsPerTask() + 7);
        List<TaskId> before = tasksInOrder(planned.schedule());

        assertThat(tasksInOrder(longer).subList(0, before.size())).isEqualTo(before);
    }

    private static List<TaskId> tasksInOrder(Schedule schedule) {
        return schedule.pairs().stream().map(PlannedPair::taskId).toList();
    }
}
