package dev.pairwright.junit;

import dev.pairwright.schedule.PilotPairs;
import dev.pairwright.schedule.PlannedPair;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Provides, for the method of a task, the one pair of its round.
 *
 * @param running the campaign
 * @param round the round's number
 */
record PairProvider(RunningCampaign running, int round) implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), PairedTask.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return running.pair(TaskMethods.task(context.getRequiredTestMethod()), round).stream()
                .map(pair -> new OnePair(running, pair));
    }

    /** A pilot has pairs of few tasks. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return PilotPairs.planned(running.campaign().schedule());
    }

    private record OnePair(RunningCampaign running, PlannedPair pair) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return running.describe(pair);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new PairNode(running, pair));
        }
    }
}
