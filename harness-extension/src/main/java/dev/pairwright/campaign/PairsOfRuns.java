package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.run.RunFolder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which pair a run, or a violation, belongs to.
 *
 * @param ledgers the campaign's
 */
record PairsOfRuns(Ledgers ledgers) {

    private static final Pattern NAMED = Pattern.compile("\\(in (pair-[0-9]{4,12})\\)$");

    /** The open critical violations that belong to a pair, by pair. */
    Map<PairId, List<ViolationEntry>> open() {
        Map<PairId, List<ViolationEntry>> byPair = new LinkedHashMap<>();
        ledgers.violations().open().forEach(entry -> of(entry)
                .ifPresent(pair ->
                        byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(entry)));
        return byPair;
    }

    /** The pair that a violation belongs to; empty if it is the campaign's as a whole. */
    Optional<PairId> of(ViolationEntry entry) {
        return entry.run().flatMap(this::of).or(() -> named(entry.message()));
    }

    private static Optional<PairId> named(String message) {
        Matcher named = NAMED.matcher(message);
        return named.find() ? Optional.of(new PairId(named.group(1))) : Optional.empty();
    }

    /** The pair of a run. */
    Optional<PairId> of(RunId run) {
        return ledgers.progress()
                .pair(run)
                .or(() -> Optional.ofNullable(begun().get(run)))
                .or(() -> Stream.of(
                                ledgers.folder().locked(run), ledgers.folder().aborted(run))
                        .flatMap(folder -> pinned(folder).stream())
                        .findFirst());
    }

    private Map<RunId, PairId> begun() {
        Map<RunId, PairId> pairs = new HashMap<>();
        for (Begun each : ledgers.journal().begun()) {
            each.runs().forEach(run -> pairs.put(run, each.pairId()));
        }
        return pairs;
    }

    private static Optional<PairId> pinned(RunFolder folder) {
        if (!Files.isRegularFile(folder.manifest())) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.readManifest().pairing().pairId());
        } catch (Refusal | StorageFailure unreadable) {
            return Optional.empty();
        }
    }
}
