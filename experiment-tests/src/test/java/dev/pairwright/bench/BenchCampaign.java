package dev.pairwright.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.pairwright.experiments.exp001.RoleVsGoalExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The experiment in a folder of its own, carried out through JUnit as {@code mvn test} does.
 *
 * @param folder the process's working directory
 */
record BenchCampaign(Path folder) {

    private static final String EXPERIMENT = "experiments/exp-001-role-vs-goal";

    /**
     * Empties a folder and copies the capsule into it.
     *
     * @param pairsPerTask its target
     */
    static BenchCampaign in(Path folder, Path capsule, int pairsPerTask) throws IOException {
        BenchCampaign bench = new BenchCampaign(folder);
        bench.empty(folder);
        Path experiment = folder.resolve(EXPERIMENT);
        try (Stream<Path> files = Files.walk(capsule)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = capsule.relativize(file);
                if (Files.isRegularFile(file)
                        && !List.of("runs", "analysis", "report")
                                .contains(relative.getName(0).toString())) {
                    Path target = experiment.resolve(relative.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path definition = experiment.resolve("experiment.json");
        String text = Files.readString(definition);
        Files.writeString(definition, text.replaceFirst("\"target\": [0-9]+", "\"target\": " + pairsPerTask));
        System.setProperty("pairwright.key", folder.resolve("signing-key.pem").toString());
        // what backups take of a campaign is measured apart: docs/decisions/016
        System.setProperty("pairwright.backup", "off");
        return bench;
    }

    /** Where a campaign's runs are. */
    Path runs(String campaign) {
        return folder.resolve(EXPERIMENT).resolve("runs").resolve(campaign);
    }

    /**
     * Carries a campaign out.
     *
     * @param pairs which, or empty for all
     * @return how long it took in milliseconds; a failure ends the process
     */
    double carryOut(String campaign, String pairs, String agent, int slots) {
        System.setProperty("pairwright.campaign", campaign);
        System.setProperty("pairwright.pairs", pairs);
        System.setProperty("pairwright.agent", agent);
        System.setProperty("pairwright.parallelism", String.valueOf(slots));
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        long start = System.nanoTime();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(RoleVsGoalExperiment.class))
                                .build(),
                        summary);
        double millis = (System.nanoTime() - start) / 1e6;
        if (summary.getSummary().getTotalFailureCount() > 0) {
            summary.getSummary()
                    .getFailures()
                    .forEach(
                            failure -> say(String.valueOf(failure.getException().getMessage())));
            System.exit(1);
        }
        return millis;
    }

    /** Deletes what is in a folder of this bench's. */
    void empty(Path emptied) throws IOException {
        if (!Files.isDirectory(emptied)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(emptied)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(emptied)) {
                    path.getParent().toFile().setWritable(true);
                    Files.delete(path);
                }
            }
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
