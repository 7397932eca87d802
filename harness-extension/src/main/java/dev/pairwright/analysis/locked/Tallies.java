package dev.pairwright.analysis.locked;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.TTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** Sums further figures up pair by pair, so that none of them is kept. */
@API(status = API.Status.INTERNAL)
public final class Tallies {

    /** One figure's sums over pairs in which both sides have it. */
    private static final class Tally {
        private final String unit;
        private final String direction;
        private int n;
        private double first;
        private double second;
        private double mean;
        private double squares;

        Tally(LockedRun.Figure figure) {
            this.unit = figure.unit();
            this.direction = figure.direction();
        }

        /** Welford 1962. */
        void add(double one, double other) {
            n++;
            first += (one - first) / n;
            second += (other - second) / n;
            double distance = other - one - mean;
            mean += distance / n;
            squares += distance * (other - one - mean);
        }
    }

    private static final String TOOL = "tool:";

    private final Map<String, Tally> tallies = new TreeMap<>();
    private int pairs;

    /**
     * A figure over all pairs.
     *
     * @param name its name
     * @param unit its unit
     * @param direction which way is better, as far as its maker says
     * @param pairs in which both sides have it
     * @param first the first variant's mean
     * @param second the second variant's mean
     * @param difference second minus first against zero, Student's t
     */
    public record Sum(
            String name,
            String unit,
            String direction,
            int pairs,
            double first,
            double second,
            Estimate<TTest> difference) {}

    /** Adds a pair; a tool that was not called was called 0 times. */
    void add(LockedRun one, LockedRun other) {
        pairs++;
        Set<String> names = new TreeSet<>(one.exploratory().keySet());
        names.addAll(other.exploratory().keySet());
        for (String name : names) {
            Optional<LockedRun.Figure> left = figure(one, name);
            Optional<LockedRun.Figure> right = figure(other, name);
            if (left.isPresent() && right.isPresent()) {
                LockedRun.Figure like = one.exploratory().getOrDefault(name, right.get());
                tallies.computeIfAbsent(name, n -> new Tally(like))
                        .add(left.get().value(), right.get().value());
            }
        }
    }

    private static Optional<LockedRun.Figure> figure(LockedRun run, String name) {
        Optional<LockedRun.Figure> found = Optional.ofNullable(run.exploratory().get(name));
        return found.or(
                () -> name.startsWith(TOOL) ? Optional.of(new LockedRun.Figure(0, "calls", "none")) : Optional.empty());
    }

    /** Every figure, by name. */
    public List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        tallies.forEach((name, tally) -> {
            while (name.startsWith(TOOL) && tally.n < pairs) {
                tally.add(0, 0);
            }
        });
        tallies.forEach((name, tally) -> sums.add(
                new Sum(name, tally.unit, tally.direction, tally.n, tally.first, tally.second, difference(tally))));
        return List.copyOf(sums);
    }

    private static Estimate<TTest> difference(Tally tally) {
        if (tally.n < 2) {
            return Estimate.none(Reason.FEWER_THAN_TWO);
        }
        double variance = tally.squares / (tally.n - 1);
        boolean constant = Math.sqrt(variance) <= 1e-12 * Math.max(1, Math.abs(tally.mean));
        return TTest.of(tally.mean, constant ? 0 : Math.sqrt(variance / tally.n), tally.n - 1.0);
    }
}
