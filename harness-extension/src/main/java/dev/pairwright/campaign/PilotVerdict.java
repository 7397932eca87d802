package dev.pairwright.campaign;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A pilot's {@code report/pilot.json}: what it was judged to be. Derived from its locked runs; it can be made again at any time.
 *
 * @param pilotVersion the version of this format
 * @param campaign the pilot's name
 * @param experimentId its experiment
 * @param experimentVersion the experiment's version
 * @param decision whether the full run may begin
 * @param judgedAt when it was judged
 * @param head the head of its registry's chain then
 * @param criteria what it was judged by, in the order of the page
 */
@API(status = API.Status.INTERNAL)
@JsonIgnoreProperties("$schema")
public record PilotVerdict(
        String pilotVersion,
        CampaignName campaign,
        ExperimentId experimentId,
        String experimentVersion,
        Decision decision,
        String judgedAt,
        Sha256 head,
        List<Criterion> criteria) {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** Where it stands in the pilot's folder. */
    public static final String FILE = "report/pilot.json";

    /** Copies the list. */
    public PilotVerdict {
        criteria = List.copyOf(criteria);
    }

    /** Whether the full run may begin. */
    public enum Decision {
        /** It may. */
        @JsonProperty("go")
        GO,
        /** It may not. */
        @JsonProperty("no_go")
        NO_GO
    }

    /**
     * Something a pilot is judged by.
     *
     * @param name in a few words
     * @param must whether the full run may not begin without it
     * @param passed whether it is so
     * @param detail what was found
     */
    public record Criterion(String name, boolean must, boolean passed, String detail) {}

    /** Whether the full run may begin. */
    public boolean go() {
        return decision == Decision.GO;
    }

    /** The criteria of one kind that are not met. */
    public List<Criterion> failed(boolean must) {
        return criteria.stream()
                .filter(criterion -> criterion.must() == must && !criterion.passed())
                .toList();
    }

    /** Reads what a pilot was judged to be, if it was. */
    public static Optional<PilotVerdict> read(Path pilot) {
        return Document.readIfThere(pilot.resolve(FILE), FILE, Schema.PILOT, PilotVerdict.class);
    }

    /** Writes it into the pilot's folder, whose {@code report/} is there. */
    public void write(Path pilot) {
        Durable.replace(pilot.resolve(FILE), Document.write(this, Schema.PILOT));
    }
}
