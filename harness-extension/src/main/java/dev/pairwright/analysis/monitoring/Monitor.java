package dev.pairwright.analysis.monitoring;

import dev.pairwright.analysis.statistics.ConfidenceSequence;
import dev.pairwright.analysis.statistics.EValue;
import dev.pairwright.analysis.statistics.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Watches the outcomes of pairs as they come, and may be looked at after each of them: with equal variants the chance that it ever raises its alarm is at most
 * alpha over all endpoints that are watched together (Ville 1939; Waudby-Smith and Ramdas 2024). Its e-value is that of {@link EValue#uniform}.
 *
 * <p>Repeats of one observation are no evidence. The pairs of a task that cannot be told apart count as one, until one comes that differs; fifteen identical wins
 * of one deterministic task would else read E = 2048. The e-value that is shown is the smaller one of all pairs and of the observations among them, so the
 * guarantee holds whether equal pairs were copies or came out equal by chance.
 *
 * <p>For one thread at a time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Monitor {

    private final double alpha;
    private final double threshold;
    private final Map<String, TaskWatch> tasks = new LinkedHashMap<>();
    private int pairs;
    private EValue largest = new EValue(0);
    private Optional<Integer> alarm = Optional.empty();

    /**
     * A monitor that has seen nothing.
     *
     * @param alpha the chance of a false alarm, over all endpoints
     * @param endpoints how many are watched together, from 1: five share alpha, and each alarms at 5/alpha
     * @throws IllegalArgumentException if alpha is no probability or there is no endpoint
     */
    public Monitor(double alpha, int endpoints) {
        if (!(alpha > 0 && alpha < 1) || endpoints < 1) {
            throw new IllegalArgumentException("no monitor at level " + alpha + " for " + endpoints + " endpoints");
        }
        this.alpha = alpha / endpoints;
        this.threshold = endpoints / alpha;
    }

    /**
     * Takes the next pair, in the order in which pairs end.
     *
     * @return what is known after it
     */
    public Watched observe(WatchedPair pair) {
        pairs++;
        tasks.compute(pair.task(), (task, watch) -> watch == null ? TaskWatch.of(pair) : watch.plus(pair));
        EValue now = smaller(all().value(), counted().value());
        if (now.log() > largest.log()) {
            largest = now;
        }
        if (alarm.isEmpty() && now.value() >= threshold) {
            alarm = Optional.of(pairs);
        }
        return state();
    }

    /** What is known now. */
    public Watched state() {
        Discordant all = all();
        Discordant counted = counted();
        int observations =
                tasks.values().stream().mapToInt(TaskWatch::observations).sum();
        return new Watched(
                pairs,
                observations,
                counted,
                smaller(all.value(), counted.value()),
                largest,
                threshold,
                alarm,
                hull(sequence(all), sequence(counted)));
    }

    private Discordant all() {
        return tasks.values().stream().map(TaskWatch::all).reduce(Discordant.NONE, Discordant::plus);
    }

    private Discordant counted() {
        return tasks.values().stream().map(TaskWatch::counted).reduce(Discordant.NONE, Discordant::plus);
    }

    private Interval sequence(Discordant discordant) {
        return ConfidenceSequence.of(discordant.secondOnly(), discordant.firstOnly(), alpha);
    }

    private static EValue smaller(EValue a, EValue b) {
        return a.log() <= b.log() ? a : b;
    }

    private static Interval hull(Interval a, Interval b) {
        return new Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()), a.level());
    }
}
