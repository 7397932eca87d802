package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleFile;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Resolution;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.core.VariantId;
import dev.pairwright.evaluation.metric.Evaluation;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Policies;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.Progress;
import dev.pairwright.manifest.Pins;
import dev.pairwright.manifest.key.KeyFile;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.schedule.BalancedBlocks;
import dev.pairwright.schedule.PilotPairs;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a campaign is to be, before anything of it is on the disk.
 *
 * @param capsule the experiment
 * @param schedule every pair of it, in order
 * @param selection which pairs are wanted
 * @param name which campaign
 * @param agents who makes its agents
 * @param evaluation by what its runs are judged
 * @param key who seals its runs
 * @param record {@code campaign.json} as it would begin now
 * @param configuration what a person set for this start
 * @param models the models of its agents
 */
record CampaignPlan(
        Capsule capsule,
        Schedule schedule,
        Selection selection,
        CampaignName name,
        AgentSource agents,
        Evaluation evaluation,
        SigningKey key,
        CampaignRecord record,
        Configuration configuration,
        Models models) {

    private static final CampaignName REPLAY = new CampaignName("replay");

    static CampaignPlan of(CampaignRequest request, Capsule capsule, Evaluation evaluation) {
        Experiment experiment = capsule.experiment();
        Schedule schedule = schedule(capsule, request.configuration().campaign());
        Selection selection = request.selection().apply(schedule);
        CampaignName name = name(request, selection);
        AgentSource agents = request.supply()
                .<AgentSource>map(supply -> SuppliedSource.of(capsule, supply, request.configuration()))
                .orElseGet(() -> AgentSources.of(capsule, request.configuration()));
        Models models = Models.of(capsule, agents, request.configuration().terms(), request.time());
        Harness harness = Harness.current();
        SigningKey key = key(request, capsule);
        CampaignRecord record = new CampaignRecord(
                CampaignRecord.VERSION,
                name,
                experiment.experimentId(),
                experiment.version(),
                Timestamp.of(request.time().now()),
                models.evidence(agents),
                harness.version(),
                Harness.environment(capsule.folder()),
                capsule.files().stream().map(CampaignPlan::planFile).toList(),
                evaluation.pinned(),
                agents.pin(experiment.first()),
                Optional.of(agents.pin(experiment.second()))
                        .filter(other -> !other.equals(agents.pin(experiment.first()))),
                Sha256.of(file(schedule)),
                Optional.of(key.verifyingKey().pem()),
                Optional.empty());
        return new CampaignPlan(
                capsule, schedule, selection, name, agents, evaluation, key, record, request.configuration(), models);
    }

    /** A campaign that is named as a pilot has a pilot's few pairs, unless the experiment knows no pilot. */
    private static Schedule schedule(Capsule capsule, Optional<CampaignName> wanted) {
        Experiment experiment = capsule.experiment();
        List<TaskId> tasks = capsule.tasks().stream().map(CapsuleTask::id).toList();
        VariantId first = experiment.first().variantId();
        VariantId second = experiment.second().variantId();
        boolean pilot = experiment.policies().pilot() != Policies.Pilot.OFF
                && wanted.filter(CampaignName::isPilot).isPresent();
        return pilot
                ? PilotPairs.plan(experiment.experimentId(), experiment.scheduleSeed(), tasks, first, second)
                : BalancedBlocks.plan(
                        experiment.experimentId(),
                        experiment.scheduleSeed(),
                        tasks,
                        first,
                        second,
                        experiment.pairsPerTask().target());
    }

    private static SigningKey key(CampaignRequest request, Capsule capsule) {
        KeyFile file = request.configuration()
                .key()
                .map(KeyFile::new)
                .orElseGet(() -> KeyFile.ofUser(System.getenv(), Path.of(System.getProperty("user.home"))));
        file.requireOutside(capsule.folder());
        return file.open();
    }

    private static byte[] file(Schedule schedule) {
        return Document.write(schedule, Schema.SCHEDULE);
    }

    /** {@code schedule.json} as it is published. */
    byte[] scheduleFile() {
        return file(schedule);
    }

    private static CampaignRecord.PlanFile planFile(CapsuleFile file) {
        return new CampaignRecord.PlanFile(file.path(), file.hash());
    }

    private static CampaignName name(CampaignRequest request, Selection selection) {
        Optional<CampaignName> wanted = request.configuration().campaign();
        if (request.debugged() && !wanted.orElse(CampaignFolder.TRY).equals(CampaignFolder.TRY)) {
            throw new Refusal(
                    "a debugger is attached, so time limits are off, and only the scratch campaign may run: leave "
                            + "-Dpairwright.campaign out or detach the debugger");
        }
        if (request.debugged()) {
            return CampaignFolder.TRY;
        }
        if (request.configuration().terms().cassettes().isPresent() && selection.complete()) {
            return wanted.orElse(REPLAY);
        }
        CampaignName main = request.configuration().model().campaign().orElse(CampaignFolder.MAIN);
        return wanted.orElse(selection.complete() ? main : CampaignFolder.TRY);
    }

    /** Whether it is the scratch campaign: never evidence, begun anew when what it stands on changes. */
    boolean scratch() {
        return name.equals(CampaignFolder.TRY);
    }

    /**
     * For a campaign that is about to begin: it can have no head yet.
     *
     * @throws Refusal if one was given
     */
    void requireNoHead() {
        head().ifPresent(wanted -> {
            throw new Refusal("campaign \"" + name + "\" has not begun, so its chain cannot hold " + wanted
                    + ": either its folder is gone, or -Dpairwright.head is meant for another campaign");
        });
    }

    /** The pairs that this start may begin: those selected, or any while the selection is unknown. */
    Stream<PlannedPair> selected() {
        return schedule.pairs().stream()
                .filter(pair -> !selection.known() || selection.pairs().contains(pair.pairId()));
    }

    /** How many pairs each task has. */
    Map<TaskId, Integer> pairsByTask() {
        Map<TaskId, Integer> pairs = new LinkedHashMap<>();
        capsule.tasks()
                .forEach(
                        task -> pairs.put(task.id(), schedule.pairsOf(task.id()).size()));
        pairs.values().removeIf(count -> count == 0);
        return pairs;
    }

    /** Whether anything is to be run that is wanted: a pair without a row that concludes it, or what a remedy runs again. */
    boolean hasWork(Progress progress) {
        return resolution().isPresent()
                || selected().anyMatch(pair -> progress.row(pair.pairId())
                        .filter(row -> row.status().done() || row.status() == PairStatus.FAILED)
                        .isEmpty());
    }

    /** What its manifests note. */
    String notes() {
        if (scratch()) {
            return "try-out: never evidence";
        }
        return selection.complete()
                ? ""
                : "departure from the schedule: "
                        + (selection.known()
                                ? selection.pairs().size() + " of "
                                        + schedule.pairs().size() + " pairs were selected"
                                : "single pairs were selected");
    }

    /** What differs between this plan and the one a campaign was begun with; empty if nothing does. */
    List<String> changesSince(CampaignRecord begun) {
        return PlanChanges.between(begun, record);
    }

    /** The pins of the machine and the harness, which bind only while there is something left to run. */
    List<String> pinsChangedSince(CampaignRecord begun) {
        return PlanChanges.ofPins(begun, record);
    }

    /** A head of its chain, kept elsewhere. */
    Optional<Sha256> head() {
        return configuration.head();
    }

    /** What a person says was done about critical violations. */
    Optional<Resolution> resolution() {
        return configuration.resolution();
    }

    /** The command that tells what was done about violations. */
    String resolving(List<String> violations) {
        return "mvn test -Dpairwright.resolve=" + String.join(",", violations)
                + " -Dpairwright.resolution=\"what was done\""
                + (name.equals(CampaignFolder.MAIN) ? "" : " -Dpairwright.campaign=" + name)
                + configuration
                        .agent()
                        .map(agent -> " -Dpairwright.agent=" + agent)
                        .orElse("")
                + configuration.model().written().map(model -> " -D" + model).collect(Collectors.joining())
                + configuration.key().map(file -> " -Dpairwright.key=" + file).orElse("");
    }

    Pins.AgentPin agent() {
        return record.agent();
    }
}
