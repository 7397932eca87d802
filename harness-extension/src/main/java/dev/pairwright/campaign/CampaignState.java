package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Violation;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.manifest.EvaluatorVersions;
import dev.pairwright.manifest.Pins;
import dev.pairwright.manifest.key.VerifyingKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a running campaign share: what is pinned, where it is written, and whether it stands still. */
final class CampaignState {

    private final Capsule capsule;
    private final AgentSource agents;
    private final Ledgers ledgers;
    private final EvaluatorVersions evaluators;
    private final CampaignListener listener;
    private final HarnessTime time;
    private final boolean unlimited;
    private final String notes;
    private final WorkspaceSweeper sweeper = new WorkspaceSweeper();
    private final Harness harness = Harness.current();
    private final Pins.Environment environment;
    private final Map<VariantId, Pins.AgentPin> agentPins = new HashMap<>();
    private CampaignRecord record;
    private final ServedModels served;
    private Optional<String> unrecorded = Optional.empty();
    private boolean told;

    CampaignState(
            Capsule capsule,
            AgentSource agents,
            Ledgers ledgers,
            EvaluatorVersions evaluators,
            CampaignListener listener,
            boolean unlimited,
            String notes,
            CampaignRecord record) {
        this.capsule = capsule;
        this.agents = agents;
        this.ledgers = ledgers;
        this.evaluators = evaluators;
        this.listener = listener;
        this.time = ledgers.time();
        this.unlimited = unlimited;
        this.notes = notes;
        this.record = record;
        this.served = new ServedModels(ledgers);
        this.environment = Harness.environment(ledgers.folder().path());
        capsule.experiment().variants().forEach(variant -> agentPins.put(variant.variantId(), agents.pin(variant)));
    }

    Capsule capsule() {
        return capsule;
    }

    AgentSource agents() {
        return agents;
    }

    Ledgers ledgers() {
        return ledgers;
    }

    ServedModels served() {
        return served;
    }

    HarnessTime time() {
        return time;
    }

    WorkspaceSweeper sweeper() {
        return sweeper;
    }

    boolean unlimited() {
        return unlimited;
    }

    String notes() {
        return notes;
    }

    synchronized CampaignRecord record() {
        return record;
    }

    /** The key that its runs are signed by. */
    synchronized VerifyingKey verifyingKey() {
        return VerifyingKey.of(record.publicKey().orElseThrow());
    }

    Variant variant(VariantId id) {
        return capsule.experiment().variants().stream()
                .filter(variant -> variant.variantId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What a run of this variant and task is pinned to. */
    Pins pins(Variant variant, CapsuleTask task) {
        return new Pins(
                harness.version(),
                harness.repository(),
                harness.path(),
                evaluators,
                task.effective(),
                agentPins.get(variant.variantId()),
                agents.enforcement(variant),
                environment);
    }

    ViolationEntry violation(Optional<RunId> run, Violation violation) {
        return ledgers.violation(run, violation);
    }

    /** Halts the campaign, durably, unless it is halted already. */
    synchronized void halt(ViolationEntry entry) {
        if (record.halt().isEmpty()) {
            record = record.withHalt(Optional.of(CampaignRecord.Halt.of(entry)));
            record.write(ledgers.folder().path());
        }
        tell(CampaignRecord.Halt.of(entry).inWords());
    }

    /** Halts the campaign by something that could not be written down. */
    synchronized void haltUnrecorded(String what) {
        if (unrecorded.isEmpty()) {
            unrecorded = Optional.of("halted: " + what);
        }
        tell(unrecorded.orElseThrow());
    }

    private void tell(String reason) {
        if (!told) {
            told = true;
            listener.halted(reason);
        }
    }

    /** A remedy begins: what halts from here on is news. */
    synchronized void remedyBegins() {
        told = false;
    }

    /** Makes {@code campaign.json} say what {@code violations.log} says: halted by the first violation that is open, or not at all. */
    synchronized void settleHalt() {
        Optional<CampaignRecord.Halt> due =
                ledgers.violations().open().stream().findFirst().map(CampaignRecord.Halt::of);
        if (!due.equals(record.halt())) {
            record = record.withHalt(due);
            record.write(ledgers.folder().path());
        }
        told = due.isPresent();
    }

    /** Why nothing more may start, if so. */
    Optional<String> haltReason() {
        return haltReason(Set.of());
    }

    /**
     * Why nothing more may start, if so.
     *
     * @param known ids of violations that do not count now
     */
    synchronized Optional<String> haltReason(Set<String> known) {
        return unrecorded.or(() -> ledgers.violations().open().stream()
                .filter(entry -> !known.contains(entry.id()))
                .findFirst()
                .map(CampaignRecord.Halt::of)
                .map(CampaignRecord.Halt::inWords));
    }
}
