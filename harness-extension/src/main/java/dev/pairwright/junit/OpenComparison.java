package dev.pairwright.junit;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Listeners;
import dev.pairwright.campaign.PairChoice;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.draft.ClassPath;
import dev.pairwright.draft.DraftSupply;
import dev.pairwright.draft.TestThread;
import dev.pairwright.draft.ThrownAnswers;
import dev.pairwright.io.Console;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The campaign of a {@link Compare} class while the class is executed.
 */
final class OpenComparison implements AutoCloseable {

    private final ComparedClass compared;
    private final ComparedExperiment experiment;
    private final RunningCampaign running;
    private final TestThread thread;
    private List<JudgeAgreement> judges = List.of();
    private @Nullable JoinedFindings findings;

    private OpenComparison(
            ComparedClass compared, ComparedExperiment experiment, RunningCampaign running, TestThread thread) {
        this.compared = compared;
        this.experiment = experiment;
        this.running = running;
        this.thread = thread;
    }

    /**
     * Reads a class and opens its campaign. Nothing starts before a node asks for it.
     *
     * @param node a node of the class
     * @param partial whether single pairs were selected
     * @throws dev.pairwright.core.Refusal if anything is not right with the class, the configuration or the registered experiment
     */
    static OpenComparison open(ExtensionContext node, boolean partial) {
        Class<?> testClass = node.getRequiredTestClass();
        ComparedClass compared = ComparedClass.of(testClass, node.getRequiredTestInstance());
        Configuration configuration = Configuration.system();
        SessionMemory memory = SessionMemory.of(node);
        ClassPath code = ClassPath.of(testClass);
        ComparedExperiment experiment = ComparedExperiment.of(testClass, compared.plan(), code, memory);
        boolean debugged = Debugger.isAttached();
        TestThread thread = TestThread.of(configuration.parallelism());
        Campaign campaign = Campaign.open(new CampaignRequest(
                        experiment.folder(),
                        debugged ? configuration : configuration.in(experiment.campaign()),
                        schedule -> {
                            PairChoice choice = PairChoice.of(configuration.pairs(), schedule);
                            return partial ? Selection.unknown() : Selection.of(schedule, choice::includes);
                        },
                        Listeners.of(List.copyOf(Services.load(CampaignListener.class))),
                        debugged,
                        HarnessTime.system())
                .with(new DraftSupply(compared, thread, code.agent(testClass), new ThrownAnswers())));
        PairChoice choice = PairChoice.of(configuration.pairs(), campaign.schedule());
        return new OpenComparison(
                compared,
                experiment,
                new RunningCampaign(experiment.folder(), campaign, choice, Presenters.ofServices(), memory),
                thread);
    }

    List<PlannedPair> pairs() {
        return running.campaign().schedule().pairs();
    }

    String describe(PlannedPair pair) {
        return running.describe(pair);
    }

    Optional<String> skipReason(PlannedPair pair) {
        return running.skipReason(pair);
    }

    /** Carries a pair out on this thread, or repeats what came of it. */
    PairOutcome join(PlannedPair pair) {
        return thread.until(() -> running.join(pair));
    }

    void present(ExtensionContext node, PairOutcome outcome) {
        running.present(node, outcome);
    }

    /** How many pairs {@code pairwright.pairs} leaves out. */
    int leftOut() {
        return (int) pairs().stream()
                .filter(pair -> !running.choice().includes(pair))
                .count();
    }

    /** What all pairs show that are chosen, once they are there. */
    synchronized JoinedFindings findings() {
        JoinedFindings known = findings;
        if (known == null) {
            pairs().stream().filter(running.choice()::includes).forEach(this::join);
            known = JoinedFindings.of(
                    running.campaign().capsule(), running.campaign().folder());
            known.publish("");
            if (leftOut() == 0) {
                judges = compared.agreements();
                judges.forEach(judge -> Console.println("pairwright " + judge.words()));
            }
            findings = known;
        }
        return known;
    }

    /** Why nothing is decided although there are pairs: no run came to an answer, which is no draw. */
    Optional<String> answerless() {
        List<Pair> joined = pairs().stream()
                .filter(running.choice()::includes)
                .map(pair -> Pair.of(running.campaign().capsule().experiment(), join(pair)))
                .toList();
        List<Pair.Run> runs =
                joined.stream().flatMap(pair -> pair.runs().stream()).toList();
        return runs.isEmpty() || runs.stream().anyMatch(OpenComparison::answered)
                ? Optional.empty()
                : Optional.of("none of " + runs.size() + " runs came to an answer, so nothing was compared. The log of "
                        + runs.get(0).runId() + " says why: "
                        + runs.get(0).folder().resolve("agent.log"));
    }

    private static boolean answered(Pair.Run run) {
        return run.manifest()
                .execution()
                .filter(execution -> execution.exitReason() == dev.pairwright.core.ExitReason.SUCCESS)
                .isPresent();
    }

    /** Writes the report; a draft's summary also to where continuous integration finds it. */
    @Override
    public void close() {
        running.close();
        if (!experiment.registered()) {
            LatestSummary.copy(running.campaign(), experiment.folder(), judges);
        }
    }
}
