package dev.pairwright.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.io.AppendLog;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/** What was about to happen in a campaign, in {@code .staging/journal.jsonl}: what recovery goes by. Emptied once all of it has happened or never will. */
@API(status = API.Status.INTERNAL)
public final class Journal implements AutoCloseable {

    /** The name of the file in the staging folder. */
    public static final String FILE = "journal.jsonl";

    private final Path file;
    private final List<Begun> begun = new ArrayList<>();
    private final Map<PairId, List<Begun>> attempts = new HashMap<>();
    private final List<Intent> intents = new ArrayList<>();
    private final Map<RunId, List<HandStep>> steps = new HashMap<>();
    private AppendLog log;

    private Journal(Path file, AppendLog log) {
        this.file = file;
        this.log = log;
    }

    /**
     * Opens a campaign's journal, making it if there is none.
     *
     * @throws LedgerDamage naming the line that is none
     */
    public static Journal open(Path stagingFolder) {
        return open(stagingFolder, AppendLog::open);
    }

    /**
     * Reads a campaign's journal, to which nothing can be added.
     *
     * @throws LedgerDamage naming the line that is none
     */
    public static Journal read(Path stagingFolder) {
        return open(stagingFolder, AppendLog::closed);
    }

    private static Journal open(Path stagingFolder, Function<Path, AppendLog> opening) {
        Path file = stagingFolder.resolve(FILE);
        List<String> lines = Files.exists(file) ? LedgerLines.read(file) : List.of();
        Journal journal = new Journal(file, opening.apply(file));
        try {
            for (int i = 0; i < lines.size(); i++) {
                journal.note(lines.get(i), i + 1);
            }
        } catch (LedgerDamage e) {
            journal.close();
            throw e;
        }
        return journal;
    }

    private void note(String line, int number) {
        try {
            JsonNode node = StrictJson.parse(FILE, line.getBytes(StandardCharsets.UTF_8));
            if (node.has("pair_id")) {
                note(StrictJson.bind(node, Begun.class));
            } else if (node.has("by_hand")) {
                note(StrictJson.bind(node, HandStep.class));
            } else {
                intents.add(StrictJson.bind(node, Intent.class));
            }
        } catch (Refusal | IllegalArgumentException | IllegalStateException e) {
            throw new LedgerDamage(
                    FILE + " line " + number + " is neither a pair begun, nor a step by hand, nor an intent to lock");
        }
    }

    private void note(Begun pair) {
        begun.add(pair);
        attempts.computeIfAbsent(pair.pairId(), p -> new ArrayList<>()).add(pair);
    }

    private void note(HandStep step) {
        steps.computeIfAbsent(step.byHand(), run -> new ArrayList<>()).add(step);
    }

    /** Writes down that a pair is about to be tried. A power cut may take the line, but not once an intent of the pair stands behind it. */
    public synchronized void append(Begun pair) {
        log.appendUnsynced(StrictJson.line(pair));
        note(pair);
    }

    /** Writes an intent to lock down. */
    public synchronized void append(Intent intent) {
        log.append(StrictJson.line(intent));
        intents.add(intent);
    }

    /** Writes a step down that a person has taken. */
    public synchronized void append(HandStep step) {
        log.append(StrictJson.line(step));
        note(step);
    }

    /** The steps that a person has taken on a run, in order; none for one that no person carries out. */
    public synchronized List<HandStep> steps(RunId run) {
        return List.copyOf(steps.getOrDefault(run, List.of()));
    }

    /** Every pair begun, in order. */
    public synchronized List<Begun> begun() {
        return List.copyOf(begun);
    }

    /** The last time a pair was begun, if the journal still tells. */
    public synchronized Optional<Begun> last(PairId pair) {
        List<Begun> all = attempts.getOrDefault(pair, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Every time a pair was begun, as far as the journal still tells, in order. */
    public synchronized List<Begun> attempts(PairId pair) {
        return List.copyOf(attempts.getOrDefault(pair, List.of()));
    }

    /** Every intent to lock, in order. */
    public synchronized List<Intent> intents() {
        return List.copyOf(intents);
    }

    /** Forgets everything: nothing of it is left to happen. */
    public synchronized void empty() {
        log.close();
        Durable.truncate(file, 0);
        log = AppendLog.open(file);
        begun.clear();
        attempts.clear();
        intents.clear();
        steps.clear();
    }

    @Override
    public synchronized void close() {
        log.close();
    }
}
