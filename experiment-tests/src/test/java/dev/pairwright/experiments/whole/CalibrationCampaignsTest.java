package dev.pairwright.experiments.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.Conclusion;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.io.Console;
import dev.pairwright.io.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole campaigns with a known truth, from the capsule to the conclusions: equal variants are seldom told apart, unequal ones are. */
@Tag("slow")
class CalibrationCampaignsTest {

    private static final int EQUAL = 20;
    private static final int UNEQUAL = 5;
    private static final double ALPHA = .05;
    /** Of twenty campaigns more than this many are rejected at level .05 three times in ten thousand. */
    private static final int MOST_REJECTED = 5;

    @TempDir
    private Path home;

    private Findings campaign(int number, int pairs, double firstSlips, double secondSlips) throws IOException {
        Path experiment = CarriedOut.copyOfTheCapsule(home.resolve("campaign-" + number));
        Path file = experiment.resolve("experiment.json");
        ObjectNode definition = (ObjectNode) StrictJson.mapper().readTree(file.toFile());
        definition.put("schedule_seed", 90_000 + number);
        definition.withObject("/pairs_per_task").put("minimum", pairs).put("target", pairs);
        definition
                .withObject("/agent/settings/slip_rates")
                .put("role-centric", firstSlips)
                .put("goal-centric", secondSlips);
        Files.write(file, StrictJson.pretty(definition));
        CarriedOut carriedOut = CarriedOut.campaign(experiment, "calibration", "simulated", 2);
        Capsule capsule = Campaign.capsule(experiment);
        Findings findings = Findings.of(carriedOut.folder(), capsule);
        assertThat(findings.titlePrefix()).isEqualTo("SIMULATED: ");
        assertThat(findings.integrity().holds()).isTrue();
        assertThat(findings.sample().reachesTarget()).isTrue();
        return findings;
    }

    @Test
    void twenty_campaigns_of_equal_variants_are_seldom_told_apart() throws IOException {
        Map<String, Integer> rejected = new TreeMap<>();
        Map<String, Integer> supported = new TreeMap<>();
        for (int number = 0; number < EQUAL; number++) {
            for (HypothesisFinding hypothesis : campaign(number, 3, .2, .2).hypotheses()) {
                boolean significant = hypothesis
                        .decision()
                        .p()
                        .known()
                        .filter(p -> p <= ALPHA)
                        .isPresent();
                rejected.merge(hypothesis.id(), significant ? 1 : 0, Integer::sum);
                supported.merge(hypothesis.id(), hypothesis.conclusion() == Conclusion.SUPPORTED ? 1 : 0, Integer::sum);
            }
        }
        Console.println("calibration, " + EQUAL + " whole campaigns of equal variants: p at most .05 in " + rejected
                + ", supported in " + supported);
        assertThat(rejected.values()).hasSize(5).allMatch(count -> count <= MOST_REJECTED);
        assertThat(supported.values()).allMatch(count -> count <= 2);
    }

    @Test
    void a_planted_difference_is_found() throws IOException {
        List<String> told = new ArrayList<>();
        for (int number = 0; number < UNEQUAL; number++) {
            Findings findings = campaign(EQUAL + number, 5, .9, .0);
            HypothesisFinding success = findings.hypotheses().get(0);
            assertThat(success.metric()).isEqualTo(Metric.TASK_SUCCESS);
            told.add(success.sentence());
            assertThat(success.conclusion()).as(success.sentence()).isEqualTo(Conclusion.SUPPORTED);
        }
        Console.println("calibration, " + UNEQUAL + " whole campaigns with a planted difference:\n  "
                + String.join("\n  ", told));
    }
}
