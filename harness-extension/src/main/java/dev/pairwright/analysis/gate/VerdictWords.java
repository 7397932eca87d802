package dev.pairwright.analysis.gate;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.Reason;
import java.util.Locale;

/**
 * Says verdicts in words.
 *
 * @param gate the gate
 * @param names of the variants
 * @param method whose interval decides
 * @param unit what the differences are of: pairs or tasks
 */
record VerdictWords(Gate gate, Names names, String method, String unit) {

    GateVerdict pass(GateNumbers numbers, String counts) {
        return new GateVerdict.Pass("passed: " + gate.sentence(names) + ". " + seen(numbers, counts), numbers);
    }

    GateVerdict fail(GateNumbers numbers, String counts) {
        return new GateVerdict.Fail("failed: " + gate.opposite(names) + ". " + seen(numbers, counts), numbers);
    }

    GateVerdict inconclusive(GateNumbers numbers, Estimate<Integer> further, String counts) {
        String words = "inconclusive: it is open whether " + gate.sentence(names) + ". " + seen(numbers, counts) + ". "
                + outlook(numbers, further);
        return new GateVerdict.Inconclusive(words, numbers, further);
    }

    GateVerdict open(String why) {
        GateNumbers none = new GateNumbers(
                0,
                Estimate.none(Reason.REPEATED_OBSERVATIONS),
                Estimate.none(Reason.REPEATED_OBSERVATIONS),
                Estimate.none(Reason.REPEATED_OBSERVATIONS));
        return new GateVerdict.Inconclusive(
                "inconclusive: it is open whether " + gate.sentence(names) + ". " + why,
                none,
                Estimate.none(Reason.REPEATED_OBSERVATIONS));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private String seen(GateNumbers numbers, String counts) {
        String pairs = count(numbers.pairs(), unit) + counts;
        if (numbers.difference().known().isEmpty()) {
            return "There is no " + unit + " that counts";
        }
        String difference = "Second minus first: "
                + gate.scale().words(numbers.difference().known().get());
        if (numbers.interval().known().isEmpty()) {
            String why = numbers.interval().reason().map(Reason::sentence).orElse("");
            return difference + ", no interval: " + why + " (" + pairs + ")";
        }
        Interval interval = numbers.interval().known().get();
        return difference + ", " + percent(interval.level()) + " interval "
                + gate.scale().number(interval.low()) + " to "
                + gate.scale().number(interval.high()) + " (" + method + ", " + pairs + ")";
    }

    private String outlook(GateNumbers numbers, Estimate<Integer> further) {
        if (further.known().isPresent()) {
            int pairs = further.known().get();
            String given = gate.claim() instanceof Claim.Better
                    ? "if the difference is what was seen"
                    : "if the variants are equally good";
            String spread = gate.metric().isBinary()
                    ? "at the observed discordance of "
                            + percent(numbers.discordance().known().orElse(0.0))
                    : "at the observed spread";
            return "About " + count(pairs, "further " + unit) + " would show it with a chance of 80 % " + spread + ", "
                    + given;
        }
        if (further.reason().filter(Reason.OUT_OF_REACH::equals).isPresent()) {
            return "What was seen gives no number of further " + unit + "s that would show it";
        }
        return "How many further " + unit + "s would show it cannot be said yet";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share).replaceAll("\\.0$", "") + " %";
    }
}
