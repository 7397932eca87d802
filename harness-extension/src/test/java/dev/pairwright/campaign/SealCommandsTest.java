package dev.pairwright.campaign;

import static dev.pairwright.campaign.CampaignBench.runsIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README tells people to type in a run's folder, typed in real ones. */
@Tag("slow")
class SealCommandsTest extends CampaignTestCase {

    private static final String VERIFY = "openssl pkeyutl -verify ";

    @BeforeEach
    void onePair() {
        Command.requireOpenssl();
        bench.named("pilot").first(1).run();
    }

    private static String readme(String start) throws IOException {
        List<String> found = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith(start))
                .toList();
        assertThat(found).as("lines of the README that start with " + start).hasSize(1);
        return found.get(0);
    }

    private static Command typed(Path folder, String line) {
        return Command.in(folder, line.split(" ", -1));
    }

    private List<Path> runs() {
        Path campaign = bench.runs().resolve("pilot");
        return runsIn(campaign).stream().map(campaign::resolve).toList();
    }

    @Test
    void sha256sum_and_openssl_agree_with_every_run() throws IOException {
        assertThat(runs()).hasSize(2);
        for (Path run : runs()) {
            Command sums = typed(run, readme("sha256sum "));
            assertThat(sums.said().lines()).isNotEmpty().allMatch(line -> line.endsWith(": OK"));
            assertThat(sums.exit()).isZero();
            assertThat(typed(run, readme(VERIFY))).isEqualTo(new Command(0, "Signature Verified Successfully\n"));
        }
    }

    @Test
    void openssl_does_not_verify_changed_sums() throws IOException {
        Path run = runs().get(0);
        Path sums = run.resolve("SHA256SUMS");
        byte[] bytes = Files.readAllBytes(sums);
        bytes[3] ^= 1;
        sums.toFile().setWritable(true);
        Files.write(sums, bytes);
        assertThat(typed(run, readme(VERIFY)).exit()).isEqualTo(1);
    }

    @Test
    void openssl_agrees_with_the_checkpoint() throws IOException {
        String line = readme(VERIFY).replace("../", "").replace("SHA256SUMS", "checkpoint.json");
        assertThat(typed(bench.runs().resolve("pilot"), line))
                .isEqualTo(new Command(0, "Signature Verified Successfully\n"));
    }
}
