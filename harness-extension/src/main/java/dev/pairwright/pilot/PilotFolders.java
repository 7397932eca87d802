package dev.pairwright.pilot;

import dev.pairwright.campaign.Intended;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pilots of an experiment. None is ever removed or begun anew: one that does not fit any more is followed by the next, {@code pilot-2} after {@code pilot}.
 *
 * @param runs the experiment's {@code runs/}
 */
record PilotFolders(Path runs) {

    private static final CampaignName FIRST = new CampaignName("pilot");

    Path folder(CampaignName pilot) {
        return runs.resolve(pilot.value());
    }

    /** The last pilot, if what was found of it holds of a campaign that is about to begin. */
    Optional<CampaignName> fitting(Intended intended) {
        return last().filter(name -> fits(name, intended));
    }

    /** The name of the pilot to make: the last one's if it can go on, else the next. */
    CampaignName toMake(Intended intended) {
        Optional<CampaignName> last = last();
        return fitting(intended).orElseGet(() -> last.map(PilotFolders::after).orElse(FIRST));
    }

    /** A pilot that said go is complete, so it does not matter which harness it was made by; one that did not must be able to go on. */
    private boolean fits(CampaignName name, Intended intended) {
        try {
            CampaignRecord record = CampaignRecord.read(folder(name));
            boolean go =
                    PilotVerdict.read(folder(name)).filter(PilotVerdict::go).isPresent();
            return intended.sameMaking(record) && (go || intended.samePins(record));
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private Optional<CampaignName> last() {
        return all().stream().max(Comparator.comparingInt(PilotFolders::number));
    }

    private List<CampaignName> all() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(runs)) {
            return listed.filter(folder ->
                            Files.isRegularFile(folder.resolve(CampaignRecord.FILE), LinkOption.NOFOLLOW_LINKS))
                    .flatMap(folder -> name(folder.getFileName().toString()).stream())
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", runs, e);
        }
    }

    private static Optional<CampaignName> name(String folder) {
        try {
            return Optional.of(new CampaignName(folder)).filter(CampaignName::isPilot);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static int number(CampaignName pilot) {
        int hyphen = pilot.value().indexOf('-');
        return hyphen < 0 ? 1 : Integer.parseInt(pilot.value().substring(hyphen + 1));
    }

    private static CampaignName after(CampaignName pilot) {
        return new CampaignName(FIRST + "-" + (number(pilot) + 1));
    }
}
