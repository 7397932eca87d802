package dev.pairwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neighbouring seeds, 2,000 of them: the first variant cannot be told from round, task, place or the seed beside it. */
@Tag("slow")
class ScheduleChanceTest {

    private static final List<Schedule> SCHEDULES =
            LongStream.range(0, 2000).mapToObj(Exp001::plan).toList();

    @Test
    void first_variant_cannot_be_told_from_round_parity() {
        // sd below 0.002
        assertThat(shareOfRoleFirst(pair -> pair.round() % 2 == 0)).isBetween(0.49, 0.51);
        assertThat(shareOfRoleFirst(pair -> pair.round() % 2 == 1)).isBetween(0.49, 0.51);
    }

    @Test
    void first_variant_cannot_be_told_from_round_and_task() {
        for (int round = 1; round <= 15; round++) {
            for (int task = 1; task <= 6; task++) {
                int r = round;
                TaskId id = Exp001.task(task);
                // sd 0.011
                assertThat(shareOfRoleFirst(
                                pair -> pair.round() == r && pair.taskId().equals(id)))
                        .as("round %d, %s", r, id)
                        .isBetween(0.44, 0.56);
            }
        }
    }

    @Test
    void first_variant_cannot_be_told_from_the_place_in_the_block() {
        for (int place = 0; place < 6; place++) {
            int p = place;
            // sd 0.003
            assertThat(shareOfRoleFirst(pair -> (pair.position() - 1) % 6 == p))
                    .as("place %d", p)
                    .isBetween(0.485, 0.515);
        }
    }

    @Test
    void schedules_of_neighbouring_seeds_agree_by_chance_only() {
        int same = 0;
        int all = 0;
        for (int i = 1; i < SCHEDULES.size(); i++) {
            for (int task = 1; task <= 6; task++) {
                List<VariantId> before = Exp001.firsts(SCHEDULES.get(i - 1), Exp001.task(task));
                List<VariantId> after = Exp001.firsts(SCHEDULES.get(i), Exp001.task(task));
                for (int round = 0; round < 15; round++) {
                    same += before.get(round).equals(after.get(round)) ? 1 : 0;
                    all++;
                }
            }
        }

        assertThat((double) same / all).isBetween(0.49, 0.51);
    }

    private static double shareOfRoleFirst(Predicate<PlannedPair> which) {
        return SCHEDULES.stream()
                .flatMap(schedule -> schedule.pairs().stream())
                .filter(which)
                .mapToInt(pair -> pair.first().equals(Exp001.ROLE) ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
