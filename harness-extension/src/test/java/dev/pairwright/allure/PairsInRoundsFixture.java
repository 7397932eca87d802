package dev.pairwright.allure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.Verdict;
import dev.pairwright.report.pages.PageFolder;
import io.qameta.allure.Allure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.opentest4j.TestAbortedException;

/** A test tree of the shape the harness gives it, with outcomes that were made up; run by {@link AllurePairsTest} only. */
@ClassTemplate
@ExtendWith(PairsInRoundsFixture.Rounds.class)
class PairsInRoundsFixture {

    static List<PairOutcome> outcomes = List.of();
    static PageFolder pages = new PageFolder(Path.of("no-such-folder"));

    @TestTemplate
    @ExtendWith(Pairs.class)
    void constrainedFileEdit() {
        Allure.parameter("mine", "an \u001b[1mescape");
        Allure.step("a step of the test's own");
        if (Pairs.current == 4) {
            assertThat("<img src=x onerror=alert(1)>").isEqualTo("plain");
        }
    }

    static final class Rounds implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
                ExtensionContext context) {
            return IntStream.rangeClosed(1, outcomes.size()).mapToObj(round -> new ClassTemplateInvocationContext() {
                @Override
                public String getDisplayName(int index) {
                    return "round " + index;
                }

                @Override
                public void prepareInvocation(ExtensionContext invocation) {
                    Pairs.current = round;
                }
            });
        }
    }

    static final class Pairs implements TestTemplateInvocationContextProvider {

        static int current;

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            PairOutcome outcome = outcomes.get(current - 1);
            return Stream.of(new TestTemplateInvocationContext() {
                @Override
                public String getDisplayName(int index) {
                    return outcome.pair().taskId() + " \u00b7 " + outcome.pair().pairId() + " \u00b7 goal -> role";
                }

                @Override
                public List<Extension> getAdditionalExtensions() {
                    return List.of(new Joining(outcome));
                }
            });
        }
    }

    /** Does what the harness does with a pair's node. */
    record Joining(PairOutcome outcome) implements ExecutionCondition, BeforeEachCallback, AfterTestExecutionCallback {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return outcome.verdict() instanceof Verdict.NotStarted never
                    ? ConditionEvaluationResult.disabled(never.reason())
                    : ConditionEvaluationResult.enabled("");
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            AllurePairs.present(pages, outcome);
            if (outcome.verdict() instanceof Verdict.Broken broken) {
                throw new AssertionError("CRITICAL " + broken.reason());
            }
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (outcome.verdict() instanceof Verdict.Documented documented) {
                throw new TestAbortedException("NON-CRITICAL " + documented.reason());
            }
        }
    }
}
