package dev.pairwright.cli;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Resolution;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** By what runs are carried out: agent, key, and where code of the user's own is found. */
final class Means {

    @Option(
            names = "--agent",
            paramLabel = "<agent>",
            description = "another agent than the experiment's: oracle, nop, simulated, or one of yours")
    private Optional<String> agent = Optional.empty();

    @Option(names = "--key", paramLabel = "<file>", description = "the signing key (default: your own)")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--class-path",
            paramLabel = "<path>",
            description = "where agents, policies, checks and evaluators of yours are: jars and folders of classes,"
                    + " separated by ':' (default: target/test-classes and target/classes beside experiments/)")
    private Optional<String> classPath = Optional.empty();

    Optional<String> agent() {
        return agent;
    }

    /** What a person set for this start: these options, and system properties for what they leave open. */
    Configuration configuration(
            Optional<CampaignName> campaign,
            Optional<Integer> parallelism,
            List<String> pairs,
            Optional<Resolution> resolution) {
        Configuration set = Configuration.system();
        return new Configuration(
                agent.or(set::agent),
                set.model(),
                campaign.or(set::campaign),
                parallelism.orElse(set.parallelism()),
                pairs.isEmpty() ? set.pairs() : pairs,
                key.or(set::key),
                set.head(),
                set.monitor(),
                set.inconclusive(),
                resolution,
                set.terms(),
                set.backup());
    }

    /** Makes the user's own code known to this thread and those it starts. */
    void load(Path capsule) {
        List<Path> places = classPath
                .map(given -> Stream.of(given.split(File.pathSeparator))
                        .filter(place -> !place.isEmpty())
                        .map(Path::of)
                        .toList())
                .orElseGet(() -> besideExperiments(capsule));
        if (!places.isEmpty()) {
            Thread thread = Thread.currentThread();
            thread.setContextClassLoader(new URLClassLoader(
                    places.stream().map(Means::url).toArray(URL[]::new), Pairwright.class.getClassLoader()));
        }
    }

    private static List<Path> besideExperiments(Path capsule) {
        Path experiments = capsule.getParent();
        Path module = experiments == null ? null : experiments.getParent();
        List<Path> places = new ArrayList<>();
        if (module != null) {
            for (String name : List.of("target/test-classes", "target/classes")) {
                if (Files.isDirectory(module.resolve(name))) {
                    places.add(module.resolve(name));
                }
            }
        }
        return places;
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(place + " is no place for classes", e);
        }
    }
}
