package dev.pairwright.allure;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.RunOutcome;
import dev.pairwright.report.pages.PageFolder;
import io.qameta.allure.model.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Attaches the page of a run, and its files as plain text, whatever they claim to be: an agent may have written markup into them. A file is copied as it is; of a long one the
 * beginning is.
 */
final class RunFiles {

    static final int LONGEST = 1 << 20;

    private final BiConsumer<String, InputStream> writer;
    private final PageFolder pages;

    /**
     * Attachments.
     *
     * @param writer puts a stream into the results under a name
     * @param pages where the campaign's pages are
     */
    RunFiles(BiConsumer<String, InputStream> writer, PageFolder pages) {
        this.writer = writer;
        this.pages = pages;
    }

    /** The page that shows both runs, where there is one. */
    Optional<Attachment> sideBySide(PairOutcome outcome) {
        return page("both runs side by side", pages.page(outcome.pair().pairId()));
    }

    /** Copies the page and the files of a run; one that is not there is left out. */
    List<Attachment> of(RunOutcome run) {
        List<Attachment> attachments = new ArrayList<>();
        page(run.variant() + " transcript", pages.page(run.runId())).ifPresent(attachments::add);
        for (Path file : List.of(run.manifest(), run.scorecard(), run.agentLog())) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                attachments.add(copy(run.variant() + " " + file.getFileName(), file));
            }
        }
        return attachments;
    }

    /** A page of ours is the one thing that is attached as HTML: nothing on it is markup that somebody else wrote. */
    private Optional<Attachment> page(String name, Path page) {
        return pages.attachable(page).map(bytes -> {
            String source = UUID.randomUUID() + "-attachment.html";
            writer.accept(source, new ByteArrayInputStream(bytes));
            return new Attachment().setName(name).setType("text/html").setSource(source);
        });
    }

    private Attachment copy(String name, Path file) {
        String source = UUID.randomUUID() + "-attachment.txt";
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(LONGEST);
            boolean cut = in.read() >= 0;
            writer.accept(source, new ByteArrayInputStream(beginning));
            return new Attachment()
                    .setName(cut ? name + " (the first " + LONGEST + " bytes of " + Files.size(file) + ")" : name)
                    .setType("text/plain")
                    .setSource(source);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot attach " + file, e);
        }
    }
}
