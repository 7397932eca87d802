package dev.pairwright.ledger;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.AppendLog;
import dev.pairwright.io.Csv;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Mends a registry that is not open: what an interruption left undone, and what the chain itself proves. */
@API(status = API.Status.INTERNAL)
public final class RegistryRepair {

    private RegistryRepair() {}

    /**
     * Appends the link that is missing when the harness was interrupted between a row and its link.
     *
     * @param folder the campaign's folder
     * @param genesis the hash of {@code schedule.json}
     * @param seal over the {@code SHA256SUMS} of the run that a row locks; empty if nothing is known of such a run
     * @return what was done, for people; empty if no link is missing, or the row cannot have been the harness's
     */
    public static Optional<String> linkLastRow(
            Path folder, Sha256 genesis, Function<RegistryRow, Optional<Sha256>> seal) {
        if (!Files.isRegularFile(folder.resolve(Registry.ROWS))
                || !Files.isRegularFile(folder.resolve(Registry.CHAIN))) {
            return Optional.empty();
        }
        List<String> lines = LedgerLines.read(folder.resolve(Registry.ROWS));
        List<String> links = LedgerLines.read(folder.resolve(Registry.CHAIN));
        if (lines.size() != links.size() + 2) {
            return Optional.empty();
        }
        String last = lines.get(lines.size() - 1);
        RegistryRow row = Registry.row(last, lines.size());
        Optional<Sha256> known = row.status() == RunStatus.LOCKED ? seal.apply(row) : Optional.empty();
        if (!follows(lines.subList(1, lines.size() - 1), row)
                || (row.status() == RunStatus.LOCKED && known.isEmpty())) {
            return Optional.empty();
        }
        Sha256 head = links.isEmpty()
                ? genesis
                : Registry.link(links.get(links.size() - 1), links.size()).head();
        ChainLink link = ChainLink.after(links.size() + 1L, head, Sha256.ofText(last), known);
        try (AppendLog chain = AppendLog.open(folder.resolve(Registry.CHAIN))) {
            chain.append(Document.writeLine(link, Schema.CHAIN));
        }
        return Optional.of(Registry.CHAIN + " had no link for the last row of " + Registry.ROWS + ", " + row.runId()
                + " " + row.status().word() + ": appended");
    }

    /** Whether a run with these rows before it can have this one. */
    private static boolean follows(List<String> before, RegistryRow row) {
        List<RunStatus> earlier = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            RegistryRow each = Registry.row(before.get(i), i + 2);
            if (each.runId().equals(row.runId())) {
                earlier.add(each.status());
            }
        }
        return row.status() == RunStatus.SUPERSEDED ? earlier.equals(List.of(RunStatus.LOCKED)) : earlier.isEmpty();
    }

    /**
     * Writes {@code registry.csv} anew if every row of it can be proved: the chain holds a hash of each, and a row is proved by having it. The file that was there is
     * kept in quarantine.
     *
     * @param folder the campaign's folder
     * @param genesis the hash of {@code schedule.json}
     * @param candidates rows that locked folders tell of
     * @throws LedgerDamage naming the row that nothing proves, or the link that does not hold
     */
    public static void rebuild(Path folder, Sha256 genesis, Collection<RegistryRow> candidates) {
        Path rows = folder.resolve(Registry.ROWS);
        Map<Sha256, String> known = new HashMap<>();
        candidates.forEach(row -> known.put(Sha256.ofText(row.line()), row.line()));
        String found = LedgerLines.text(rows);
        found.lines().map(line -> line + "\n").forEach(line -> known.put(Sha256.ofText(line), line));
        StringBuilder whole = new StringBuilder(Csv.row(RegistryRow.HEADER));
        List<String> links = LedgerLines.read(folder.resolve(Registry.CHAIN));
        Sha256 head = genesis;
        for (int i = 1; i <= links.size(); i++) {
            ChainLink link = Registry.link(links.get(i - 1), i);
            if (link.sequence() != i || !link.previous().equals(head) || !link.holds()) {
                throw new LedgerDamage(Registry.CHAIN + " line " + i + " does not follow on the line before it");
            }
            String line = known.get(link.row());
            if (line == null) {
                throw new LedgerDamage("nothing proves " + Registry.ROWS + " line " + (i + 1)
                        + ": neither a line that is left nor a locked folder has the hash that " + Registry.CHAIN
                        + " line " + i + " holds");
            }
            whole.append(line);
            head = link.head();
        }
        if (Files.exists(rows)) {
            TornTail.keep(folder, Registry.ROWS, LedgerLines.bytes(rows));
        }
        Durable.replace(rows, whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
