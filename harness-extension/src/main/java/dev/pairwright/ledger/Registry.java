package dev.pairwright.ledger;

import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.AppendLog;
import dev.pairwright.io.Csv;
import dev.pairwright.io.Document;
import dev.pairwright.io.Durable;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * {@code registry.csv} and its chain: every run that counted or was to count, one row per change of its status. Rows are only ever appended; both files are read
 * once, when the campaign is opened.
 */
@API(status = API.Status.INTERNAL)
public final class Registry implements AutoCloseable {

    static final String ROWS = "registry.csv";
    static final String CHAIN = "registry.chain.jsonl";

    private final Path folder;
    private final AppendLog rows;
    private final AppendLog chain;
    private final Map<RunId, Entry> entries;
    private final List<Sha256> heads;
    private Optional<StorageFailure> failure = Optional.empty();

    private Registry(Path folder, AppendLog rows, AppendLog chain, Map<RunId, Entry> entries, List<Sha256> heads) {
        this.folder = folder;
        this.rows = rows;
        this.chain = chain;
        this.entries = entries;
        this.heads = heads;
    }

    /**
     * What the registry says of a run.
     *
     * @param status its last status
     * @param seal over its {@code SHA256SUMS}, if it was ever locked
     */
    public record Entry(RunStatus status, Optional<Sha256> seal) {}

    /** Makes the registry of a new campaign. */
    public static void create(Path folder) {
        Durable.write(folder.resolve(ROWS), Csv.row(RegistryRow.HEADER).getBytes(StandardCharsets.UTF_8));
        Durable.write(folder.resolve(CHAIN), new byte[0]);
    }

    /**
     * Opens a campaign's registry and verifies its chain.
     *
     * @param folder the campaign's folder
     * @param genesis the hash of the campaign's {@code schedule.json}
     * @throws LedgerDamage naming the first row that does not hold
     */
    public static Registry open(Path folder, Sha256 genesis) {
        return open(folder, genesis, AppendLog::open);
    }

    /**
     * Reads a campaign's registry and verifies its chain. Nothing can be appended to it.
     *
     * @param folder the campaign's folder
     * @param genesis the hash of the campaign's {@code schedule.json}
     * @throws LedgerDamage naming the first row that does not hold
     */
    public static Registry read(Path folder, Sha256 genesis) {
        return open(folder, genesis, AppendLog::closed);
    }

