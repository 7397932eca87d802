package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.RunId;
import dev.pairwright.io.Schema;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A run's {@code manifest.json}. Blocks fill as the run advances: pinned, executed, evaluated, locked; what is filled never changes.
 *
 * @param schema where the schema stands
 * @param manifestVersion the version of this format
 * @param runId the run
 * @param experimentId its experiment
 * @param createdAt when it was pinned
 * @param pins what must be equal across a campaign
 * @param variant what is compared
 * @param task what was asked
 * @param inputs what the agent was given
 * @param execution how it went
 * @param outputs what came out
 * @param logs where to read about it
 * @param evaluation where the scorecard stands
 * @param pairing the other run of the pair
 * @param immutability whether it is locked
 * @param metadata what it belongs to
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Manifest(
        @JsonProperty("$schema") String schema,
        String manifestVersion,
        RunId runId,
        ExperimentId experimentId,
        String createdAt,
        Pins pins,
        PinnedVariant variant,
        PinnedTask task,
        Inputs inputs,
        Optional<Execution> execution,
        Optional<Outputs> outputs,
        Optional<Logs> logs,
        Optional<EvaluationRecord> evaluation,
        Pairing pairing,
        Immutability immutability,
        Metadata metadata) {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** Where the schema of that version stands. */
    public static final String SCHEMA = Schema.MANIFEST.id();

    /** A manifest of which only the pinned blocks are filled. */
    public static Manifest pinned(
            RunId runId,
            ExperimentId experimentId,
            String createdAt,
            Pins pins,
            PinnedVariant variant,
            PinnedTask task,
            Inputs inputs,
            Pairing pairing,
            Metadata metadata) {
        return new Manifest(
                SCHEMA,
                VERSION,
                runId,
                experimentId,
                createdAt,
                pins,
                variant,
                task,
                inputs,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pairing,
                Immutability.OPEN,
                metadata);
    }

    /** This manifest with what the execution left. */
    public Manifest executed(Execution how, Outputs what, Logs where) {
        return with(Optional.of(how), Optional.of(what), Optional.of(where), evaluation, immutability);
    }

    /** This manifest with what the evaluation left. */
    public Manifest evaluated(EvaluationRecord record, Logs where) {
        return with(execution, outputs, Optional.of(where), Optional.of(record), immutability);
    }

    /** This manifest, locked. */
    public Manifest locked(String lockedAt, String lockReason) {
        return in(new Immutability(true, Optional.of(lockedAt), Optional.of(lockReason)));
    }

    /** This manifest as it was before it was locked. */
    public Manifest unlocked() {
        return in(Immutability.OPEN);
    }

    private Manifest in(Immutability state) {
        return with(execution, outputs, logs, evaluation, state);
    }

    /** The pinned blocks never change. */
    private Manifest with(
            Optional<Execution> how,
            Optional<Outputs> what,
            Optional<Logs> where,
            Optional<EvaluationRecord> judged,
            Immutability state) {
        return new Manifest(
                schema,
                manifestVersion,
                runId,
                experimentId,
                createdAt,
                pins,
                variant,
                task,
                inputs,
                how,
                what,
                where,
                judged,
                pairing,
                state,
                metadata);
    }
}
