package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.dataset.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderGuardTest {

    private final SplittableRandom random = new SplittableRandom(4711);
    private final Pairs pairs = new Pairs();

    private Observation noisy(double mean) {
        return Pairs.run(
                random.nextDouble() < .5 ? 1 : 0,
                Math.min(100, Math.max(0, mean + 10 * (random.nextDouble() - .5))),
                0,
                10 + random.nextDouble(),
                .5);
    }

    @Test
    void nothing_is_told_where_nothing_is() {
        for (int i = 0; i < 90; i++) {
            pairs.add("T" + i % 6, noisy(50), noisy(50));
        }
        OrderAndDrift found = pairs.analysed().orderAndDrift();
        assertThat(found.warnings()).isEmpty();
        assertThat(found.effects()).hasSize(20);
        assertThat(found.sides()).extracting(OrderAndDrift.Side::wentFirst).containsExactly(48, 42);
        assertThat(found.gapSeconds().orElseThrow().median().known()).hasValue(50.0);
        assertThat(found.days()).hasSize(1);
        assertThat(found.servedModels()).extracting(OrderAndDrift.Group::name).containsExactly("m");
    }

    @Test
    void going_second_that_helps_is_told() {
        for (int i = 0; i < 90; i++) {
            boolean firstGoesFirst = i / 6 % 2 == 0;
            pairs.add(
                    "T" + i % 6,
                    Optional.of(noisy(firstGoesFirst ? 50 : 58)),
                    Optional.of(noisy(firstGoesFirst ? 58 : 50)),
                    firstGoesFirst);
        }
        OrderAndDrift found = pairs.analysed().orderAndDrift();
        assertThat(found.warnings())
                .singleElement()
                .asString()
                .startsWith("constraint_adherence: going second within a pair instead of first changes it by +8.")
                .endsWith(" (p < .001).");
    }

    @Test
    void what_one_variant_leaves_to_the_other_is_told() {
        for (int i = 0; i < 90; i++) {
            boolean firstGoesFirst = i / 6 % 2 == 0;
            pairs.add(
                    "T" + i % 6, Optional.of(noisy(50)), Optional.of(noisy(firstGoesFirst ? 62 : 50)), firstGoesFirst);
        }
        assertThat(pairs.analysed().orderAndDrift().warnings())
                .anyMatch(
                        words -> words.startsWith(
                                "constraint_adherence: what the first run of a pair leaves to the second depends on the variant"));
    }

    @Test
    void drift_of_the_difference_and_of_the_level_are_told_apart() {
        for (int i = 0; i < 90; i++) {
            pairs.add("T" + i % 6, noisy(40 + i / 9.0), noisy(40 + i / 9.0 + i / 6.0));
        }
        assertThat(pairs.analysed().orderAndDrift().warnings())
                .hasSize(2)
                .anyMatch(
                        words -> words.startsWith(
                                "constraint_adherence: the difference between the variants changed from the first pair to the last by +1"))
                .anyMatch(
                        words -> words.startsWith(
                                "constraint_adherence: the level of both variants changed from the first pair to the last by +1"));
    }

    @Test
    void another_model_and_an_unlike_cache_are_told() {
        for (int i = 0; i < 20; i++) {
            Instant at = Instant.parse("2026-01-05T08:00:00Z").plus(Duration.ofHours(2L * i));
            pairs.add(
                    "T" + i % 2,
                    Optional.of(noisy(50)),
                    Optional.of(noisy(50)),
                    Pairs.how(1, at, "m-1", 0),
                    Pairs.how(2, at, i < 10 ? "m-1" : "m-2", 900));
        }
        OrderAndDrift found = pairs.analysed().orderAndDrift();
        assertThat(found.warnings())
                .containsExactly(
                        "More than one model answered (m-1; m-1 against m-2): a difference may be the model's.",
                        "The provider had cached 0 input tokens a run of a and 900 of b: times and costs are not comparable.");
        assertThat(found.days()).extracting(OrderAndDrift.Group::name).containsExactly("2026-01-05", "2026-01-06");
    }
}
