package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.capsule.CheckCatalog;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.Verdict;
import dev.pairwright.evaluation.check.Checks;
import dev.pairwright.evaluation.metric.Evaluation;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Pins;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.run.EvaluatePhase;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A campaign that is being carried out: the pairs that were selected start in schedule order, a number at a time, and who wants the outcome of a pair joins it.
 */
@API(status = API.Status.INTERNAL)
public final class Campaign implements AutoCloseable {

    private final CampaignPlan plan;
    private final CampaignState state;
    private final CampaignListener listener;
    private final Preparation.Prepared prepared;
    private final PairRunner pairs;
    private final Checkpoints checkpoints;
    private final Dispatcher dispatcher;
    private final Map<PairId, PairOutcome> recorded;
    private List<String> resolved = List.of();
    private volatile Optional<Path> findings = Optional.empty();

    private Campaign(
            CampaignPlan plan,
            CampaignListener listener,
            Preparation.Prepared prepared,
            PairRunner pairs,
            Checkpoints checkpoints) {
        this.plan = plan;
        this.state = prepared.state();
        this.listener = listener;
        this.prepared = prepared;
        this.pairs = pairs;
        this.checkpoints = checkpoints;
        this.recorded = prepared.verified();
        this.dispatcher = dispatcher(state::haltReason);
    }

    /**
     * Opens a campaign, verifies what is locked of it, and begins to start the pairs that are selected and not done.
     *
     * @param request what is wanted
     * @return the campaign, to be closed
     * @throws Refusal if anything that was given is not right, before anything is created
     */
    public static Campaign open(CampaignRequest request) {
        return intended(request).open();
    }

    /**
     * Reads everything a request is about, and creates nothing yet but the signing key.
     *
     * @param request what is wanted
     * @throws Refusal if anything that was given is not right
     */
    public static Intended intended(CampaignRequest request) {
        return new Intended(request, plan(request));
    }

    /**
     * Opens a campaign that was begun, to look at it again: it is verified as for any start, and nothing of it is started. Its agent is the one it was begun with.
     *
     * @param experiment the experiment's folder
     * @param configuration what a person set; the campaign is the main one unless it names another
     * @param time where times come from
     * @throws Refusal as {@link #open} does, and if there is no such campaign
     */
    public static Campaign reopen(Path experiment, Configuration configuration, HarnessTime time) {
        CampaignName name = configuration.campaign().orElse(CampaignFolder.MAIN);
        Path folder = CampaignFolder.of(experiment, name).path();
        if (!Files.isRegularFile(folder.resolve(CampaignRecord.FILE))) {
            throw new Refusal("there is no campaign \"" + name + "\": " + folder + " has no " + CampaignRecord.FILE);
        }
        return open(new CampaignRequest(
                experiment,
                configuration.lookingAt(name, AgentSources.rehearsal(CampaignRecord.read(folder).agent())),
                schedule -> Selection.of(schedule, pair -> false),
                CampaignListener.SILENT,
                false,
                time));
    }

    static Campaign open(CampaignRequest request, CampaignPlan plan) {
        CampaignListener listener = new OneAtATime(request.listener());
        Preparation.Prepared prepared = new Preparation(plan, listener, request.debugged(), request.time()).prepare();
        try {
            RunRunner runs = new RunRunner(
                    prepared.state(),
                    new EvaluatePhase(plan.evaluation(), prepared.earlier(), request.time()),
                    prepared.earlier(),
                    plan.key());
            Checkpoints checkpoints = new Checkpoints(prepared.state(), plan.key());
            checkpoints.publish();
            Campaign campaign =
                    new Campaign(plan, listener, prepared, new PairRunner(prepared.state(), runs), checkpoints);
            campaign.begin(request.remedyAlone());
            return campaign;
        } catch (RuntimeException | Error e) {
            prepared.state().sweeper().close();
            prepared.opened().close();
            throw e;
        }
    }

    /** What a campaign is to be; creates nothing. */
    static CampaignPlan plan(CampaignRequest request) {
        requirePlatform();
        Evaluation evaluation = Evaluation.installed();
        Capsule capsule = CapsuleLoader.load(request.experimentFolder(), new Catalog(evaluation.checks()));
        return CampaignPlan.of(request, capsule, evaluation);
    }

    /**
     * Reads an experiment as a campaign would, and creates nothing.
     *
     * @param experimentFolder the folder that holds {@code experiment.json}
     * @throws Refusal with everything that is not right with it
     */
    public static Capsule capsule(Path experimentFolder) {
        return CapsuleLoader.load(
                experimentFolder, new Catalog(Evaluation.installed().checks()));
    }

    private Dispatcher dispatcher(Supplier<Optional<String>> halt) {
        return new Dispatcher(
                plan.configuration().parallelism(),
                listener::started,
                pair -> {
                    PairOutcome outcome = pairs.run(pair);
                    checkpoints.afterPair();
                    listener.finished(outcome);
                    return outcome;
                },
                halt);
    }

    private void begin(boolean remedyAlone) {
        listener.opened(this, plan.selection());
        Set<PairId> selected = plan.selection().pairs();
        List<PlannedPair> wanted = plan.schedule().pairs().stream()
                .filter(pair -> selected.contains(pair.pairId()))
                .toList();
        wanted.stream()
                .map(pair -> recorded.get(pair.pairId()))
                .filter(Objects::nonNull)
                .forEach(listener::finished);
        prepared.remedy().ifPresent(this::remedy);
        dispatcher.start(wanted.stream()
                .filter(pair -> !remedyAlone && !recorded.containsKey(pair.pairId()))
                .toList());
    }

