package dev.pairwright.cli;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.VariantId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins an experiment. */
@Command(
        name = "new",
        description = {
            "Begins an experiment: a capsule and the JUnit classes that carry it out, green at once with the oracle.",
            "In an empty folder also a pom.xml and a README, so that it is a Maven project of its own."
        },
        footerHeading = "%nExample:%n",
        footer = "  pairwright new exp-002 --variants short,long --tasks 3")
final class NewCommand implements Callable<Integer> {

    private static final int MOST_TASKS = 99;
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    @Parameters(paramLabel = "<id>", description = "the experiment's id, such as exp-002")
    @SuppressWarnings("NullAway.Init")
    private ExperimentId id;

    @Option(names = "--variants", required = true, split = ",", paramLabel = "<a,b>", description = "the two variants")
    private List<VariantId> variants = new ArrayList<>();

    @Option(names = "--tasks", paramLabel = "<n>", defaultValue = "3", description = "how many tasks (default: 3)")
    private int tasks;

    @Option(
            names = "--package",
            paramLabel = "<package>",
            defaultValue = "experiments",
            description = "the package of its classes (default: experiments)")
    private String packageName = "experiments";

    @Option(
            names = "--into",
            paramLabel = "<folder>",
            defaultValue = "",
            description = "the folder that is to hold experiments/ (default: this one)")
    private Path target = Path.of("");

    @Mixin
    private Usage usage = new Usage();

    @Override
    public Integer call() {
        if (variants.size() != 2 || variants.get(0).equals(variants.get(1))) {
            throw usage.wrong("--variants names two variants, such as short,long: an experiment compares two");
        }
        if (tasks < 1 || tasks > MOST_TASKS) {
            throw usage.wrong("--tasks is a number from 1 to " + MOST_TASKS);
        }
        if (!PACKAGE.matcher(packageName).matches()) {
            throw usage.wrong("--package \"" + packageName + "\" is no package, such as com.example.experiments");
        }
        Path folder = target.toAbsolutePath().normalize();
        Scaffold scaffold = new Scaffold(id, variants, tasks, packageName);
        List<Path> written = scaffold.write(folder);
        Campaign.capsule(folder.resolve("experiments").resolve(id.value()));
        boolean project = Files.isRegularFile(folder.resolve("pom.xml"));
        Voice.say(id + " is there, " + written.size() + " files in " + folder + ":\n  experiments/" + id
                + "/\n  src/test/java/"
                + packageName.replace('.', '/') + "/" + scaffold.className() + "Experiment.java\n"
                + (project
                        ? "Carry it out with\n  mvn test -Dtest=" + scaffold.className() + "*"
                        : "Carry it out with\n  pairwright run "
                                + folder.resolve("experiments").resolve(id.value())));
        return ExitCode.HOLDS;
    }
}
