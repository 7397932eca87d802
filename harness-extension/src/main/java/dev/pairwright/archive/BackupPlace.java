package dev.pairwright.archive;

import dev.pairwright.core.Configuration;
import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.CampaignRecord;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/** Where backups go: {@code results/backups/} beside {@code experiments/}, unless {@code pairwright.backup} names another folder or says {@code off}. */
@API(status = API.Status.INTERNAL)
public final class BackupPlace {

    private static final String OFF = "off";

    private BackupPlace() {}

    /**
     * The folder that holds the backups of all experiments.
     *
     * @param experiment the experiment's folder
     * @return none if backups are switched off
     */
    public static Optional<Path> chosen(Path experiment, Configuration configuration) {
        return configuration
                .backup()
                .map(named -> named.equals(OFF)
                        ? Optional.<Path>empty()
                        : Optional.of(Path.of(named).toAbsolutePath()))
                .orElseGet(() -> Optional.of(usual(experiment)));
    }

    /** {@code results/backups/} beside the folder that holds the experiment's. */
    public static Path usual(Path experiment) {
        Path home = Optional.ofNullable(experiment.toAbsolutePath().normalize().getParent())
                .map(Path::getParent)
                .orElse(experiment);
        return home.resolve("results").resolve("backups");
    }

    static Path of(Path backups, CampaignRecord record) {
        return backups.resolve(record.experimentId().value())
                .resolve(record.campaign().value());
    }

    /** A backup among the runs would be lost with them, and {@code runs/} is nobody else's to write in. */
    static void requireOutside(Path backups, Path campaign) {
        Path runs = campaign.toAbsolutePath().normalize();
        if (backups.toAbsolutePath().normalize().startsWith(runs)) {
            throw new Refusal("backups may not go to " + backups
                    + ", which is inside of the campaign: name a folder elsewhere," + " on another disk if you can");
        }
    }
}
