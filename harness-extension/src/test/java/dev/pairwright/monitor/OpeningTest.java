package dev.pairwright.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.Evidence;
import dev.pairwright.report.Sample;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    @Test
    void says_what_is_about_to_be_carried_out_and_where_it_is_written() {
        assertThat(Opening.text(
                        Sample.facts("pilot", Evidence.SIMULATED, 90, Map.of(Sample.TASK, 15)),
                        List.of(),
                        new Workplace(Path.of("/home/ada/build/experiment-tests"), true, true)))
                .isEqualTo(
                        """
                Pairwright: exp-001 1.0.0, Role against goal
                  campaign  pilot, 15 of 90 pairs (30 runs), one at a time
                  agent     rehearsal 1.0.0, model rehearsal-1
                  evidence  simulated: this says nothing about the variants
                  results   experiment-tests/experiments/exp-001/runs""");
    }

    @Test
    void says_what_was_recovered() {
        assertThat(Opening.text(
                        Sample.facts("pilot", Evidence.SIMULATED, 90, Map.of(Sample.TASK, 15)),
                        List.of("registry.csv had a torn end of 3 bytes, kept in .quarantine/x", "more", "even more"),
                        new Workplace(Path.of("/home/ada/build/experiment-tests"), true, true)))
                .endsWith("\n  recovered registry.csv had a torn end of 3 bytes, kept in .quarantine/x (and 2 more)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1 s",
        "1, 1 s",
        "4000, 4 s",
        "59001, 1 min",
        "61000, 1 min 10 s",
        "599000, 10 min",
        "3541000, 1 h",
        "7800000, 2 h 10 min"
    })
    void durations_are_rounded_up_to_what_can_be_known(long milliseconds, String words) {
        assertThat(RemainingTime.inWords(Duration.ofMillis(milliseconds))).isEqualTo(words);
    }

    @Test
    void says_what_models_are_asked_and_what_it_may_cost() {
        assertThat(Opening.text(
                        Sample.facts("pilot", Evidence.LIVE, 90, Map.of(Sample.TASK, 15)),
                        List.of(),
                        List.of("asks model-1 at https://models.example.org/v1", "planned 30 runs"),
                        new Workplace(Path.of("/home/ada/build/experiment-tests"), true, true)))
                .contains(
                        "\n  models    asks model-1 at https://models.example.org/v1\n",
                        "\n            planned 30 runs\n  results");
    }
}
