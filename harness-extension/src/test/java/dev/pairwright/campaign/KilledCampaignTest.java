package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.io.path.TreeRemoval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A harness that is killed again and again, wherever it is, until its campaign is complete; then the next campaign. {@code pairwright.test.kills} says how often
 * altogether.
 */
@Tag("slow")
class KilledCampaignTest {

    private static final int KILLS = Integer.getInteger("pairwright.test.kills", 8);
    private static final int PAIRS_PER_TASK = 60;
    private static final int MOST_FURTHER_ROWS = 5;
    private static final long SHORTEST_ROW = 70;
    private static final int LONGEST_MILLISECONDS = 60;
    private static final int OF_WHICH_ONE_OPENS = 4;

    @TempDir
    Path home;

    private final ChildJvm jvm = ChildJvm.packed();
    private final List<String> violations = new ArrayList<>();
    private int kills;
    private int campaigns;
    private int runs;

    @Test
    @DisplayName("E02 a campaign that is killed at random points loses no locked run, has no row twice and completes")
    void killed_at_random_points() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        while (kills < KILLS) {
            Path folder = home.resolve("campaign-" + campaigns++);
            TestCampaign campaign = TestCampaign.in(folder, experiment -> {
                ((ObjectNode) experiment.get("pairs_per_task")).put("target", PAIRS_PER_TASK);
                ((ObjectNode) experiment.get("policies")).put("attempts_per_pair", 100);
            });
            killedUntilComplete(campaign, random);
            runs += campaign.ledger().published().size();
            TreeRemoval.remove(folder);
            System.out.println("E02: " + kills + " kills in " + campaigns + " campaigns that all completed, " + runs
                    + " runs locked, violations of the invariant: " + violations.size());
        }
        assertThat(violations).isEmpty();
    }

    private void killedUntilComplete(TestCampaign campaign, SplittableRandom random) throws Exception {
        Invariant before = Invariant.before(campaign);
        while (kills < KILLS
                && killedAfter(
                        campaign,
                        random.nextInt(OF_WHICH_ONE_OPENS) == 0 ? "started" : "opened",
                        random.nextInt(MOST_FURTHER_ROWS),
                        random.nextInt(LONGEST_MILLISECONDS))) {
            kills++;
            Invariant now = Invariant.before(campaign);
            violations.addAll(before.lost(now));
            before = now;
        }
        TestCampaign.Result result = campaign.run();
        violations.addAll(before.violations(campaign, result));
        violations.addAll(kept(campaign.ledger()));
        if (!campaign.run().recovered().isEmpty()) {
            violations.add("something was left to recover");
        }
    }

    private static long size(TestCampaign campaign) throws IOException {
        Path registry = campaign.runs().resolve(Ledger.REGISTRY);
        return Files.exists(registry) ? Files.size(registry) : 0;
    }

    /** What died is kept, and a row says so. */
    private static List<String> kept(Ledger ledger) {
        List<String> rows = ledger.statuses();
        return !Files.exists(ledger.runs().resolve("aborted"))
                ? List.of()
                : ledger.names("aborted").stream()
                        .filter(name -> !name.endsWith(".workspace") && !rows.contains(name + " aborted"))
                        .map(name -> name + " is in aborted/ and has no row")
                        .toList();
    }

    /**
     * Kills it so long after it began to open the campaign, or had opened it and written so many rows; gives whether it was still under way. Rows and not time alone, for on a
     * machine that is busy with other things a campaign would never get anywhere and its pairs run out of attempts.
     */
    private boolean killedAfter(TestCampaign campaign, String event, int further, int milliseconds)
            throws IOException, InterruptedException {
        Path awaited = home.resolve(event);
        Path output = home.resolve("output");
        for (String each : List.of("started", "opened")) {
            Files.deleteIfExists(home.resolve(each));
        }
        Process process = new ProcessBuilder(jvm.command(
                        List.of(),
                        CampaignProcess.class,
                        campaign.experiment().toString(),
                        home.resolve("started").toString(),
                        home.resolve("opened").toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        long known = size(campaign);
        while (process.isAlive()
                && !(Files.exists(awaited)
                        && (event.equals("started") || size(campaign) >= known + further * SHORTEST_ROW))) {
            assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            Thread.sleep(1);
        }
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        process.waitFor();
        assertThat(output).content().isEmpty();
        return !ended;
    }
}
