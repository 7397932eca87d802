package dev.pairwright.analysis;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Findings in words, the same wherever they are told.
 *
 * @param findings the findings
 */
@API(status = API.Status.INTERNAL)
public record SpokenFindings(Findings findings) {

    /** A line for the campaign, one for its observations where there is something to say, and one for each hypothesis. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "Pairwright findings: " + findings.experimentId() + ", campaign " + findings.campaign() + marks());
        findings.observations().sentence().ifPresent(sentence -> text.append("\n  ")
                .append(sentence));
        findings.hypotheses().forEach(hypothesis -> text.append("\n  ").append(name(hypothesis)));
        return text.toString();
    }

    /** What is said of a hypothesis, such as {@code H1 not supported: The second variant succeeds more often (simulated)}. */
    public String name(HypothesisFinding hypothesis) {
        String conclusion = broken().isPresent()
                ? "not to be trusted"
                : tooFew().isPresent()
                        ? "too few pairs"
                        : hypothesis.conclusion().words();
        String claim = hypothesis.claim().strip();
        return hypothesis.id() + " " + conclusion + ": "
                + (claim.endsWith(".") ? claim.substring(0, claim.length() - 1) : claim) + marks();
    }

    /** What has to stand in every title, such as {@code " (simulated, try-out)"}; empty for evidence as registered. */
    public String marks() {
        return findings.marks().isEmpty()
                ? ""
                : findings.marks().stream()
                        .map(Mark::kind)
                        .distinct()
                        .map(Mark.Kind::words)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** Why nothing may be concluded because an invariant is broken, if one is. */
    public Optional<String> broken() {
        if (!findings.integrity().holds()) {
            return Optional.of("what is locked is not what was sealed:"
                    + findings.integrity().faults().stream()
                            .map(fault -> "\n  - " + fault)
                            .collect(Collectors.joining()));
        }
        return findings.sample().failed() == 0
                ? Optional.empty()
                : Optional.of(
                        findings.sample().failed() == 1
                                ? "1 pair has a critical violation"
                                : findings.sample().failed() + " pairs have critical violations");
    }

    /** Why nothing may be concluded yet, if a task has not its minimum. */
    public Optional<String> tooFew() {
        return findings.sample().reachesMinimum()
                ? Optional.empty()
                : Optional.of("missing to the registered minimum are "
                        + findings.sample().missingToMinimum());
    }
}
