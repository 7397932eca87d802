package dev.pairwright.campaign;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.Journal;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as its files tell it, for somebody who looks from elsewhere, also while it runs. Nothing is locked or changed, and no seal is verified. For one thread at a
 * time.
 */
@API(status = API.Status.INTERNAL)
public final class CampaignSight {

    private final Path folder;
    private final Capsule capsule;
    private final CampaignRecord record;
    private final Schedule schedule;
    private final Map<PairId, ProgressRow> told = new HashMap<>();
    private final Set<PairId> underWay = new HashSet<>();
    private List<CampaignVerification.Fault> faults = List.of();
    private boolean first = true;

    private CampaignSight(Path folder, Capsule capsule, CampaignRecord record, Schedule schedule) {
        this.folder = folder;
        this.capsule = capsule;
        this.record = record;
        this.schedule = schedule;
    }

    /**
     * What is new since somebody looked last.
     *
     * @param begun pairs that were begun, and are not finished as far as is known
     * @param finished pairs that were finished; at the first look those that were before it, as repeated ones
     * @param halted why it stands still, if it does
     * @param over whether every planned pair is done, or the campaign is closed
     */
    public record News(List<PlannedPair> begun, List<PairOutcome> finished, Optional<String> halted, boolean over) {

        /** Copies the lists. */
        public News {
            begun = List.copyOf(begun);
            finished = List.copyOf(finished);
        }
    }

    /**
     * Finds a campaign.
     *
     * @param capsule its experiment
     * @param campaign its name
     * @throws Refusal if it was not begun, or its plan cannot be read
     */
    public static CampaignSight of(Capsule capsule, CampaignName campaign) {
        Path folder = CampaignFolder.of(capsule.folder(), campaign).path();
        ReadLedgers ledgers = ReadLedgers.of(folder, CampaignVerification.Known.NOTHING);
        Schedule schedule = ledgers.schedule()
                .orElseThrow(() -> new Refusal(
                        "the schedule of campaign \"" + campaign + "\" cannot be read: " + inWords(ledgers.faults())));
        return new CampaignSight(folder, capsule, ledgers.record(), schedule);
    }

    /** Its name. */
    public CampaignName name() {
        return record.campaign();
    }

    /** How it was begun. */
    public CampaignRecord record() {
        return record;
    }

    /** Every pair, in order. */
    public Schedule schedule() {
        return schedule;
    }

    /** The experiment. */
    public Capsule capsule() {
        return capsule;
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    /** Whether the policy leaves a pair that was told of as finished out of the analysis. */
    public boolean excluded(PairId pair) {
        ProgressRow row = told.get(pair);
        return row != null && row.status() == PairStatus.EXCLUDED;
    }

    /** Looks, and says what is new. What does not hold is believed only if it is so at two looks: a ledger may be looked at while a line is written. */
    public News look() {
        ReadLedgers ledgers = ReadLedgers.of(folder, CampaignVerification.Known.NOTHING);
        boolean sure = ledgers.faults().equals(faults);
        faults = List.copyOf(ledgers.faults());
        ViolationsLog violations = ledgers.violations().orElse(null);
        if (violations == null || (!sure && !faults.isEmpty())) {
            return new News(List.of(), List.of(), Optional.empty(), false);
        }
        List<PairOutcome> finished = new ArrayList<>();
        Map<PairId, ProgressRow> rows = new HashMap<>();
        for (ProgressRow row : ledgers.progress()) {
            if (row.status().done() || row.status() == PairStatus.FAILED) {
                rows.put(row.pair(), row);
            }
        }
        for (PlannedPair pair : schedule.pairs()) {
            ProgressRow row = rows.get(pair.pairId());
            if (row != null && !row.equals(told.put(pair.pairId(), row))) {
                underWay.remove(pair.pairId());
                finished.add(outcome(pair, row, violations));
            }
        }
        List<PlannedPair> begun = begun(rows);
        first = false;
        boolean all = schedule.pairs().stream()
                .map(pair -> rows.get(pair.pairId()))
                .allMatch(row -> row != null && row.status().done());
        return new News(
                begun, finished, halted(violations), all || Closure.read(folder).isPresent());
    }

    private List<PlannedPair> begun(Map<PairId, ProgressRow> rows) {
        Path staging = new CampaignFolder(folder).staging();
        if (!Files.isDirectory(staging)) {
            return List.of();
        }
        try (Journal journal = Journal.read(staging)) {
            return schedule.pairs().stream()
                    .filter(pair -> journal.last(pair.pairId())
                            .filter(begun -> isUnderWay(begun, rows.get(pair.pairId()), journal))
                            .isPresent())
                    .filter(pair -> underWay.add(pair.pairId()))
                    .toList();
        }
    }

    private static boolean isUnderWay(Begun begun, @Nullable ProgressRow row, Journal journal) {
        return (row == null || !row.runs().containsAll(begun.runs()))
                && journal.steps(begun.first()).stream().noneMatch(step -> step.step() == HandStep.Kind.GIVEN_UP);
    }

    private Optional<String> halted(ViolationsLog violations) {
        List<String> lines = new ArrayList<>(
                violations.open().stream().map(ViolationEntry::headline).toList());
        if (!faults.isEmpty()) {
            lines.add("a ledger does not hold: " + inWords(faults));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static String inWords(List<CampaignVerification.Fault> faults) {
        return faults.stream().map(fault -> fault.where() + " " + fault.what()).collect(Collectors.joining("; "));
    }

    private PairOutcome outcome(PlannedPair pair, ProgressRow row, ViolationsLog violations) {
        List<RunId> inOrder = pair.first().equals(capsule.experiment().first().variantId())
                ? List.of(row.firstVariantRun(), row.secondVariantRun())
                : List.of(row.secondVariantRun(), row.firstVariantRun());
        List<String> said = inOrder.stream()
                .flatMap(run -> violations.of(run).stream())
                .map(ViolationEntry::headline)
                .toList();
        return new PairOutcome(pair, verdict(pair, row, said), runs(inOrder, violations), first);
    }

    private static Verdict verdict(PlannedPair pair, ProgressRow row, List<String> said) {
        if (row.status() == PairStatus.FAILED) {
            return new Verdict.Broken(said.isEmpty() ? pair.pairId() + " failed" : String.join("\n", said));
        }
        return said.isEmpty() ? new Verdict.Holds() : new Verdict.Documented(String.join("\n", said));
    }

    /** Both runs; none where one cannot be read. */
    private List<RunOutcome> runs(List<RunId> ids, ViolationsLog violations) {
        try {
            return ids.stream().map(run -> run(run, violations)).toList();
        } catch (Refusal unreadable) {
            return List.of();
        }
    }

    private RunOutcome run(RunId run, ViolationsLog violations) {
        RunFolder locked = new CampaignFolder(folder).locked(run);
        return FinishedRun.summary(
                locked.readManifest(),
                locked.path(),
                Document.read(
                        locked.path().resolve(RunFolder.SCORECARD),
                        locked.name(RunFolder.SCORECARD),
                        Schema.SCORECARD,
                        Scorecard.class),
                List.of(),
                violations.of(run));
    }
}
