package dev.pairwright.report.page;

import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A page. The same page gives the same bytes.
 *
 * @param title its title
 * @param parts what follows it
 */
@API(status = API.Status.INTERNAL)
public record Page(String title, List<Part> parts) {

    /** Copies the parts. */
    public Page {
        parts = List.copyOf(parts);
    }

    /** As Markdown. */
    public String markdown() {
        return Markdown.of(this);
    }

    /** As one HTML file that loads nothing. */
    public String html() {
        return Html.of(this);
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
