package dev.pairwright.campaign;

import dev.pairwright.core.Sha256;
import dev.pairwright.manifest.RunVerification;
import dev.pairwright.manifest.SealFault;
import dev.pairwright.run.RunFolder;
import java.util.List;
import java.util.Optional;

/**
 * Holds a run's folder against the seal that is on record and the campaign's key.
 *
 * @param state the campaign
 */
record SealCheck(CampaignState state) {

    /**
     * Every way in which a folder is not what was sealed.
     *
     * @param folder the run's folder, locked or staged
     * @param recorded over its {@code SHA256SUMS}, as registry or journal have it
     */
    List<String> faults(RunFolder folder, Optional<Sha256> recorded) {
        return RunVerification.of(folder.path(), state.verifyingKey(), recorded).faults().stream()
                .map(SealFault::message)
                .toList();
    }
}
