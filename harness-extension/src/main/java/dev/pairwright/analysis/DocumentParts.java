package dev.pairwright.analysis;

import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.core.Evidence;
import java.util.List;
import java.util.Optional;

/** The parts that both documents of {@code analysis/} have in common, as JSON has them: what is not known is null, with the reason beside it. */
final class DocumentParts {

    private DocumentParts() {}

    record MarkPart(String kind, String sentence) {}

    record ObservationsPart(int n, int effectiveN, List<String> repeatedTasks, Optional<String> sentence) {}

    record IntervalPart(double low, double high, double level) {

        static Optional<IntervalPart> of(Estimate<Interval> ci) {
            return ci.known().map(known -> new IntervalPart(known.low(), known.high(), known.level()));
        }
    }

    /** What both documents begin with, after the version of their format. */
    record Heading(
            String experimentId,
            String experimentVersion,
            String campaign,
            Evidence evidence,
            List<MarkPart> marks,
            String firstVariant,
            String secondVariant,
            ObservationsPart observations) {

        static Heading of(Findings findings) {
            return new Heading(
                    findings.experimentId(),
                    findings.version(),
                    findings.campaign(),
                    findings.evidence(),
                    DocumentParts.marks(findings),
                    findings.first().id(),
                    findings.second().id(),
                    DocumentParts.observations(findings));
        }
    }

    private static List<MarkPart> marks(Findings findings) {
        return findings.marks().stream()
                .map(mark -> new MarkPart(mark.kind().code(), mark.sentence()))
                .toList();
    }

    private static ObservationsPart observations(Findings findings) {
        Observations seen = findings.observations();
        return new ObservationsPart(seen.n(), seen.effective(), seen.repeatedTasks(), seen.sentence());
    }

    static Optional<String> reason(Estimate<?> estimate) {
        return estimate.reason().map(Reason::code);
    }
}
