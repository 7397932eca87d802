package dev.pairwright.evaluation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.evaluation.RunEvidence;

/** {@code criterion{method, judge?}}: a method of a test class is satisfied; {@code judge} is the model it asks, if it is a judge. */
final class CriterionMet extends GenericCheck {

    private final Criteria criteria;

    CriterionMet(Criteria criteria) {
        super(
                "criterion",
                Argument.required("method", ArgumentKind.TEXT),
                Argument.optional("judge", ArgumentKind.TEXT));
        this.criteria = criteria;
    }

    @Override
    public CheckOutcome check(RunEvidence run, JsonNode args) {
        return criteria.judge(args.path("method").asText(), run);
    }
}
