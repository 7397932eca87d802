package dev.pairwright.report.pages;

import dev.pairwright.manifest.Outputs.Kind;
import dev.pairwright.manifest.Outputs.OutputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** What a run left in a file, if it is text that a page can show. */
final class OutputText {

    /** The largest file that is shown, in bytes. */
    static final long MOST_BYTES = 100_000;

    private OutputText() {}

    /** The text of an output: nothing for what is large, binary, no file, or not where the run's own folder is. */
    static Optional<String> of(ShownRun run, OutputFile file) {
        if (file.kind() != Kind.FILE || file.sizeBytes() > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            Path folder = run.folder().resolve("outputs").toRealPath(LinkOption.NOFOLLOW_LINKS);
            Path place = folder.resolve(file.path());
            if (!place.toRealPath().equals(place) || !place.startsWith(folder) || !Files.isRegularFile(place)) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(place);
            for (byte each : bytes) {
                if (each == 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
