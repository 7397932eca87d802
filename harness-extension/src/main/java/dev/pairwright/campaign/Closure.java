package dev.pairwright.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A campaign's {@code closure.json}: that it ended. No pair of it is started any more.
 *
 * @param closureVersion the version of this format
 * @param campaign the campaign
 * @param experimentId its experiment
 * @param experimentVersion the experiment's version
 * @param evidence what kind of evidence its runs are
 * @param outcome how it ended
 * @param reason why it ended there, in the words of who closed it; empty for a complete one
 * @param closedAt when
 * @param rows rows of the registry
 * @param head the head of its chain
 * @param key fingerprint of the key that everything is sealed by
 * @param pairs how many pairs there are
 * @param runs how many runs there are
 * @param conditions the conditions for ending, in the plan's order
 */
@API(status = API.Status.INTERNAL)
@JsonIgnoreProperties("$schema")
public record Closure(
        String closureVersion,
        CampaignName campaign,
        ExperimentId experimentId,
        String experimentVersion,
        Evidence evidence,
        Outcome outcome,
        String reason,
        String closedAt,
        long rows,
        Sha256 head,
        String key,
        Pairs pairs,
        Runs runs,
        List<Condition> conditions) {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** The name of the file, in the campaign's folder. */
    public static final String FILE = "closure.json";

    /** Copies the list. */
    public Closure {
        conditions = List.copyOf(conditions);
    }

    /** How a campaign ended. */
    public enum Outcome {
        /** Every condition is met. */
        @JsonProperty("complete")
        COMPLETE,
        /** The minimum is reached, not everything that was planned. */
        @JsonProperty("stopped_early")
        STOPPED_EARLY,
        /** Nothing may be concluded from it. */
        @JsonProperty("abandoned")
        ABANDONED;

        /** In words, such as {@code stopped early}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * How many pairs there are.
     *
     * @param planned in the schedule
     * @param analysed that count
     * @param excluded left out by policy
     * @param failed with a critical violation
     * @param notRun never begun, or begun and not finished
     */
    public record Pairs(int planned, int analysed, int excluded, int failed, int notRun) {}

    /**
     * How many runs there are.
     *
     * @param locked registered as locked
     * @param verified of those, found as they were sealed
     */
    public record Runs(int locked, int verified) {}

    /**
     * A condition for ending.
     *
     * @param name what is wanted and how it stands
     * @param state {@code met}, {@code open} or {@code broken}
     * @param detail why it is not met; empty if it is
     */
    public record Condition(String name, String state, String detail) {}

    /** Reads how a campaign ended, if it did. */
    public static Optional<Closure> read(Path campaign) {
        return Document.readIfThere(campaign.resolve(FILE), FILE, Schema.CLOSURE, Closure.class);
    }

    /** Publishes it in the campaign's folder. */
    public void write(Path campaign) {
        Durable.replace(campaign.resolve(FILE), Document.write(this, Schema.CLOSURE));
    }
}