    /** Runs what has to be run again before anything else, and records what was resolved by it. */
    private void remedy(Remedy remedy) {
        Set<String> known = state.ledgers().violations().open().stream()
                .map(ViolationEntry::id)
                .collect(Collectors.toSet());
        List<PlannedPair> rerun = remedy.rerun();
        state.remedyBegins();
        try (Dispatcher first = dispatcher(() -> state.haltReason(known))) {
            first.start(rerun);
            rerun.forEach(pair -> recorded.put(pair.pairId(), first.join(pair)));
        }
        resolved = remedy.conclude();
        rerun.stream()
                .filter(pair -> recorded.get(pair.pairId()).verdict() instanceof Verdict.NotStarted)
                .forEach(pair -> recorded.remove(pair.pairId()));
    }

    private static void requirePlatform() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new Refusal(
                    "Pairwright does not run on Windows: it stands on POSIX permissions, directory handles and fsync "
                            + "of folders. Use Linux, or the Windows Subsystem for Linux");
        }
    }

    /** Its name. */
    public CampaignName name() {
        return plan.name();
    }

    /** Where its files are. */
    public Path folder() {
        return state.ledgers().folder().path();
    }

    /** The experiment. */
    public Capsule capsule() {
        return plan.capsule();
    }

    /** Every pair, in order. */
    public Schedule schedule() {
        return plan.schedule();
    }

    /** What kind of evidence its runs are. */
    public Evidence evidence() {
        return plan.agents().evidence();
    }

    /** The agent, as pinned for the first variant. */
    public Pins.AgentPin agent() {
        return plan.agent();
    }

    /** Who seals it. */
    public SigningKey key() {
        return plan.key();
    }

    /** The harness, as pinned. */
    public String harnessVersion() {
        return plan.record().harnessVersion();
    }

    /** How many pairs at a time. */
    public int slots() {
        return plan.configuration().parallelism();
    }

    /** Which pairs are wanted. */
    public Selection selection() {
        return plan.selection();
    }

    /** How many pairs of each task are done. */
    public Map<TaskId, Integer> complete() {
        return state.ledgers().progress().complete();
    }

    /** Whether the policy leaves a pair that is done out of the analysis. */
    public boolean excluded(PairId pair) {
        return state.ledgers()
                .progress()
                .row(pair)
                .filter(row -> row.status() == PairStatus.EXCLUDED)
                .isPresent();
    }

    /** What was changed on locked runs without their content being others, such as modes, one line a run. */
    public List<String> remarks() {
        return prepared.remarks();
    }

    /** The head of the registry's chain. */
    public String registryHead() {
        return state.ledgers().registry().head().value();
    }

    /** Takes note of where its findings can be read. */
    public void findingsAre(Path place) {
        findings = Optional.of(place);
    }

    /** Where its findings can be read, if they were written. */
    public Optional<Path> findings() {
        return findings;
    }

    /**
     * Waits for the outcome of a pair, and starts the pair if it was not known to be wanted.
     *
     * @param pair a pair of the schedule
     */
    public PairOutcome join(PairId pair) {
        PairOutcome known = recorded.get(pair);
        return known != null ? known : dispatcher.join(planned(pair));
    }

    /** Why a pair is never started, as soon as that is certain; does not wait for pairs that are under way. */
    public Optional<String> skipReason(PairId pair) {
        PairOutcome known = recorded.get(pair);
        if (known == null) {
            return dispatcher.skipReason(planned(pair));
        }
        return known.verdict() instanceof Verdict.NotStarted notStarted
                ? Optional.of(notStarted.reason())
                : Optional.empty();
    }

    private PlannedPair planned(PairId pair) {
        return plan.schedule()
                .pair(pair)
                .orElseThrow(() -> new IllegalArgumentException(pair + " is not in the schedule"));
    }

    /**
     * Carries a locked run out once more, from its own inputs and pins, in a folder that is no part of the campaign; nothing of the campaign changes.
     *
     * @param run a run that is locked and verified
     * @param place where the folder of the replayed run is made
     * @return both; none if the run asked a model and its answers were not recorded
     */
    public Optional<Rerun> rerun(RunId run, Path place) {
        return new Reruns(state, plan).rerun(run, place);
    }

    /** Why it stands still, if it does. */
    public Optional<String> halt() {
        return state.haltReason();
    }

    /** What an earlier start left undone and this one mended before anything was started, in one line each. */
    public List<String> recovered() {
        return List.copyOf(prepared.opened().told());
    }

    /** Which violations this start resolved, with what was done and what ran again, in one line each. */
    public List<String> resolved() {
        return resolved;
    }

    /** The command that tells what was done about the violations it is halted by; none if it is not halted. */
    public Optional<String> remedy() {
        List<String> open = state.ledgers().violations().open().stream()
                .map(ViolationEntry::id)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(plan.resolving(open));
    }

    @Override
    public void close() {
        try {
            dispatcher.close();
            state.sweeper().close();
            checkpoints.publish();
            listener.closed(this);
        } finally {
            prepared.opened().close();
        }
    }

    private record Catalog(Checks checks) implements CheckCatalog {
        @Override
        public Set<String> names() {
            return checks.names();
        }

        @Override
        public List<String> argumentProblems(String check, JsonNode args) {
            return checks.argumentProblems(check, args);
        }
    }
}
