package dev.pairwright.cli;

import dev.pairwright.core.CampaignName;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which experiment and which campaign a command is about. */
class Place {

    static final CampaignName MAIN = new CampaignName("main");

    private static final String DEFINITION = "experiment.json";
    private static final String EXPERIMENTS = "experiments";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--experiment",
            paramLabel = "<capsule>",
            description = "the capsule's folder, or its name under experiments/ (default: the only one there)")
    private Optional<String> experiment = Optional.empty();

    @Option(names = "--campaign", paramLabel = "<name>", description = "which campaign (default: main)")
    private Optional<CampaignName> campaign = Optional.empty();

    /** The campaign that was named. */
    Optional<CampaignName> campaign() {
        return campaign;
    }

    /** The campaign that was named, or the main one. */
    CampaignName campaignOrMain() {
        return campaign.orElse(MAIN);
    }

    /** The capsule's folder. */
    Path capsule() {
        return capsule(Optional.empty());
    }

    /**
     * The capsule's folder.
     *
     * @param argument as it was given without an option
     */
    Path capsule(Optional<String> argument) {
        if (argument.isPresent() && experiment.isPresent()) {
            throw usage("the capsule is given twice: " + argument.get() + " and --experiment " + experiment.get());
        }
        return argument.or(() -> experiment).map(this::named).orElseGet(this::only);
    }

    /** The campaign's folder in the capsule: the main one, unless another was named. */
    Path campaignFolder() {
        return folder(capsule(), campaignOrMain());
    }

    /** The capsule's folder, if it is clear which is meant. */
    Optional<Path> capsuleIfClear() {
        try {
            return Optional.of(capsule());
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    private Path named(String given) {
        Path folder = Path.of(given);
        if (!Files.isDirectory(folder) && Files.isDirectory(Path.of(EXPERIMENTS).resolve(given))) {
            folder = Path.of(EXPERIMENTS).resolve(given);
        }
        if (!Files.isDirectory(folder)) {
            throw usage("there is no capsule " + given + ": no such folder here, nor under " + EXPERIMENTS + "/");
        }
        return real(folder);
    }

    private Path only() {
        Path experiments = Path.of(EXPERIMENTS);
        List<Path> found = Files.isDirectory(experiments) ? capsules(experiments) : List.of();
        if (found.size() == 1) {
            return real(found.get(0));
        }
        throw usage(
                found.isEmpty()
                        ? "which experiment? There is none under " + EXPERIMENTS + "/ here: give the capsule's folder"
                        : "which experiment? There are "
                                + found.stream()
                                        .map(folder -> folder.getFileName().toString())
                                        .collect(Collectors.joining(", "))
                                + ": name one with --experiment");
    }

    private static List<Path> capsules(Path experiments) {
        try (Stream<Path> listed = Files.list(experiments)) {
            return listed.filter(folder -> Files.isRegularFile(folder.resolve(DEFINITION)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", experiments, e);
        }
    }

    /** A campaign's folder in a capsule. */
    static Path folder(Path capsule, CampaignName campaign) {
        Path runs = capsule.resolve("runs");
        return campaign.equals(MAIN) ? runs : runs.resolve(campaign.value());
    }

    static boolean isCapsule(Path folder) {
        return Files.isRegularFile(folder.resolve(DEFINITION));
    }

    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new StorageFailure("find", path, e);
        }
    }

    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
