package dev.pairwright.report.document;

import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A page, not yet written as anything. The same page gives the same bytes.
 *
 * @param title its title, marks first
 * @param mark what stands over all of it; empty if nothing makes it less than registered evidence
 * @param subtitle what it is a page of
 * @param sections its sections
 */
@API(status = API.Status.INTERNAL)
public record Page(String title, Optional<String> mark, String subtitle, List<Section> sections) {

    /** Copies the list. */
    public Page {
        sections = List.copyOf(sections);
    }

    /** As Markdown; figures are files beside it. */
    public String markdown() {
        return MarkdownPage.of(this);
    }

    /** As one HTML file that loads nothing. */
    public String html() {
        return HtmlPage.of(this);
    }

    /** Some pieces alone, as Markdown. */
    public static String markdown(List<Block> blocks) {
        return MarkdownPage.of(blocks);
    }

    /**
     * Writes {@code <name>.md} and {@code <name>.html} into a folder, which is made if there is none. Both can be made again.
     *
     * @throws StorageFailure if the storage fails
     */
    public void write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageFailure("make", folder, e);
        }
        Durable.replaceDerived(folder.resolve(name + ".md"), markdown().getBytes(StandardCharsets.UTF_8));
        Durable.replaceDerived(folder.resolve(name + ".html"), html().getBytes(StandardCharsets.UTF_8));
    }
}
