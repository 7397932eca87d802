package dev.pairwright.ledger;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Violation;
import dev.pairwright.io.AppendLog;
import dev.pairwright.io.Durable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * {@code violations.log}: every violation there ever was, a blank line between them. No entry is ever changed. What was done about a critical violation is a new entry
 * with the id of the one it resolves; a violation's last entry counts.
 */
@API(status = API.Status.INTERNAL)
public final class ViolationsLog implements AutoCloseable {

    static final String FILE = "violations.log";

    private static final int LONGEST_LINE = 2_000;

    private final AppendLog log;
    private final List<ViolationEntry> entries = new ArrayList<>();
    private final Map<RunId, List<ViolationEntry>> byRun = new HashMap<>();
    private final Map<String, ViolationEntry> open = new LinkedHashMap<>();
    private int ids;

    private ViolationsLog(AppendLog log) {
        this.log = log;
    }

    private void note(ViolationEntry entry) {
        entries.add(entry);
        if (entry.status() == ViolationEntry.Status.RESOLVED) {
            open.remove(entry.id());
            return;
        }
        ids++;
        entry.run().ifPresent(run -> byRun.computeIfAbsent(run, r -> new ArrayList<>())
                .add(entry));
        if (entry.status() == ViolationEntry.Status.OPEN) {
            open.put(entry.id(), entry);
        }
    }

    private static String id(int number) {
        return String.format("V-%04d", number);
    }

    /** Makes the log of a new campaign. */
    public static void create(Path folder) {
        Durable.write(folder.resolve(FILE), new byte[0]);
    }

    /**
     * Opens a campaign's log.
     *
     * @throws LedgerDamage naming the line that belongs to no entry, or the entry that is missing
     */
    public static ViolationsLog open(Path folder) {
        return open(folder, AppendLog::open);
    }

    /**
     * Reads a campaign's log, to which nothing can be added.
     *
     * @throws LedgerDamage naming the line that belongs to no entry, or the entry that is missing
     */
    public static ViolationsLog read(Path folder) {
        return open(folder, AppendLog::closed);
    }

    private static ViolationsLog open(Path folder, Function<Path, AppendLog> opening) {
        List<String> lines = LedgerLines.read(folder.resolve(FILE));
        ViolationsLog log = new ViolationsLog(opening.apply(folder.resolve(FILE)));
        try {
            for (int i = 0; i < lines.size(); i += ViolationText.LINES) {
                log.note(log.read(lines, i));
            }
        } catch (LedgerDamage e) {
            log.close();
            throw e;
        }
        return log;
    }

    private ViolationEntry read(List<String> lines, int at) {
        ViolationEntry entry;
        try {
            entry = ViolationText.entry(lines.subList(at, Math.min(at + ViolationText.LINES, lines.size())));
        } catch (IllegalArgumentException e) {
            throw new LedgerDamage(FILE + " line " + (at + 1) + " does not begin a whole entry");
        }
        boolean resolves = entry.status() == ViolationEntry.Status.RESOLVED;
        if (resolves ? !open.containsKey(entry.id()) : !entry.id().equals(id(ids + 1))) {
            throw new LedgerDamage(FILE + " line " + (at + 1) + " is entry " + entry.id()
                    + (resolves ? ", resolved, and none of that id is open" : " where " + id(ids + 1) + " is due"));
        }
        return entry;
    }

    /**
     * Adds an entry to a log that does not hold, without reading it: what its damage is must stand somewhere.
     *
     * @param folder the campaign's folder
     * @param at when, as it is to be written
     * @param violation what happened
     * @return the entry, with an id that stands nowhere in the log
     */
    public static ViolationEntry appendBlindly(Path folder, String at, CriticalViolation violation) {
        int highest = ViolationText.highestId(LedgerLines.text(folder.resolve(FILE)));
        ViolationEntry entry = entry(id(highest + 1), at, Optional.empty(), violation);
        try (AppendLog log = AppendLog.open(folder.resolve(FILE))) {
            log.append(bytes(entry));
        }
        return entry;
    }

    /**
     * Records a violation. A critical one is on the disk when this returns; one that is not critical is once {@link #settle} has returned: it can be told anew from the run it
     * happened in.
     *
     * @param at when, as it is to be written
     * @param run the run it happened in, where it is one run's
     * @param violation what happened
     * @return the entry
     */
    public synchronized ViolationEntry append(String at, Optional<RunId> run, Violation violation) {
        return written(entry(id(ids + 1), at, run, violation));
    }

    /**
     * Records what was done about a critical violation.
     *
     * @param at when, as it is to be written
     * @param violation an entry that is open
     * @param action what was done
     * @return the new entry
     */
    public synchronized ViolationEntry resolve(String at, ViolationEntry violation, String action) {
        if (!open.containsKey(violation.id())) {
            throw new IllegalArgumentException(violation.id() + " is not open");
        }
        return written(new ViolationEntry(
                violation.id(),
                at,
                true,
                violation.run(),
                violation.message(),
                printable(action),
                ViolationEntry.Status.RESOLVED));
    }

    private ViolationEntry written(ViolationEntry entry) {
        if (entry.critical()) {
            log.append(bytes(entry));
        } else {
            log.begin(bytes(entry));
        }
        note(entry);
        return entry;
    }

    private static ViolationEntry entry(String id, String at, Optional<RunId> run, Violation violation) {
        boolean critical = violation instanceof CriticalViolation;
        return new ViolationEntry(
                id,
                at,
                critical,
                run,
                printable(violation.message()),
                printable(violation.action()),
                critical ? ViolationEntry.Status.OPEN : ViolationEntry.Status.NOTED);
    }

    /** A text as it stands in the log. */
    public static String printable(String text) {
        return Printable.of(text, LONGEST_LINE);
    }

    private static byte[] bytes(ViolationEntry entry) {
        return entry.text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Waits until every entry is on the disk.
     *
     * @throws dev.pairwright.io.StorageFailure if the storage failed under one
     */
    public synchronized void settle() {
        log.settle();
    }

    /** Every entry, in order. */
    public synchronized List<ViolationEntry> entries() {
        return List.copyOf(entries);
    }

    /** The critical violations that nobody has resolved, in order. */
    public synchronized List<ViolationEntry> open() {
        return List.copyOf(open.values());
    }

    /** What is recorded of a run; what was done about it is not listed again. */
    public synchronized List<ViolationEntry> of(RunId run) {
        return List.copyOf(byRun.getOrDefault(run, List.of()));
    }

    @Override
    public void close() {
        log.close();
    }
}
