package dev.pairwright.evaluation.metric;

import dev.pairwright.core.Printable;
import dev.pairwright.evaluation.RunEvidence;
import dev.pairwright.evaluation.Scorecard.Exploratory;
import dev.pairwright.evaluation.check.MadeCall;
import dev.pairwright.experiment.Price;
import dev.pairwright.manifest.ModelUse;
import dev.pairwright.trace.StepMetrics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures that no hypothesis is registered for. */
final class ExploratoryFigures {

    private static final int LONGEST_NAME = 80;

    private ExploratoryFigures() {}

    static Exploratory of(RunEvidence run, RunFacts facts) {
        List<MadeCall> calls = MadeCall.of(run.trace());
        Map<String, Integer> byTool = new TreeMap<>();
        calls.forEach(call -> byTool.merge(Printable.of(call.call().functionName(), LONGEST_NAME), 1, Integer::sum));
        StepMetrics told = run.trace().steps().stream()
                .flatMap(step -> step.metrics().stream())
                .reduce(StepMetrics.ZERO, StepMetrics::plus);
        StepMetrics used =
                run.execution().modelUse().map(seen -> counted(run, seen)).orElse(told);
        return new Exploratory(
                facts.logLines(),
                facts.logBytes(),
                byTool,
                recoveries(calls),
                used.promptTokens(),
                used.completionTokens(),
                facts.price().filter(price -> price.currency().equals("USD")).map(price -> cost(price, used)));
    }

    /** What the gateway counted, where there was one. */
    private static StepMetrics counted(RunEvidence run, ModelUse seen) {
        return new StepMetrics(
                seen.inputTokens(), seen.outputTokens(), run.execution().cachedTokens(), 0);
    }

    /** Failed calls after which the agent went on working. */
    private static int recoveries(List<MadeCall> calls) {
        int recoveries = 0;
        boolean goesOn = false;
        for (int i = calls.size() - 1; i >= 0; i--) {
            MadeCall call = calls.get(i);
            recoveries += goesOn && call.works() && call.failed() ? 1 : 0;
            goesOn = goesOn || call.works();
        }
        return recoveries;
    }

    private static double cost(Price price, StepMetrics used) {
        long cached = Math.min(used.cachedTokens(), used.promptTokens());
        double millionths = (used.promptTokens() - cached) * price.inputPerMillion()
                + cached * price.cachedInputPerMillion()
                + used.completionTokens() * price.outputPerMillion();
        return Math.round(millionths * 1e3) / 1e9;
    }
}
