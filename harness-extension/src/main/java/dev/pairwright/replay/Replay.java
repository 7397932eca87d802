package dev.pairwright.replay;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Rerun;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.Csv;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** Carries chosen runs of a campaign out once more and writes down how far they come out as they did. */
@API(status = API.Status.INTERNAL)
public final class Replay {

    /** The name of the table, in the campaign's folder. */
    public static final String TABLE = "replay-results.csv";

    /** The name of the folder that the replayed runs stand in, in the campaign's. */
    public static final String FOLDER = ".replay";

    private Replay() {}

    /**
     * Replays runs. The campaign is opened and verified as for any start, and is in use meanwhile; no pair of it is started.
     *
     * @param experiment the experiment's folder
     * @param configuration what a person set; the campaign is the main one unless it names another, the agent that of the campaign
     * @param runs which runs; one of each task unless any are given, of both variants, successes and failures
     * @param time where times come from
     * @throws Refusal if there is no such campaign or run, or the campaign cannot be opened
     */
    public static ReplayResult of(Path experiment, Configuration configuration, List<RunId> runs, HarnessTime time) {
        try (Campaign campaign = Campaign.open(CampaignRequest.toLookAt(experiment, configuration, time))) {
            LockedCampaign locked = LockedCampaign.read(campaign.folder(), campaign.capsule(), Optional.empty());
            List<RunId> chosen = runs.isEmpty() ? ReplaySelection.of(locked) : known(runs, locked);
            if (chosen.isEmpty()) {
                throw new Refusal(
                        "campaign \"" + campaign.name() + "\" has no complete pair yet, so there is nothing to replay");
            }
            return replayed(campaign, chosen, time);
        }
    }

    private static List<RunId> known(List<RunId> wanted, LockedCampaign locked) {
        List<RunId> there = locked.analysedRuns().map(run -> run.id()).toList();
        List<String> unknown = wanted.stream()
                .filter(run -> !there.contains(run))
                .map(RunId::value)
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal("no verified run of a complete pair: " + String.join(", ", unknown));
        }
        return wanted;
    }

    private static ReplayResult replayed(Campaign campaign, List<RunId> chosen, HarnessTime time) {
        Path place = campaign.folder().resolve(FOLDER);
        try {
            TreeRemoval.remove(place);
            Files.createDirectory(place);
        } catch (IOException e) {
            throw new StorageFailure("make", place, e);
        }
        boolean deterministic = campaign.capsule().experiment().agent().deterministic();
        List<Comparison> rows = new ArrayList<>();
        for (RunId run : chosen) {
            rows.addAll(rows(campaign, run, place, deterministic, Timestamp.of(time.now())));
        }
        Path table = campaign.folder().resolve(TABLE);
        write(table, rows);
        return new ReplayResult(campaign.name(), table, place, rows);
    }

    private static List<Comparison> rows(Campaign campaign, RunId run, Path place, boolean deterministic, String at) {
        try {
            return campaign.rerun(run, place)
                    .map(both -> new Comparer(both, deterministic, at).rows())
                    .orElseGet(() -> List.of(Comparer.notReplayed(
                            manifest(campaign.folder(), run),
                            "it asked a model whose answers were not recorded, and a replay never asks a model",
                            at)));
        } catch (Rerun.Otherwise otherwise) {
            return List.of(
                    Comparer.otherwise(manifest(campaign.folder(), run), String.valueOf(otherwise.getMessage()), at));
        }
    }

    private static Manifest manifest(Path campaign, RunId run) {
        return Document.read(
                campaign.resolve(run.value()).resolve("manifest.json"),
                run + "/manifest.json",
                Schema.MANIFEST,
                Manifest.class);
    }

    private static void write(Path table, List<Comparison> rows) {
        StringBuilder text = new StringBuilder(Csv.row(Comparison.HEADER));
        rows.forEach(row -> text.append(Csv.row(row.cells())));
        Durable.replace(table, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
