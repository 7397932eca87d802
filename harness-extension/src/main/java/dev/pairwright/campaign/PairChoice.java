package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.TaskId;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What {@code pairwright.pairs} chooses: {@code TASK-001} for all pairs of a task, {@code TASK-003:7} for one, {@code TASK-003:1-5} for some.
 *
 * @param pairs the chosen pairs; all of the schedule where nothing is chosen
 */
@API(status = API.Status.INTERNAL)
public record PairChoice(Set<PairId> pairs) {

    private static final String PROPERTY = "pairwright.pairs";
    private static final Pattern FORM = Pattern.compile("([^:]+)(?::(\\d{1,9})(?:-(\\d{1,9}))?)?");
    private static final String FORMS = "write TASK-001, TASK-003:7 or TASK-003:1-5, separated by commas";

    /** Copies the set. */
    public PairChoice {
        pairs = Set.copyOf(pairs);
    }

    /**
     * The pairs of a schedule that are chosen.
     *
     * @param terms the property's value, split at commas; none chooses everything
     * @throws Refusal naming every term that chooses nothing, with what there is
     */
    public static PairChoice of(List<String> terms, Schedule schedule) {
        if (terms.isEmpty()) {
            return new PairChoice(
                    schedule.pairs().stream().map(PlannedPair::pairId).collect(Collectors.toSet()));
        }
        Set<PairId> chosen = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String term : terms) {
            add(term, schedule, chosen, problems);
        }
        if (!problems.isEmpty()) {
            throw new Refusal(PROPERTY + " chooses pairs that are not there", problems);
        }
        return new PairChoice(chosen);
    }

    /** Whether a pair is chosen. */
    public boolean includes(PlannedPair pair) {
        return pairs.contains(pair.pairId());
    }

    private static void add(String term, Schedule schedule, Set<PairId> chosen, List<Problem> problems) {
        String shown = "\"" + Printable.of(term, 80) + "\"";
        Matcher form = FORM.matcher(term);
        if (!form.matches()) {
            problems.add(Problem.of(PROPERTY, shown + " is no choice of pairs").remedy(FORMS));
            return;
        }
        List<PlannedPair> pairs = schedule.pairs().stream()
                .filter(pair -> pair.taskId().value().equals(form.group(1)))
                .toList();
        if (pairs.isEmpty()) {
            problems.add(Problem.of(PROPERTY, shown + " names no task of " + schedule.experimentId())
                    .remedy("known: " + tasks(schedule)));
            return;
        }
        int first = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
        int last =
                form.group(3) != null ? Integer.parseInt(form.group(3)) : form.group(2) == null ? pairs.size() : first;
        if (first < 1 || last > pairs.size() || first > last) {
            problems.add(Problem.of(PROPERTY, shown + " names pairs that are not there")
                    .remedy(form.group(1) + " has the pairs 1 to " + pairs.size()));
            return;
        }
        pairs.stream()
                .filter(pair -> pair.round() >= first && pair.round() <= last)
                .forEach(pair -> chosen.add(pair.pairId()));
    }

    private static String tasks(Schedule schedule) {
        return schedule.pairs().stream()
                .map(PlannedPair::taskId)
                .map(TaskId::value)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
