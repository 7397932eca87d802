package dev.pairwright.archive;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.TaskId;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Says before the first pair if the disk will not do, or if runs take far more of it than was planned. */
@API(status = API.Status.INTERNAL)
public final class StorageWarning implements CampaignListener {

    private static final int MOST_MEASURED = 12;
    private static final int RUNS_PER_PAIR = 2;

    /** For the service loader. */
    public StorageWarning() {}

    @Override
    public void opened(Campaign campaign, Selection selection) {
        estimate(campaign, selection).warnings().forEach(warning -> Console.println("Pairwright: storage: " + warning));
    }

    /** What the selected pairs that are not done need, by what runs of this campaign have taken, or else the pilot's. */
    static StorageEstimate estimate(Campaign campaign, Selection selection) {
        Map<TaskId, Integer> complete = campaign.complete();
        long done = complete.values().stream().mapToInt(Integer::intValue).sum();
        long wanted = selection.complete()
                ? campaign.schedule().pairs().size() - done
                : selection.pairs().size();
        List<Path> made = runs(campaign.folder());
        return StorageEstimate.of(
                RUNS_PER_PAIR * wanted,
                made.isEmpty() ? runs(campaign.folder().resolve("pilot")) : made,
                campaign.folder());
    }

    private static List<Path> runs(Path campaign) {
        if (!Files.isDirectory(campaign)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(campaign)) {
            return listed.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .limit(MOST_MEASURED)
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", campaign, e);
        }
    }
}
