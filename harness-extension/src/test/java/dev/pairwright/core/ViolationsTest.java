package dev.pairwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationsTest {

    private static Stream<Arguments> critical() {
        return Stream.of(
                of("harness_failure", CriticalViolation.HarnessFailure::new),
                of("reproducibility_failure", CriticalViolation.ReproducibilityFailure::new),
                of("security_breach", CriticalViolation.SecurityBreach::new),
                of("data_loss", CriticalViolation.DataLoss::new),
                of("invalid_manifest", CriticalViolation.InvalidManifest::new),
                of("broken_pair", CriticalViolation.BrokenPair::new),
                of("changed_pin", CriticalViolation.ChangedPin::new),
                of("timeout", message -> new CriticalViolation.DeclaredCritical(message, "timeout")));
    }

    private static Arguments of(String policyName, Function<String, CriticalViolation> make) {
        return Arguments.of(policyName, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("critical")
    void a_critical_violation_halts_and_keeps_its_kind_in_other_words(
            String policyName, Function<String, CriticalViolation> make) {
        CriticalViolation violation = make.apply("one");
        assertThat(violation.policyName()).isEqualTo(policyName);
        assertThat(violation.action()).isEqualTo("Campaign halted");
        assertThat(violation.withMessage("other")).isEqualTo(make.apply("other"));
    }

    @Test
    void a_non_critical_violation_says_how_it_counts() {
        assertThat(new NonCriticalViolation.Timeout("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("timeout", "Documented, included in analysis with timeout flag");
        assertThat(new NonCriticalViolation.ClarificationAnomaly("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("clarification_anomaly", "Documented, included in analysis with flag");
        assertThat(new NonCriticalViolation.LoggingGap("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("logging_gap", "Documented");
        assertThat(new NonCriticalViolation.RefusedAttempt("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("refused_attempt", "Refused by the tools, documented, included in analysis with flag");
        assertThat(new NonCriticalViolation.AdherenceBelowFull("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("constraint_violation", "Documented, included in analysis with flag");
        assertThat(new NonCriticalViolation.ReproducibilityDifference("t"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly(
                        "reproducibility_difference",
                        "Documented, halts if it happens as often as policies.reproducibility.failures_to_halt");
        assertThat(new NonCriticalViolation.Excluded("t", "timeout"))
                .extracting(Violation::policyName, Violation::action)
                .containsExactly("timeout", "Documented, excluded from analysis");
    }
}
