package dev.pairwright.evaluation.check;

import dev.pairwright.evaluation.Check;
import dev.pairwright.evaluation.Criteria;
import java.util.List;

/** The harness's own checks. */
final class BuiltIn {

    private BuiltIn() {}

    static List<ComposedCheck> composed() {
        return List.of(new AllOf(), new ConstraintsHold());
    }

    static List<Check> plain(Criteria criteria) {
        return List.of(
                new Appended(),
                new CallsAtMost(),
                new ClarifiedOrAssumed(),
                new ContentEquals(),
                new CriterionMet(criteria),
                new EndedGracefully(),
                new FailureReported(),
                new FileExists(),
                new FilesRead(),
                new JsonCount(),
                new JsonEquals(),
                new JsonMatches(),
                new JsonWellFormed(),
                new NoAttempt(),
                new NoNetwork(),
                new Produced(),
                new ReadOnlyFrom(),
                new Recovered(),
                new ReportReadable(),
                new TraceContains(),
                new Unchanged(),
                new WithinTimeout(),
                new WrittenOnly());
    }
}
