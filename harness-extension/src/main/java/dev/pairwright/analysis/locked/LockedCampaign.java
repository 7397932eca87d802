package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.dataset.ObservedPair;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.analysis.dataset.StudyPair;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Sha256;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A campaign's locked runs, verified, with what became of every pair.
 *
 * @param ledgers what its ledgers say
 * @param pairs every planned pair; those that were begun first, in the order in which they were
 * @param tallies further figures
 * @param planChanges how the plan differs from the one that was locked, one line each
 * @param faults what does not hold, one line each
 * @param remarks what seals do not cover and was changed
 * @param locked runs whose last row says locked
 * @param verified those of them that are what was sealed
 */
@API(status = API.Status.INTERNAL)
public record LockedCampaign(
        CampaignLedgers ledgers,
        List<LockedPair> pairs,
        List<Tallies.Sum> tallies,
        List<String> planChanges,
        List<String> faults,
        List<String> remarks,
        int locked,
        int verified) {

    /** Pairs that are read at a time: what is kept of them grows with their number, what is read of them does not. */
    private static final int AT_A_TIME = 128;

    /**
     * Reads a campaign. Everything is verified first; what does not hold is told and left out.
     *
     * @param folder the campaign's folder
     * @param capsule its experiment
     * @param published a head of the registry's chain that was kept elsewhere
     * @throws dev.pairwright.core.Refusal if there is no campaign, or its ledgers do not hold
     */
    public static LockedCampaign read(Path folder, Capsule capsule, Optional<Sha256> published) {
        CampaignLedgers ledgers = CampaignLedgers.read(folder, capsule, published);
        PairReader reader = PairReader.of(folder, capsule, ledgers);
        Tallies tallies = new Tallies();
        List<LockedPair> pairs = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int verified = 0;
        List<PlannedPair> planned = ledgers.schedule().pairs();
        for (int from = 0; from < planned.size(); from += AT_A_TIME) {
            List<PairReader.Read> some =
                    planned.subList(from, Math.min(from + AT_A_TIME, planned.size())).parallelStream()
                            .map(reader::read)
                            .toList();
            for (PairReader.Read read : some) {
                LockedPair pair = read.pair();
                if (pair.status() == LockedPair.Status.ANALYSED) {
                    tallies.add(pair.first().orElseThrow(), pair.second().orElseThrow());
                }
                pairs.add(pair.with(
                        pair.first().map(LockedRun::slim), pair.second().map(LockedRun::slim)));
                faults.addAll(read.faults());
                remarks.addAll(read.remarks());
                verified += read.verified();
            }
        }
        faults.addAll(reader.unclaimed());
        int locked = (int) ledgers.runs().values().stream()
                .filter(entry -> entry.status() == RunStatus.LOCKED)
                .count();
        return new LockedCampaign(
                ledgers,
                inOrder(new Repeatability(pairs).measured()),
                tallies.sums(),
                new PlanCheck(capsule).changes(ledgers.record()),
                List.copyOf(faults),
                List.copyOf(remarks),
                locked,
                verified);
    }

    private static List<LockedPair> inOrder(List<LockedPair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparing((LockedPair pair) -> pair.runs().stream()
                                .flatMap(run -> run.how().startedAt().stream())
                                .min(Comparator.naturalOrder())
                                .orElse(Instant.MAX))
                        .thenComparing(pair -> !pair.begun())
                        .thenComparing(pair -> pair.planned().position()))
                .toList();
    }

    /** The runs that count, in the order of their pairs. */
    public Stream<LockedRun> analysedRuns() {
        return pairs.stream()
                .filter(pair -> pair.status() == LockedPair.Status.ANALYSED)
                .flatMap(pair -> pair.runs().stream());
    }

    /** The pairs that were begun, for the statistics; excluded ones do not take part. */
    public Study study() {
        return new Study(pairs.stream()
                .filter(pair -> pair.begun() && pair.status() != LockedPair.Status.EXCLUDED)
                .map(LockedCampaign::studied)
                .toList());
    }

    private static StudyPair studied(LockedPair pair) {
        return new StudyPair(
                new ObservedPair(
                        pair.planned().pairId().value(),
                        pair.planned().taskId().value(),
                        pair.first().map(LockedRun::measured),
                        pair.second().map(LockedRun::measured)),
                pair.first().map(LockedRun::how),
                pair.second().map(LockedRun::how));
    }
}
