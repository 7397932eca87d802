package dev.pairwright.analysis;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds every campaign that was ever started on an experiment, as far as its folder is still there.
 *
 * @param capsule the experiment
 * @param analysed the campaign that is analysed
 */
record StartedCampaigns(Capsule capsule, CampaignName analysed) {

    private static final String RUN = "run-";

    List<DeviationsAndThreats.StartedCampaign> all() {
        Path runs = capsule.folder().resolve("runs");
        List<Path> folders = new ArrayList<>(List.of(runs));
        if (Files.isDirectory(runs)) {
            try (Stream<Path> children = Files.list(runs)) {
                children.filter(child -> !child.getFileName().toString().startsWith(RUN))
                        .sorted()
                        .forEach(folders::add);
            } catch (IOException e) {
                throw new StorageFailure("list", runs, e);
            }
        }
        return folders.stream()
                .filter(folder -> Files.isRegularFile(folder.resolve(CampaignRecord.FILE), LinkOption.NOFOLLOW_LINKS))
                .map(this::campaign)
                .toList();
    }

    /** A record that cannot be read is a campaign all the same. */
    private DeviationsAndThreats.StartedCampaign campaign(Path folder) {
        try {
            CampaignRecord record = CampaignRecord.read(folder);
            return new DeviationsAndThreats.StartedCampaign(
                    record.campaign().value(),
                    record.startedAt(),
                    record.evidence().name().toLowerCase(Locale.ROOT),
                    record.experimentVersion(),
                    locked(folder),
                    record.campaign().equals(analysed));
        } catch (Refusal e) {
            return new DeviationsAndThreats.StartedCampaign(
                    folder.getFileName().toString(),
                    "at a time that cannot be read",
                    "unreadable",
                    "",
                    locked(folder),
                    false);
        }
    }

    private static int locked(Path folder) {
        try {
            return (int) Registry.history(folder).stream()
                    .filter(row -> row.status() == RunStatus.LOCKED)
                    .count();
        } catch (LedgerDamage | IllegalArgumentException e) {
            return 0;
        }
    }
}
