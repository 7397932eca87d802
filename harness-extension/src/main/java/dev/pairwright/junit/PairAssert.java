package dev.pairwright.junit;

import dev.pairwright.core.Verdict;
import dev.pairwright.experiment.Factor;
import dev.pairwright.manifest.PairingFault;
import dev.pairwright.manifest.PairingVerification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a pair, checked anew against what the runs' folders hold.
 *
 * <pre>{@code
 * assertThat(pair).holds().hasIdenticalInputs().hasIdenticalSeeds().differsOnlyIn("specification");
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PairAssert extends AbstractAssert<PairAssert, Pair> {

    private static final String MANIFEST = "manifest.json";

    PairAssert(Pair actual) {
        super(actual, PairAssert.class);
    }

    /**
     * Every invariant holds: the verdict says so, and the two manifests make a pair. A documented violation does not speak against it.
     *
     * @throws AssertionError listing every fault
     */
    public PairAssert holds() {
        isNotNull();
        if (actual.verdict() instanceof Verdict.Broken broken) {
            List<String> reasons = broken.reason().lines().toList();
            fail("a pair that holds", Stream.concat(Stream.of("a broken invariant"), reasons.stream()));
        }
        return withoutFaults("a pair that holds", fault -> true);
    }

    /**
     * Both runs were given the same files with the same bytes and modes.
     *
     * @throws AssertionError listing every file that differs
     */
    public PairAssert hasIdenticalInputs() {
        isNotNull();
        return withoutFaults("identical inputs", PairingFault.InputsDiffer.class::isInstance);
    }

    /**
     * Both runs ran with the same seed.
     *
     * @throws AssertionError with both seeds
     */
    public PairAssert hasIdenticalSeeds() {
        isNotNull();
        return withoutFaults("identical seeds", PairingFault.SeedsDiffer.class::isInstance);
    }

    /**
     * The runs differ in one factor, and in nothing else that is pinned.
     *
     * @param factor {@code specification}, {@code model} or {@code agent}
     * @throws AssertionError listing everything else that differs, or saying that the factor does not
     * @throws IllegalArgumentException if there is no such factor
     */
    public PairAssert differsOnlyIn(String factor) {
        isNotNull();
        return without(
                "two runs that differ in the " + factor + " only",
                faults(factor(factor)).stream().filter(PairAssert::isDifference));
    }

    /**
     * Assertions on the manifest of one run.
     *
     * @param variant the variant's id
     * @throws IllegalArgumentException if the pair has no run of it
     */
    public ManifestAssert manifest(String variant) {
        isNotNull();
        return new ManifestAssert(actual.run(variant));
    }

    /**
     * Assertions on the scorecard of one run.
     *
     * @param variant the variant's id
     * @throws IllegalArgumentException if the pair has no run of it
     */
    public ScorecardAssert scorecard(String variant) {
        isNotNull();
        return new ScorecardAssert(actual.run(variant));
    }

    private static boolean isDifference(PairingFault fault) {
        return fault instanceof PairingFault.Differs
                || fault instanceof PairingFault.InputsDiffer
                || fault instanceof PairingFault.SeedsDiffer
                || fault instanceof PairingFault.FactorEqual;
    }

    private static Factor factor(String name) {
        for (Factor factor : Factor.values()) {
            if (factor.name().toLowerCase(Locale.ROOT).equals(name)) {
                return factor;
            }
        }
        throw new IllegalArgumentException("no factor is called \"" + name + "\"; it is specification, model or agent");
    }

    private PairAssert withoutFaults(String expected, Predicate<PairingFault> counts) {
        return without(expected, faults(actual.factor()).stream().filter(counts));
    }

    private PairAssert without(String expected, Stream<PairingFault> faults) {
        List<String> messages = faults.map(PairingFault::message).toList();
        if (!messages.isEmpty()) {
            String count = messages.size() == 1 ? "1 fault" : messages.size() + " faults";
            fail(expected, Stream.concat(Stream.of(count), messages.stream()));
        }
        return this;
    }

    private List<PairingFault> faults(Factor factor) {
        if (actual.runs().size() != 2) {
            fail("two runs of " + actual, Stream.of(String.valueOf(actual.runs().size())));
        }
        return PairingVerification.faults(
                actual.runs().get(0).manifest(),
                actual.runs().get(1).manifest(),
                actual.order().get(0),
                factor);
    }

    private void fail(String expected, Stream<String> found) {
        List<String> places = new ArrayList<>();
        actual.runs().forEach(run -> places.add(Mismatch.place(run, MANIFEST)));
        throw failure("%s", new Mismatch(expected, found.toList(), places).message());
    }
}
