package dev.pairwright.report.pages;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Where a campaign's pages stand.
 *
 * @param path the folder
 */
@API(status = API.Status.INTERNAL)
public record PageFolder(Path path) {

    /** How the list of a run's files begins, and no text can. */
    static final String FILES = "<p class=\"files\">";

    /** How it ends. */
    static final String FILES_END = "</p><!--files-->\n";

    private static final String MAIN = "main";

    /** The folder of a campaign: {@code report/pages/} beside {@code runs/} for the main one, else within the campaign's own folder. */
    public static PageFolder of(Campaign campaign) {
        Path beside = campaign.name().value().equals(MAIN) ? campaign.capsule().folder() : campaign.folder();
        return new PageFolder(beside.resolve("report").resolve("pages"));
    }

    /** The page of a pair, whether or not it is there. */
    public Path page(PairId pair) {
        return path.resolve(name(pair.value()));
    }

    /** The page of a run, whether or not it is there. */
    public Path page(RunId run) {
        return path.resolve(name(run.value()));
    }

    static String name(String id) {
        return id + ".html";
    }

    /** Waits until the pages of a pair are written, if they are being written now. */
    public void settle(PairId pair) {
        PagesBeside.settle(page(pair));
    }

    /**
     * A page as it may stand anywhere else: without its links to other files, which lead nowhere from there.
     *
     * @param page a page of this folder
     * @return its bytes; nothing if it is not there
     */
    public Optional<byte[]> attachable(Path page) {
        try {
            return Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new WithoutLinks(Files.readAllBytes(page)).bytes())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
