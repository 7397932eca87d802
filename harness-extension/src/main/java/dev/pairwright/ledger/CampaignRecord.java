package dev.pairwright.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.EvaluatorVersions;
import dev.pairwright.manifest.Pins;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A campaign's {@code campaign.json}: what was locked before its first run, and the halt, if it is halted.
 *
 * @param campaignVersion the version of this format
 * @param campaign the campaign's name
 * @param experimentId its experiment
 * @param experimentVersion the experiment's version
 * @param startedAt when it was begun
 * @param evidence what kind of evidence its runs are
 * @param harnessVersion the harness that began it
 * @param environment the machine it was begun on
 * @param capsuleFiles every file the plan covers
 * @param evaluatorVersions by what its runs are judged
 * @param agent the agent it was begun with
 * @param secondAgent the agent of the second declared variant, where it is another
 * @param scheduleHash over {@code schedule.json}
 * @param publicKey with which its seals can be verified
 * @param halt why it stands still
 */
@API(status = API.Status.INTERNAL)
@JsonIgnoreProperties("$schema")
public record CampaignRecord(
        String campaignVersion,
        CampaignName campaign,
        ExperimentId experimentId,
        String experimentVersion,
        String startedAt,
        Evidence evidence,
        String harnessVersion,
        Pins.Environment environment,
        List<PlanFile> capsuleFiles,
        EvaluatorVersions evaluatorVersions,
        Pins.AgentPin agent,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Pins.AgentPin> secondAgent,
        Sha256 scheduleHash,
        Optional<String> publicKey,
        Optional<Halt> halt) {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** The name of the file. */
    public static final String FILE = "campaign.json";

    /** Copies the files. */
    public CampaignRecord {
        capsuleFiles = List.copyOf(capsuleFiles);
    }

    /**
     * A file of the plan.
     *
     * @param path relative to the folder that holds {@code experiments/}
     * @param hash over its bytes
     */
    public record PlanFile(String path, Sha256 hash) {}

    /**
     * Why a campaign stands still.
     *
     * @param violationId the critical violation
     * @param runId the run it happened in, where it is one run's
     * @param reason what happened
     * @param at when
     */
    public record Halt(String violationId, Optional<RunId> runId, String reason, String at) {

        /** The halt that a critical violation makes. */
        public static Halt of(ViolationEntry entry) {
            return new Halt(
                    entry.id(),
                    entry.run(),
                    entry.run().map(run -> run + " ").orElse("") + entry.message(),
                    entry.at());
        }

        /** As skipped pairs say it. */
        public String inWords() {
            return "halted: " + violationId + " " + reason;
        }
    }

    /** Reads a campaign's record. */
    public static CampaignRecord read(Path folder) {
        return Document.read(folder.resolve(FILE), FILE, Schema.CAMPAIGN, CampaignRecord.class);
    }

    /** Publishes it in the campaign's folder. */
    public void write(Path folder) {
        Durable.replace(folder.resolve(FILE), Document.write(this, Schema.CAMPAIGN));
    }

    /** This record with a halt, or without one. */
    public CampaignRecord withHalt(Optional<Halt> why) {
        return new CampaignRecord(
                campaignVersion,
                campaign,
                experimentId,
                experimentVersion,
                startedAt,
                evidence,
                harnessVersion,
                environment,
                capsuleFiles,
                evaluatorVersions,
                agent,
                secondAgent,
                scheduleHash,
                publicKey,
                why);
    }
}
