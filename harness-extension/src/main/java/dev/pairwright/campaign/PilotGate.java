package dev.pairwright.campaign;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import dev.pairwright.experiment.Policies;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Keeps the main campaign of an experiment that asks for a pilot from beginning without one that said go, whoever wants to begin it.
 *
 * @param plan what is about to begin
 */
record PilotGate(CampaignPlan plan) {

    /**
     * Goes on only if the campaign needs no pilot or has one.
     *
     * @throws Refusal saying how a pilot is made
     */
    void requirePassed() {
        Policies.Pilot policy = plan.capsule().experiment().policies().pilot();
        if (policy == Policies.Pilot.OFF || !plan.name().equals(CampaignFolder.MAIN) || passed()) {
            return;
        }
        throw new Refusal("the main campaign of " + plan.capsule().experiment().experimentId()
                + " begins only after its pilot (policies.pilot is \""
                + policy.name().toLowerCase(Locale.ROOT)
                + "\"), and there is none in " + runs()
                + " that said go. Make it with -Dpairwright.campaign=pilot");
    }

    private boolean passed() {
        if (!Files.isDirectory(runs())) {
            return false;
        }
        try (Stream<Path> folders = Files.list(runs())) {
            return folders.filter(PilotGate::pilot)
                    .anyMatch(folder ->
                            PilotVerdict.read(folder).filter(PilotVerdict::go).isPresent());
        } catch (IOException e) {
            throw new StorageFailure("list", runs(), e);
        }
    }

    private Path runs() {
        return CampaignFolder.of(plan.capsule().folder(), CampaignFolder.MAIN).path();
    }

    private static boolean pilot(Path folder) {
        try {
            return new CampaignName(folder.getFileName().toString()).isPilot()
                    && Files.isRegularFile(folder.resolve(CampaignRecord.FILE));
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
