package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.gate.Names;
import dev.pairwright.core.CampaignName;
import dev.pairwright.io.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.opentest4j.TestAbortedException;

/**
 * What a gate's assertion has to know beside the numbers.
 *
 * @param joined the findings, with what they were made of
 */
record GateContext(JoinedFindings joined) {

    private static final int MOST = 16;
    private static final Deque<JoinedFindings> KNOWN = new ArrayDeque<>();

    /** Keeps findings that are given to tests, so that an assertion on a part of them finds the whole. */
    static synchronized void remember(JoinedFindings joined) {
        KNOWN.addFirst(joined);
        if (KNOWN.size() > MOST) {
            KNOWN.removeLast();
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal findings of another campaign are not these
    static synchronized GateContext of(Findings findings) {
        return KNOWN.stream()
                .filter(known -> known.findings() == findings)
                .findFirst()
                .map(GateContext::new)
                .orElseThrow(GateContext::unknown);
    }

    @SuppressWarnings("ReferenceEquality") // equal findings of another campaign are not these
    static synchronized GateContext of(MetricFinding metric) {
        return KNOWN.stream()
                .filter(known -> known.findings().metrics().stream().anyMatch(each -> each == metric))
                .findFirst()
                .map(GateContext::new)
                .orElseThrow(GateContext::unknown);
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "nothing is known of where these findings come from: assert gates of findings "
                        + "that a method of an @ExperimentFindings class was given as its parameter");
    }

    Names names() {
        return new Names(
                joined.findings().first().id(), joined.findings().second().id());
    }

    /** Why no gate can pass, whatever the numbers are, if that is so: fails here, or counts as inconclusive. */
    void requireData(String claim) {
        joined.broken().ifPresent(why -> {
            throw new AssertionError("CRITICAL no gate is decided: " + why);
        });
        joined.tooFew()
                .ifPresent(
                        why -> inconclusive("inconclusive: it is open whether " + claim + ". Too few pairs: " + why));
    }

    void passed(String words) {
        tell(words);
    }

    AssertionError failed(String words) {
        tell(words);
        return new AssertionError(marked(words));
    }

    /**
     * Fails or aborts, as the policy wants it.
     *
     * @throws AssertionError if the policy is {@code fail}
     * @throws TestAbortedException if it is {@code warn}
     */
    void inconclusive(String words) {
        tell(words);
        CampaignName campaign = new CampaignName(joined.findings().campaign());
        if (OpenGates.here()
                .fail(campaign, joined.capsule().experiment().policies().inconclusive())) {
            throw new AssertionError(marked(words));
        }
        throw new TestAbortedException(marked(words));
    }

    private void tell(String words) {
        Console.println("pairwright gate: " + marked(words));
    }

    /** The words, with what makes them no evidence before them. */
    private String marked(String words) {
        return joined.findings().titlePrefix() + words;
    }

    /** Names the second variant as the one that is judged. */
    String severityClaim() {
        return String.format(
                Locale.ROOT,
                "no task that always passed with %s always fails with %s",
                names().first(),
                names().second());
    }
}
