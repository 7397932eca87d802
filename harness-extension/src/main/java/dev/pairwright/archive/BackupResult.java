package dev.pairwright.archive;

import dev.pairwright.core.CampaignName;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A backup that was made and verified.
 *
 * @param file the backup
 * @param campaign of which campaign
 * @param sequence its number
 * @param kind whether it stands by itself
 * @param changed files that it tells of
 * @param files files of the campaign as it was then
 * @param rows rows of the registry
 * @param bytes its size
 */
@API(status = API.Status.INTERNAL)
public record BackupResult(
        Path file,
        CampaignName campaign,
        int sequence,
        BackupIndex.Kind kind,
        int changed,
        int files,
        long rows,
        long bytes) {}
