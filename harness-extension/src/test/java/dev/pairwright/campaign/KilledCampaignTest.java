package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harness that is killed again and again, wherever it is. {@code pairwright.test.kills} says how often. */
@Tag("slow")
class KilledCampaignTest {

    private static final int KILLS = Integer.getInteger("pairwright.test.kills", 6);
    private static final int PAIRS_PER_TASK = 20 + 2 * KILLS;

    @TempDir
    Path home;

    @Test
    @DisplayName("E02 a campaign that is killed at random points loses no locked run, has no row twice and completes")
    void killed_at_random_points() throws Exception {
        TestCampaign campaign = TestCampaign.in(home, experiment -> {
            ((ObjectNode) experiment.get("pairs_per_task")).put("target", PAIRS_PER_TASK);
            ((ObjectNode) experiment.get("policies")).put("attempts_per_pair", 100);
        });
        SplittableRandom random = new SplittableRandom(11);
        int underWay = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            underWay += killedAfter(campaign, kill, random.nextInt(0, 900)) ? 1 : 0;
        }
        System.out.println("E02: " + KILLS + " kills, " + underWay + " of them of a campaign under way");
        assertThat(underWay).as("kills that hit").isPositive();

        TestCampaign.Result result = campaign.run();

        assertThat(result.halt()).isEmpty();
        assertThat(result.verdicts()).hasSize(2 * PAIRS_PER_TASK).containsOnly(new Verdict.Holds());
        Ledger ledger = campaign.ledger();
        List<String> rows = ledger.statuses();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(ledger.published())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.endsWith(" locked"))
                        .map(row -> row.substring(0, row.indexOf(' ')))
                        .toList());
        List<String> pairs = ledger.lines(Ledger.PROGRESS).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[1])
                .toList();
        assertThat(pairs).hasSize(2 * PAIRS_PER_TASK).doesNotHaveDuplicates();
        List<String> kept = !Files.exists(campaign.runs().resolve("aborted"))
                ? List.of()
                : ledger.names("aborted").stream()
                        .filter(name -> !name.endsWith(".workspace"))
                        .toList();
        assertThat(rows)
                .containsAll(kept.stream().map(name -> name + " aborted").toList());
        assertThat(campaign.run().recovered()).isEmpty();
    }

    /** Gives whether it was still under way. */
    private boolean killedAfter(TestCampaign campaign, int number, int milliseconds)
            throws IOException, InterruptedException {
        Path started = home.resolve("started-" + number);
        Path output = home.resolve("output-" + number);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CampaignProcess.class.getName(),
                        campaign.experiment().toString(),
                        started.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(started) && process.isAlive()) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.sleep(1);
        }
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        assertThat(output).isEmptyFile();
        return !ended;
    }
}
