package dev.pairwright.archive;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Sha256;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A campaign that was restored and verified.
 *
 * @param folder where it is now
 * @param campaign its name
 * @param sequence the backup it was restored from
 * @param at when that was made
 * @param files how many files
 * @param runs how many locked runs, each of them as it was sealed
 * @param rows rows of the registry, whose chain holds and which is not behind the signed checkpoint
 * @param head the head of the chain: compare it with one that was kept elsewhere
 * @param key fingerprint of the key that everything is sealed by
 */
@API(status = API.Status.INTERNAL)
public record RestoreResult(
        Path folder,
        CampaignName campaign,
        int sequence,
        String at,
        int files,
        int runs,
        long rows,
        Sha256 head,
        String key) {}
