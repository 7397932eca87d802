package dev.pairwright.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import dev.pairwright.experiments.exp001.RoleVsGoalExperiment;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
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
        empty(folder);
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
        bench.pairsPerTask(pairsPerTask);
        System.setProperty("pairwright.key", folder.resolve("signing-key.pem").toString());
        // what backups take of a campaign is measured apart: docs/decisions/016
        System.setProperty("pairwright.backup", "off");
        return bench;
    }

    /** From now on campaigns are planned with as many pairs of each task. */
    void pairsPerTask(int pairs) throws IOException {
        Path definition = folder.resolve(EXPERIMENT).resolve("experiment.json");
        String text = Files.readString(definition);
        Files.writeString(definition, text.replaceFirst("\"target\": [0-9]+", "\"target\": " + pairs));
    }

    /** Where a campaign's runs are. */
    Path runs(String campaign) {
        return folder.resolve(EXPERIMENT).resolve("runs").resolve(campaign);
    }

    /** Where a campaign's pages are. */
    Path pages(String campaign) {
        return runs(campaign).resolve("report").resolve("pages");
    }

    /**
     * How long a campaign took, in milliseconds.
     *
     * @param opening from the start of everything until the first pair is waited for
     * @param pairs from there until the last pair's result is written
     * @param closing from there until everything is over: analysis and report
     * @param processor what all threads took of the processors for the pairs, the compiler's and the collector's too
     * @param compiler how long the compiler's threads worked while the pairs were carried out
     */
    record Took(double opening, double pairs, double closing, double processor, double compiler) {

        double all() {
            return opening + pairs + closing;
        }
    }

    /**
     * Carries a campaign out, without backups.
     *
     * @param pairs which, or empty for all
     * @return how long it took; a failure ends the process
     */
    Took carryOut(String campaign, String pairs, String agent, int slots) {
        System.setProperty("pairwright.backup", "off");
        return carriedOut(campaign, pairs, agent, slots);
    }

    /** Carries a campaign out as {@code mvn test} does, which backs it up after every round. */
    Took carryOutWithBackups(String campaign, String agent) {
        System.clearProperty("pairwright.backup");
        return carriedOut(campaign, "", agent, 1);
    }

    private static Took carriedOut(String campaign, String pairs, String agent, int slots) {
        System.setProperty("pairwright.campaign", campaign);
        System.setProperty("pairwright.pairs", pairs);
        System.setProperty("pairwright.agent", agent);
        System.setProperty("pairwright.parallelism", String.valueOf(slots));
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        PairNodes nodes = new PairNodes();
        long start = System.nanoTime();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(RoleVsGoalExperiment.class))
                                .build(),
                        nodes,
                        summary);
        long end = System.nanoTime();
        if (summary.getSummary().getTotalFailureCount() > 0) {
            summary.getSummary()
                    .getFailures()
                    .forEach(
                            failure -> say(String.valueOf(failure.getException().getMessage())));
            System.exit(1);
        }
        return new Took(
                (nodes.first - start) / 1e6,
                (nodes.last - nodes.first) / 1e6,
                (end - nodes.last) / 1e6,
                (nodes.processorLast - nodes.processorFirst) / 1e6,
                nodes.compilerLast - nodes.compilerFirst);
    }

    /** When the first pair's node began and the last one's was over, its result written: listeners of a request hear of the end after those that Allure brings. */
    private static final class PairNodes implements TestExecutionListener {

        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        private long first;
        private long last;
        private long processorFirst;
        private long processorLast;
        private long compilerFirst;
        private long compilerLast;

        @Override
        public void executionStarted(TestIdentifier node) {
            if (node.isTest() && first == 0) {
                first = System.nanoTime();
                processorFirst = system.getProcessCpuTime();
                compilerFirst = compiler.getTotalCompilationTime();
            }
        }

        @Override
        public void executionFinished(TestIdentifier node, TestExecutionResult result) {
            if (node.isTest()) {
                last = System.nanoTime();
                processorLast = system.getProcessCpuTime();
                compilerLast = compiler.getTotalCompilationTime();
            }
        }
    }

    /**
     * Moves what a campaign left beside its runs out of the way of the next one. It is not deleted: a file system that keeps the numbers of files just deleted from new ones looks
     * past each of them whenever a file is made, for minutes.
     */
    void setAside(Path results, String campaign) throws IOException {
        Files.move(results, results.resolveSibling(results.getFileName() + "-of-" + campaign));
    }

    /** Deletes what is in a folder of this bench's. */
    private static void empty(Path emptied) throws IOException {
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
