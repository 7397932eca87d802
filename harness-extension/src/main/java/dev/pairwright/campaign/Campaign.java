package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.manifest.Pins;
import dev.pairwright.manifest.key.SigningKey;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Checkpoints checkpoints;
    private final Conductor conductor;
    private volatile Optional<Path> findings = Optional.empty();

    private Campaign(
            CampaignPlan plan, CampaignListener listener, Preparation.Prepared prepared, Checkpoints checkpoints) {
        this.plan = plan;
        this.state = prepared.state();
        this.listener = listener;
        this.prepared = prepared;
        this.checkpoints = checkpoints;
        this.conductor = new Conductor(plan, prepared, listener, checkpoints);
    }

    /**
     * Opens a campaign, verifies what is locked of it, and begins to start the pairs that are selected and not done.
     *
     * @param request what is wanted
     * @return the campaign, to be closed
     * @throws Refusal if anything that was given is not right, before anything is created
     */
    public static Campaign open(CampaignRequest request) {
        return Intended.of(request).open();
    }

    static Campaign open(CampaignRequest request, CampaignPlan plan) {
        CampaignListener listener = new OneAtATime(request.listener());
        Preparation.Prepared prepared = new Preparation(plan, listener, request.debugged(), request.time()).prepare();
        try {
            Checkpoints checkpoints = new Checkpoints(prepared.state(), plan.key());
            checkpoints.publish();
            Campaign campaign = new Campaign(plan, listener, prepared, checkpoints);
            campaign.conductor.begin(
                    request.remedyAlone(),
                    request.supply().filter(Supply::onDemand).isPresent(),
                    () -> listener.opened(campaign, plan.selection()));
            return campaign;
        } catch (RuntimeException | Error e) {
            prepared.state().sweeper().close();
            prepared.opened().close();
            throw e;
        }
    }

    /**
     * Reads an experiment as a campaign would, and creates nothing.
     *
     * @param experimentFolder the folder that holds {@code experiment.json}
     * @throws Refusal with everything that is not right with it
     */
    public static Capsule capsule(Path experimentFolder) {
        return Planning.capsule(experimentFolder);
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
        return plan.record().evidence();
    }

    /** What is about to be asked of models and what it may cost, one line each; nothing if none is asked. */
    public List<String> plannedModelUse() {
        return plan.models().planned(conductor.left());
    }

    /** What was used of models so far, in words; nothing if none was asked. */
    public Optional<String> modelUse() {
        return plan.models().spent();
    }

    /** Why no further pair begins, though nothing is halted: a budget is used up, or a provider would refuse whatever it is asked. */
    public Optional<String> stopped() {
        return plan.models().stopped();
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
        return conductor.join(pair);
    }

    /** Why a pair is never started, as soon as that is certain; does not wait for pairs that are under way. */
    public Optional<String> skipReason(PairId pair) {
        return conductor.skipReason(pair);
    }

    /**
     * Carries a locked run out once more, from its own inputs and pins, in a folder that is no part of the campaign; nothing of the campaign changes.
     *
     * @param run a run that is locked and verified
     * @param place where the folder of the replayed run is made
     * @return both; none if the run asked a model and its answers were not recorded
     * @throws Rerun.Otherwise if it asks for what was not recorded
     */
    public Optional<Rerun> rerun(RunId run, Path place) {
        return new Reruns(plan, prepared).rerun(run, place);
    }

    Models models() {
        return plan.models();
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
        return conductor.resolved();
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
            conductor.close();
            state.sweeper().close();
            checkpoints.publish();
            listener.closed(this);
        } finally {
            prepared.opened().close();
        }
    }
}
