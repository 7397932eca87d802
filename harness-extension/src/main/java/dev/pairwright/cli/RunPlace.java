package dev.pairwright.cli;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.run.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The run that a manifest's path means. A run that is under way stands in {@code .staging/}; the path it will have is understood as well.
 *
 * @param capsule its experiment's folder
 * @param campaign its campaign
 * @param campaignFolder that campaign's folder
 * @param run the run
 */
record RunPlace(Path capsule, CampaignName campaign, Path campaignFolder, RunId run) {

    private static final String STAGING = ".staging";

    /**
     * Finds the run.
     *
     * @param given a manifest's path or a run's folder, seen from here or from the capsule
     * @param place which capsule, where that is clear
     */
    static RunPlace of(Path given, Place place) {
        List<Path> candidates = Stream.concat(
                        Stream.of(given.toAbsolutePath()),
                        place.capsuleIfClear().map(capsule -> capsule.resolve(given)).stream())
                .map(Path::normalize)
                .toList();
        return candidates.stream()
                .flatMap(candidate -> at(candidate).stream())
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(
                                "there is no run at " + Printable.of(given.toString(), 300)
                                        + ": give the manifest.json that pairwright pin-and-run --init told, or the folder of a locked run"));
    }

    private static Optional<RunPlace> at(Path path) {
        Path folder = path.endsWith(RunFolder.MANIFEST) ? path.getParent() : path;
        Path above = folder == null ? null : folder.getParent();
        if (folder == null || above == null) {
            return Optional.empty();
        }
        Path campaign = above.endsWith(STAGING) ? above.getParent() : above;
        if (campaign == null || !Files.isRegularFile(campaign.resolve("campaign.json"))) {
            return Optional.empty();
        }
        return id(folder).flatMap(run -> in(campaign, run));
    }

    private static Optional<RunPlace> in(Path campaign, RunId run) {
        Path runs = campaign.getParent();
        boolean main = campaign.endsWith("runs") && runs != null && Place.isCapsule(runs);
        Path capsule = main || runs == null ? runs : runs.getParent();
        if (capsule == null || !there(campaign, run)) {
            return Optional.empty();
        }
        CampaignName name =
                main ? Place.MAIN : new CampaignName(campaign.getFileName().toString());
        return Optional.of(new RunPlace(capsule, name, campaign, run));
    }

    private static boolean there(Path campaign, RunId run) {
        return Files.isDirectory(campaign.resolve(run.value()))
                || Files.isDirectory(campaign.resolve(STAGING).resolve(run.value()));
    }

    private static Optional<RunId> id(Path folder) {
        try {
            return Optional.of(new RunId(folder.getFileName().toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it stands now. */
    RunFolder folder() {
        Path staged = campaignFolder.resolve(STAGING).resolve(run.value());
        return new RunFolder(Files.isDirectory(staged) ? staged : campaignFolder.resolve(run.value()));
    }
}
