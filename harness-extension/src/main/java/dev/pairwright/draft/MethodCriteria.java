package dev.pairwright.draft;

import dev.pairwright.core.ExitReason;
import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.evaluation.RunEvidence;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/**
 * Criteria that are methods of a test class. They are given the task and the answer as it was written, and no word of the variant.
 *
 * @param code the methods
 * @param thread where they are called
 */
record MethodCriteria(DraftCode code, TestThread thread) implements Criteria {

    @Override
    public CheckOutcome judge(String criterion, RunEvidence run) {
        if (run.execution().exitReason() != ExitReason.SUCCESS) {
            return CheckOutcome.violated("no answer: the run ended with "
                    + run.execution().exitReason().word());
        }
        DraftCode.Answered answered = new DraftCode.Answered(run.finalFile(Answers.TEXT), run.finalFile(Answers.JSON));
        try {
            return thread.call(() -> {
                try {
                    return code.judge(criterion, run.task().taskId().value(), answered, run.outputsFolder());
                } catch (AssertionError e) {
                    return CheckOutcome.violated(String.valueOf(e.getMessage()));
                } catch (Exception | Error e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the criterion " + criterion + " itself failed, so nothing is known of the run. If that is the"
                            + " answer's doing, let it return false or assert what it needs: "
                            + StackTraces.shortened(e.getCause()),
                    e.getCause());
        } catch (CancellationException | InterruptedException e) {
            throw new IllegalStateException("the criterion " + criterion + " was told to stop", e);
        }
    }
}
