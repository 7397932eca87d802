package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.Journal;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * How far a campaign is, by its ledgers. Nothing is verified, locked or changed: a campaign that is under way can be looked at.
 *
 * @param experimentId its experiment
 * @param campaign its name
 * @param planned how many pairs the schedule has
 * @param done how many of them are done
 * @param tasks the same by task
 * @param next the pair that is next in the schedule; none when all are done
 * @param byHand what is carried out by hand, one line each
 * @param violations how many violations are documented
 * @param halted the critical ones that nobody has resolved, one line each
 */
@API(status = API.Status.INTERNAL)
public record CampaignStatus(
        String experimentId,
        String campaign,
        int planned,
        int done,
        List<TaskStatus> tasks,
        Optional<String> next,
        List<String> byHand,
        int violations,
        List<String> halted) {

    /** Copies the lists. */
    public CampaignStatus {
        tasks = List.copyOf(tasks);
        byHand = List.copyOf(byHand);
        halted = List.copyOf(halted);
    }

    /**
     * How far a task is.
     *
     * @param task the task
     * @param planned how many pairs it has
     * @param done how many of them are done
     */
    public record TaskStatus(TaskId task, int planned, int done) {}

    /**
     * Reads it.
     *
     * @param folder the campaign's folder
     * @throws dev.pairwright.core.Refusal if there is no campaign
     */
    public static CampaignStatus of(Path folder) {
        ReadLedgers ledgers = ReadLedgers.of(folder, CampaignVerification.Known.NOTHING);
        List<PlannedPair> pairs = ledgers.schedule().map(Schedule::pairs).orElse(List.of());
        Map<Object, ProgressRow> rows = ledgers.progress().stream()
                .filter(row -> row.status().done() || row.status() == PairStatus.FAILED)
                .collect(Collectors.toMap(ProgressRow::pair, row -> row));
        Map<String, List<PlannedPair>> byTask = pairs.stream()
                .collect(Collectors.groupingBy(pair -> pair.taskId().value(), TreeMap::new, Collectors.toList()));
        List<TaskStatus> tasks = byTask.values().stream()
                .map(of -> new TaskStatus(of.get(0).taskId(), of.size(), done(of, rows)))
                .toList();
        return new CampaignStatus(
                ledgers.record().experimentId().value(),
                ledgers.record().campaign().value(),
                pairs.size(),
                done(pairs, rows),
                tasks,
                pairs.stream()
                        .filter(pair -> !rows.containsKey(pair.pairId()))
                        .findFirst()
                        .map(pair -> pair.pairId() + " (" + pair.taskId() + "), " + pair.first() + " first"),
                byHand(folder, ledgers),
                ledgers.violations()
                        .map(ViolationsLog::entries)
                        .orElse(List.of())
                        .size(),
                halted(ledgers));
    }

    private static int done(List<PlannedPair> pairs, Map<Object, ProgressRow> rows) {
        return (int) pairs.stream()
                .map(pair -> rows.get(pair.pairId()))
                .filter(row -> row != null && row.status().done())
                .count();
    }

    private static List<String> halted(ReadLedgers ledgers) {
        List<String> lines = new ArrayList<>(ledgers.violations().map(ViolationsLog::open).orElse(List.of()).stream()
                .map(ViolationEntry::headline)
                .toList());
        ledgers.faults().forEach(fault -> lines.add("a ledger that does not hold, " + fault));
        return lines;
    }

    private static List<String> byHand(Path folder, ReadLedgers ledgers) {
        Path staging = new CampaignFolder(folder).staging();
        if (!Files.isDirectory(staging)) {
            return List.of();
        }
        try (Journal journal = Journal.read(staging)) {
            return journal.begun().stream()
                    .filter(begun -> !journal.steps(begun.first()).isEmpty())
                    .filter(begun -> ledgers.row(begun.pairId())
                            .filter(row -> row.runs().containsAll(begun.runs()))
                            .isEmpty())
                    .filter(begun -> journal.steps(begun.first()).stream()
                            .noneMatch(step -> step.step() == HandStep.Kind.GIVEN_UP))
                    .map(begun -> inWords(begun, journal, ledgers))
                    .toList();
        }
    }

    private static String inWords(Begun begun, Journal journal, ReadLedgers ledgers) {
        return begun.pairId() + ": "
                + begun.runs().stream()
                        .map(run -> run + " is " + state(run, journal, ledgers))
                        .collect(Collectors.joining(", "));
    }

    private static String state(RunId run, Journal journal, ReadLedgers ledgers) {
        List<HandStep> steps = journal.steps(run);
        return Optional.ofNullable(ledgers.runs().get(run))
                .map(entry -> entry.status().word())
                .orElseGet(() -> steps.isEmpty() || steps.get(steps.size() - 1).step() == HandStep.Kind.BEGUN
                        ? "reserved"
                        : steps.get(steps.size() - 1).step().name().toLowerCase(Locale.ROOT));
    }
}