    private static Registry open(Path folder, Sha256 genesis, Function<Path, AppendLog> opening) {
        for (String name : List.of(ROWS, CHAIN)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new LedgerDamage(name + " is missing in " + folder);
            }
        }
        List<String> lines = LedgerLines.read(folder.resolve(ROWS));
        List<String> links = LedgerLines.read(folder.resolve(CHAIN));
        if (lines.isEmpty() || !lines.get(0).equals(Csv.row(RegistryRow.HEADER))) {
            throw new LedgerDamage(ROWS + " line 1 is not the header " + String.join(",", RegistryRow.HEADER));
        }
        if (lines.size() - 1 != links.size()) {
            throw new LedgerDamage(ROWS + " has " + (lines.size() - 1) + " rows, " + CHAIN + " has " + links.size()
                    + RowlessRuns.inWords(folder, lines));
        }
        Map<RunId, Entry> entries = new LinkedHashMap<>();
        List<Sha256> heads = new ArrayList<>(List.of(genesis));
        for (int i = 1; i < lines.size(); i++) {
            ChainLink link = link(links.get(i - 1), i);
            if (link.sequence() != i
                    || !link.previous().equals(heads.get(i - 1))
                    || !link.row().equals(Sha256.ofText(lines.get(i)))
                    || !link.holds()) {
                throw new LedgerDamage(
                        ROWS + " line " + (i + 1) + RowlessRuns.run(lines.get(i)) + " does not hold against "
                                + CHAIN + " line " + i + ": a row was changed, added, removed or moved"
                                + RowlessRuns.inWords(folder, lines));
            }
            note(entries, row(lines.get(i), i + 1), link.seal());
            heads.add(link.head());
        }
        return new Registry(
                folder, opening.apply(folder.resolve(ROWS)), opening.apply(folder.resolve(CHAIN)), entries, heads);
    }

    /**
     * Every row of a campaign's registry, in order, as it stands there: see {@link #open} for whether it holds.
     *
     * @throws LedgerDamage naming the line that is no row
     */
    public static List<RegistryRow> history(Path folder) {
        List<String> lines = LedgerLines.read(folder.resolve(ROWS));
        List<RegistryRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(lines.get(i), i + 1));
        }
        return List.copyOf(rows);
    }

    static ChainLink link(String line, int number) {
        try {
            return Document.parse(
                    CHAIN + " line " + number, line.getBytes(StandardCharsets.UTF_8), Schema.CHAIN, ChainLink.class);
        } catch (Refusal e) {
            throw new LedgerDamage(CHAIN + " line " + number + " is no link: "
                    + e.problems().stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
    }

    static RegistryRow row(String line, int number) {
        List<List<String>> parsed = Csv.parse(line);
        if (parsed.size() != 1 || parsed.get(0).size() != RegistryRow.HEADER.size()) {
            throw new LedgerDamage(ROWS + " line " + number + " is no row of five cells");
        }
        return RegistryRow.of(parsed.get(0));
    }

    static void note(Map<RunId, Entry> entries, RegistryRow row, Optional<Sha256> seal) {
        Optional<Sha256> known =
                seal.or(() -> Optional.ofNullable(entries.get(row.runId())).flatMap(Entry::seal));
        entries.put(row.runId(), new Entry(row.status(), known));
    }

    /**
     * Appends a row and its link. The row is on the disk when this returns; its link is on its way there, and is waited for before the next row and by {@link #settle}: a
     * power cut leaves at most the last row without its link, as dying between the two does.
     *
     * @param row the row
     * @param seal over the run's {@code SHA256SUMS}, for a locked run
     * @throws StorageFailure if the storage fails, or failed before: a row without its link must stay the last one
     */
    public synchronized void append(RegistryRow row, Optional<Sha256> seal) {
        failure.ifPresent(earlier -> {
            throw new StorageFailure(
                    "append to", folder.resolve(ROWS), "an earlier row failed: " + earlier.getMessage());
        });
        byte[] line = row.line().getBytes(StandardCharsets.UTF_8);
        ChainLink link = ChainLink.after(heads.size(), head(), Sha256.of(line), seal);
        try {
            chain.settle();
            rows.append(line);
            chain.begin(Document.writeLine(link, Schema.CHAIN));
        } catch (StorageFailure e) {
            failure = Optional.of(e);
            throw e;
        }
        heads.add(link.head());
        note(entries, row, seal);
    }

    /**
     * Waits until every link is on the disk.
     *
     * @throws StorageFailure if the storage failed under the last one
     */
    public synchronized void settle() {
        try {
            chain.settle();
        } catch (StorageFailure e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    /** What the registry says of a run. */
    public synchronized Optional<Entry> entry(RunId run) {
        return Optional.ofNullable(entries.get(run));
    }

    /** Every run there is a row for, in the order of their first rows. */
    public synchronized Map<RunId, Entry> entries() {
        return new LinkedHashMap<>(entries);
    }

    /** The head of the chain: publish it elsewhere, and nothing before it can be changed unnoticed. */
    public synchronized Sha256 head() {
        return heads.get(heads.size() - 1);
    }

    /**
     * The head after so many rows; after none it is the hash of {@code schedule.json}.
     *
     * @param rows at most {@link #rows()}
     */
    public synchronized Sha256 head(long rows) {
        return heads.get(Math.toIntExact(rows));
    }

    String foldersWithoutRow() {
        return RowlessRuns.inWords(folder, LedgerLines.read(folder.resolve(ROWS)));
    }

    /** Whether the chain ever had this head. */
    public synchronized boolean passed(Sha256 head) {
        return heads.contains(head);
    }

    /** How many rows there are. */
    public synchronized long rows() {
        return heads.size() - 1L;
    }

    @Override
    public void close() {
        rows.close();
        chain.close();
    }
}
