package dev.pairwright.report.comparative;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a campaign's ledgers stood: whoever finds them so again need not analyse anew.
 *
 * @param head what they were held against
 * @param files each ledger's length and time; absent ones are empty
 */
record LedgerState(Optional<Sha256> head, List<Optional<Stamp>> files) {

    private static final List<String> LEDGERS =
            List.of("campaign.json", "registry.csv", "registry.chain.jsonl", "progress.csv", "violations.log");

    /** A file as it was. */
    private record Stamp(long size, FileTime changed) {}

    static LedgerState of(Path campaign, Optional<Sha256> head) {
        List<Optional<Stamp>> files = new ArrayList<>();
        for (String name : LEDGERS) {
            files.add(stamp(campaign.resolve(name)));
        }
        return new LedgerState(head, files);
    }

    private static Optional<Stamp> stamp(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            throw new StorageFailure("look at", file, e);
        }
    }
}
