package dev.pairwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long {@code pairwright verify} takes, as the command that docs/commands.md tells people to type: a JVM of its own, from its start to its end. Run by {@code mvn -Pbench}; exits 1 above 2 s for 180 runs or 60 s for
 * 10,000.
 */
public final class VerifyBenchmark {

    private static final double SECONDS_FOR_180 = 2;
    private static final double SECONDS_FOR_10_000 = 60;

    private VerifyBenchmark() {}

    /**
     * Measures one size.
     *
     * @param args the capsule's folder, and how many pairs a task gets; the working directory is where the campaign is made
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int pairsPerTask = Integer.parseInt(args[1]);
        int runs = 12 * pairsPerTask;
        Path here = Path.of("").toAbsolutePath();
        BenchCampaign bench = BenchCampaign.in(here, Path.of(args[0]), pairsPerTask);
        bench.carryOut("main", "", "oracle", 2);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, verified(here, bench.runs("")));
        }
        double most = runs <= 180 ? SECONDS_FOR_180 : SECONDS_FOR_10_000;
        BenchCampaign.say(String.format(
                Locale.ROOT,
                "BENCH verify %d runs: %.2f s, at most %.0f: %s",
                runs,
                best,
                most,
                best <= most ? "holds" : "FAILS"));
        System.exit(best <= most ? 0 : 1);
    }

    private static double verified(Path here, Path campaign) throws IOException, InterruptedException {
        Path output = here.resolve("verified.txt");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pairwright.cli.Pairwright",
                        "verify",
                        campaign.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            BenchCampaign.say(Files.readString(output));
            System.exit(1);
        }
        return seconds;
    }
}
