package dev.pairwright.campaign;

import dev.pairwright.core.Printable;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.ledger.PairStatus;
import dev.pairwright.ledger.ProgressRow;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds an order to pin a run against the schedule and what was done so far, before anything is changed.
 *
 * @param state the campaign
 * @param schedule every pair of it
 * @param order what a person wants
 */
record HandPin(CampaignState state, Schedule schedule, HandOrder order) {

    private static final String ANY_TIME = "{timestamp}";

    /** The pair that is meant. */
    PlannedPair pair() {
        return schedule.pair(order.pair())
                .orElseThrow(() -> new Refusal(order.pair() + " is not in the schedule of " + schedule.experimentId()
                        + ". Each task has "
                        + schedule.pairs().size() / state.capsule().tasks().size()
                        + " pairs, from " + firstPairs()));
    }

    private String firstPairs() {
        return schedule.pairs().stream()
                .filter(pair -> pair.round() == 1)
                .sorted((one, other) ->
                        one.taskId().value().compareTo(other.taskId().value()))
                .map(pair -> pair.pairId() + " (" + pair.taskId() + ")")
                .collect(Collectors.joining(", "));
    }

    /**
     * Requires the order to be right.
     *
     * @return which run of the pair it is, from 0
     * @throws Refusal with everything that is not right
     */
    int require(Optional<Begun> inHand) {
        PlannedPair pair = pair();
        requireOpen(pair);
        List<Problem> problems = new ArrayList<>();
        order.task()
                .filter(task -> !task.equals(pair.taskId()))
                .ifPresent(task -> problems.add(
                        Problem.of("--task", pair.pairId() + " is a pair of " + pair.taskId() + ", not of " + task)));
        long seed = new RunPlans(state).seed(pair);
        order.seed()
                .filter(wanted -> wanted != seed)
                .ifPresent(wanted -> problems.add(Problem.of(
                        "--seed",
                        pair.pairId() + " has the seed " + seed + ", for both runs; " + wanted
                                + " would make it another experiment")));
        List<String> variants = state.capsule().experiment().variants().stream()
                .map(Variant::variantId)
                .map(Object::toString)
                .toList();
        if (!variants.contains(order.variant().value())) {
            problems.add(Problem.of(
                    "--variant",
                    "\"" + order.variant() + "\" is none of this experiment; " + String.join(", ", variants)));
        }
        if (!problems.isEmpty()) {
            throw new Refusal("this run is not what the schedule plans", problems);
        }
        int place = order.variant().equals(pair.first()) ? 0 : 1;
        if (inHand.isEmpty() && place == 1) {
            throw new Refusal("the schedule has " + pair.first() + " go first in " + pair.pairId()
                    + ", and it has not begun: " + "pin that run first, with --variant " + pair.first());
        }
        inHand.ifPresent(attempt -> requireUnpinned(attempt, attempt.runs().get(place)));
        order.output()
                .ifPresent(output ->
                        requireReserved(output, pair, inHand.map(a -> a.runs().get(place))));
        return place;
    }

    private void requireOpen(PlannedPair pair) {
        Optional<ProgressRow> row =
                state.ledgers().progress().row(pair.pairId()).filter(last -> last.status() != PairStatus.SUPERSEDED);
        if (row.isPresent()) {
            throw new Refusal(pair.pairId() + " is " + row.get().status().word() + ": "
                    + row.get().runs().stream().map(RunId::value).collect(Collectors.joining(" and "))
                    + ". No pair counts twice");
        }
    }

    private void requireUnpinned(Begun attempt, RunId run) {
        HandledPairs handled = new HandledPairs(state);
        if (handled.isLocked(run)) {
            throw new Refusal(run + " is locked: nothing of it is done again");
        }
        handled.last(run).filter(step -> step.step() != HandStep.Kind.BEGUN).ifPresent(step -> {
            throw new Refusal(run + " is pinned already. Go on with:\n  " + new HandCommands(handled).next(attempt, run)
                    + "\nor give the attempt up:\n  " + new HandCommands(handled).giveUp(order.pair()));
        });
    }

    /** A person may name the folder that the harness reserves, and no other. */
    private void requireReserved(String output, PlannedPair pair, Optional<RunId> reserved) {
        CampaignFolder folder = state.ledgers().folder();
        String template = "run-" + ANY_TIME + "-" + order.variant() + "-" + pair.taskId();
        Path given = Path.of(output.replaceAll("/+$", ""));
        String name = String.valueOf(given.getFileName());
        boolean rightName = name.equals(template)
                || reserved.filter(run -> run.value().equals(name)).isPresent();
        if (rightName && stands(given, folder)) {
            return;
        }
        throw new Refusal("--output names " + Printable.of(output, 300) + ", which is not reserved for this run: "
                + reserved.map(run -> "that is " + folder.locked(run).path())
                        .orElse("nothing is, before its pair is begun")
                + ". Leave --output out, or write " + folder.path().resolve(template));
    }

    private boolean stands(Path given, CampaignFolder folder) {
        Path runs = folder.path().toAbsolutePath().normalize();
        Path capsule = state.capsule().folder();
        Path here = given.toAbsolutePath().normalize().getParent();
        Path there = capsule.resolve(given).normalize().getParent();
        return List.of(runs, folder.staging().toAbsolutePath().normalize()).stream()
                .anyMatch(place -> place.equals(here) || place.equals(there));
    }

    /** What the run's manifest notes. Both runs of a pair note the same. */
    String notes(Optional<Begun> inHand, int place) {
        HandledPairs handled = new HandledPairs(state);
        return inHand.filter(attempt -> place == 1)
                .map(Begun::first)
                .filter(first -> handled.isLocked(first)
                        || handled.last(first).flatMap(HandStep::manifest).isPresent())
                .map(first -> handled.isLocked(first)
                        ? state.ledgers().folder().locked(first)
                        : state.ledgers().folder().staged(first))
                .map(folder -> folder.readManifest().metadata().notes())
                .orElseGet(this::notes);
    }

    /** What the manifests of a pair note that is begun now: whether it was its turn. */
    private String notes() {
        HandledPairs handled = new HandledPairs(state);
        return schedule.pairs().stream()
                .takeWhile(earlier -> !earlier.pairId().equals(order.pair()))
                .filter(earlier -> handled.of(earlier.pairId()).isEmpty())
                .filter(earlier -> state.ledgers()
                        .progress()
                        .row(earlier.pairId())
                        .filter(row -> row.status().done())
                        .isEmpty())
                .findFirst()
                .filter(due -> state.notes().isEmpty())
                .map(due -> "departure from the schedule: " + order.pair() + " was carried out by hand before "
                        + due.pairId() + ", which was due")
                .orElse(state.notes());
    }
}
