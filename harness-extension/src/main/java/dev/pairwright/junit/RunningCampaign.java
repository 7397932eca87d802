package dev.pairwright.junit;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.PairChoice;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Variant;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A campaign as the nodes of a test tree see it. There is one for each experiment and execution; JUnit closes it when everything has been executed.
 *
 * @param folder the experiment's folder
 * @param campaign the campaign
 * @param choice what {@code pairwright.pairs} chooses
 * @param presenters who else shows its pairs
 * @param memory what the session remembers
 */
record RunningCampaign(Path folder, Campaign campaign, PairChoice choice, Presenters presenters, SessionMemory memory)
        implements AutoCloseable {

    static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningCampaign.class);

    /**
     * The campaign that a class belongs to, opened if this is the first class to ask for it.
     *
     * @throws dev.pairwright.core.Refusal if anything is not right with the experiment, the class or the configuration
     */
    static RunningCampaign of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        return of(context, testClass, ExperimentFolder.of(testClass));
    }

    /**
     * The campaign of an experiment, opened if nobody has asked for it yet.
     *
     * @param testClass the class whose methods stand for the tasks
     * @param folder the experiment's folder
     * @throws dev.pairwright.core.Refusal if anything is not right with the experiment, the class or the configuration
     */
    static RunningCampaign of(ExtensionContext context, Class<?> testClass, Path folder) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        synchronized (RunningCampaign.class) {
            RunningCampaign known = store.get(folder, RunningCampaign.class);
            if (known == null) {
                RunningCampaign opened = new CampaignStart(folder, testClass, SessionMemory.of(context)).open();
                store.put(folder, opened);
                return opened;
            }
            TaskMethods.of(testClass).require(known.campaign().schedule());
            return known;
        }
    }

    int rounds() {
        return campaign.schedule().pairs().stream()
                .mapToInt(PlannedPair::round)
                .max()
                .orElse(0);
    }

    /** A task's pair of a round; none in a pilot that leaves the task out. */
    Optional<PlannedPair> pair(String task, int round) {
        return campaign.schedule().pairs().stream()
                .filter(pair -> pair.round() == round && pair.taskId().value().equals(task))
                .findFirst();
    }

    /** A pair as people read it: {@code TASK-003 Constrained File Edit · pair-0307 · goal -> role}. */
    String describe(PlannedPair pair) {
        String name = campaign.capsule()
                .task(pair.taskId())
                .map(task -> task.spec().name())
                .orElse("");
        return pair.taskId() + " " + name + " · " + pair.pairId() + " · " + column(pair.first()) + " -> "
                + column(pair.second());
    }

    private String column(VariantId id) {
        Experiment experiment = campaign.capsule().experiment();
        return experiment.variants().stream()
                .filter(variant -> variant.variantId().equals(id))
                .map(Variant::column)
                .findFirst()
                .orElse(id.value());
    }

    /** Why a pair never starts, if that is known. */
    Optional<String> skipReason(PlannedPair pair) {
        if (!choice.includes(pair)) {
            return Optional.of("not selected by pairwright.pairs");
        }
        return memory.broken(folder, pair.pairId()).isPresent() ? Optional.empty() : campaign.skipReason(pair.pairId());
    }

    /** Waits for what becomes of a pair. */
    PairOutcome join(PlannedPair pair) {
        return memory.broken(folder, pair.pairId()).orElseGet(() -> {
            PairOutcome outcome = campaign.join(pair.pairId());
            memory.joined(folder, outcome);
            return outcome;
        });
    }

    /** Waits for a pair, as the user's method sees it. */
    Pair result(PlannedPair pair) {
        return Pair.of(campaign.capsule().experiment(), join(pair));
    }

    /** Waits for every pair that is wanted; what becomes of them is told where they stand. */
    void joinAll() {
        campaign.schedule().pairs().stream()
                .filter(pair -> campaign.selection().pairs().contains(pair.pairId()))
                .forEach(this::join);
    }

    void present(ExtensionContext node, PairOutcome outcome) {
        presenters.present(node, campaign, outcome);
    }

    @Override
    public void close() {
        campaign.close();
    }
}
