package dev.pairwright.archive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A backup's {@code backup.json}.
 *
 * @param backupVersion the version of this format
 * @param experimentId the experiment
 * @param campaign the campaign
 * @param sequence its number among the campaign's backups, from 1
 * @param kind whether it stands by itself
 * @param reason why it was made
 * @param at when
 * @param previous the backup it adds to; none for a full one
 * @param rows rows of the registry that it holds
 * @param head the head of the chain after them
 * @param files files that are new or have other bytes since, sorted by path
 * @param removed files that are no longer there, sorted
 */
@API(status = API.Status.INTERNAL)
@JsonIgnoreProperties("$schema")
public record BackupIndex(
        String backupVersion,
        ExperimentId experimentId,
        CampaignName campaign,
        int sequence,
        Kind kind,
        String reason,
        String at,
        Optional<Previous> previous,
        long rows,
        Sha256 head,
        List<BackedUpFile> files,
        List<String> removed) {

    /** The version of the format that is written. */
    public static final String VERSION = "1.0";

    /** The name of the entry. */
    public static final String FILE = "backup.json";

    /** Copies the lists. */
    public BackupIndex {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    /** Whether a backup stands by itself. */
    public enum Kind {
        /** It does. */
        @JsonProperty("full")
        FULL,
        /** It adds to the one before it. */
        @JsonProperty("incremental")
        INCREMENTAL;

        /** As files and messages have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The backup that another adds to.
     *
     * @param sequence its number
     * @param hash over its {@code backup.json}
     */
    public record Previous(int sequence, Sha256 hash) {}

    /**
     * A file of a campaign.
     *
     * @param path relative to the campaign's folder
     * @param hash over its bytes
     * @param sizeBytes its size
     * @param mode its permission bits, in octal
     */
    public record BackedUpFile(String path, Sha256 hash, long sizeBytes, String mode) {

        /** The name of the entry that holds its bytes. */
        String entry() {
            return "objects/" + hash.hex();
        }
    }
}
