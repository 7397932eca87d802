package dev.pairwright.ledger;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.manifest.key.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A campaign's ledgers as they stood at one moment, while the campaign goes on. They agree with each other, for each is read before those it may be behind: pairs and
 * the checkpoint before the registry that they count rows of, the chain before its rows, the journal last. Whole lines only.
 *
 * @param files their bytes, by their paths in the campaign's folder
 * @param runs what the copied registry says of each run
 * @param rows its rows
 * @param head the head of its chain
 */
@API(status = API.Status.INTERNAL)
public record LedgerCopy(Map<String, byte[]> files, Map<RunId, Registry.Entry> runs, long rows, Sha256 head) {

    private static final List<String> BEFORE =
            List.of(CampaignRecord.FILE, "schedule.json", "public-key.pem", "progress.csv", "remaining.csv");
    private static final String JOURNAL = ".staging/" + Journal.FILE;

    /**
     * Copies them.
     *
     * @param folder the campaign's folder
     * @throws LedgerDamage if they do not hold
     * @throws Refusal if there is no campaign
     */
    public static LedgerCopy of(Path folder) {
        CampaignRecord record = CampaignRecord.read(folder);
        VerifyingKey key = VerifyingKey.of(record.publicKey()
                .orElseThrow(() -> new LedgerDamage("it was begun without a key, so no run can be verified")));
        Map<String, byte[]> files = new LinkedHashMap<>();
        BEFORE.forEach(name -> files.put(name, whole(LedgerLines.bytes(folder.resolve(name)), 1)));
        files.put(
                ViolationsLog.FILE, whole(LedgerLines.bytes(folder.resolve(ViolationsLog.FILE)), ViolationText.LINES));
        SignedFile.Both checkpoint =
                SignedFile.in(folder, Checkpoint.FILE, Checkpoint.SIGNATURE).both(key);
        files.put(Checkpoint.FILE, checkpoint.bytes());
        files.put(Checkpoint.SIGNATURE, checkpoint.signature());
        byte[] links = whole(LedgerLines.bytes(folder.resolve(Registry.CHAIN)), 1);
        byte[] rows = whole(LedgerLines.bytes(folder.resolve(Registry.ROWS)), 1);
        Chained chained = chained(lines(links), lines(rows), record.scheduleHash());
        files.put(Registry.CHAIN, links);
        files.put(Registry.ROWS, chained.bytes());
        files.put(JOURNAL, whole(LedgerLines.bytes(folder.resolve(JOURNAL)), 1));
        return new LedgerCopy(
                Collections.unmodifiableMap(files), chained.runs(), lines(links).size(), chained.head());
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Chained(byte[] bytes, Map<RunId, Registry.Entry> runs, Sha256 head) {}

    /** Rows that have no link yet are left out: they were written after the links were read. */
    private static Chained chained(List<String> links, List<String> rows, Sha256 genesis) {
        if (rows.size() < links.size() + 1) {
            throw new LedgerDamage(Registry.ROWS + " has " + Math.max(0, rows.size() - 1) + " rows, " + Registry.CHAIN
                    + " has " + links.size());
        }
        Map<RunId, Registry.Entry> runs = new LinkedHashMap<>();
        Sha256 head = genesis;
        for (int i = 1; i <= links.size(); i++) {
            ChainLink link = Registry.link(links.get(i - 1), i);
            if (!link.previous().equals(head) || !link.row().equals(Sha256.ofText(rows.get(i))) || !link.holds()) {
                throw new LedgerDamage(Registry.ROWS + " line " + (i + 1) + " does not hold against " + Registry.CHAIN
                        + " line " + i + ": a row was changed, added, removed or moved");
            }
            Registry.note(runs, Registry.row(rows.get(i), i + 1), link.seal());
            head = link.head();
        }
        String kept = String.join("", rows.subList(0, links.size() + 1));
        return new Chained(kept.getBytes(StandardCharsets.UTF_8), Collections.unmodifiableMap(runs), head);
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line + "\n")
                .toList();
    }

    /** What is written is written in groups of so many lines. */
    private static byte[] whole(byte[] bytes, int unit) {
        int end = 0;
        int lines = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && ++lines % unit == 0) {
                end = i + 1;
            }
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    /** What the registry says of a run. */
    public Optional<Registry.Entry> run(RunId run) {
        return Optional.ofNullable(runs.get(run));
    }
}
