package dev.pairwright.ledger;

import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a ledger, whole ones only. */
final class LedgerLines {

    private LedgerLines() {}

    /**
     * Reads a ledger's lines, each with its line end.
     *
     * @throws LedgerDamage if there is no such file, or its last line is torn
     */
    static List<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LedgerDamage(file.getFileName() + " is missing in "
                    + file.toAbsolutePath().getParent());
        }
        String text = text(file);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            throw new LedgerDamage(file.getFileName() + " line " + (lines.size() + 1)
                    + " is torn: it has no end. The harness was interrupted while it wrote");
        }
        return lines;
    }

    /** A ledger's text, none for one that is missing; bytes that are no UTF-8 are replaced, so that a line that holds some can be named. */
    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** A ledger's bytes, none for one that is missing. */
    static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
    }
}
