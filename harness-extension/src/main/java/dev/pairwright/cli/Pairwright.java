package dev.pairwright.cli;

import java.util.Locale;
import org.apiguardian.api.API;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line: {@code java -jar pairwright.jar <command>}. A further command is a class of its own and its name in the list below. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Command(
        name = "pairwright",
        description = "Fair A/B tests of AI agents: every workflow of an experiment as a command.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = BuiltFrom.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        subcommands = {
            NewCommand.class,
            SmokeCommand.class,
            RunCommand.class,
            StatusCommand.class,
            PinAndRunCommand.class,
            ValidateManifestCommand.class,
            EvaluateCommand.class,
            LockRunCommand.class,
            VerifyPairingCommand.class,
            MonitorCommand.class,
            VerifyCommand.class,
            ResolveCommand.class,
            AnalyzeCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CloseCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nExit codes: 0 holds, 1 does not hold, 2 usage, 3 somebody else is at work there.%n%n",
        footer = {
            "Examples:",
            "  pairwright run experiments/exp-001-role-vs-goal --agent oracle --campaign ceiling",
            "  pairwright verify experiments/exp-001-role-vs-goal",
            "  pairwright help pin-and-run"
        })
public final class Pairwright {

    /** For the command line alone. */
    Pairwright() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Locale.setDefault(Locale.ENGLISH);
        System.exit(run(args));
    }

    /**
     * Runs a command in this process.
     *
     * @param args its name and arguments
     * @return 0 holds, 1 does not hold, 2 usage, 3 somebody else is at work there
     */
    public static int run(String... args) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            return commandLine().execute(args);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static CommandLine commandLine() {
        return Values.registered(new CommandLine(new Pairwright()))
                .setOut(Voice.out())
                .setErr(Voice.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }
}
