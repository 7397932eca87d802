package dev.pairwright.campaign;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.Journal;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import dev.pairwright.run.ValidatePhase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Validates the manifest of a run, locked or under way, without touching anything. */
@API(status = API.Status.INTERNAL)
public final class ManifestValidation {

    private ManifestValidation() {}

    /**
     * Validates it.
     *
     * @param campaignFolder the campaign's folder
     * @param run the run
     * @return the manifest
     * @throws Refusal with every problem: of its schema, its pins and its snapshot, and of a run that is carried out by hand everything that was changed since its last step
     */
    public static Manifest of(Path campaignFolder, RunId run) {
        CampaignFolder campaign = new CampaignFolder(campaignFolder);
        RunFolder staged = campaign.staged(run);
        if (!Files.isDirectory(staged.path())) {
            return ValidatePhase.validate(campaign.locked(run));
        }
        Optional<HandStep> last = last(campaign, run);
        Manifest manifest = ValidatePhase.validate(staged);
        last.filter(step -> step.manifest().isPresent()).ifPresent(step -> new HandFiles(
                        staged,
                        step,
                        HandCommands.giveUp(
                                manifest.pairing().pairId(),
                                CampaignRecord.read(campaignFolder).campaign()))
                .require());
        return manifest;
    }

    private static Optional<HandStep> last(CampaignFolder campaign, RunId run) {
        try (Journal journal = Journal.read(campaign.staging())) {
            List<HandStep> steps = journal.steps(run);
            return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
        }
    }
}
