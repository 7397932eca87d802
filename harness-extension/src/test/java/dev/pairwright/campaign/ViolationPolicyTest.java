package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Violation;
import dev.pairwright.experiment.Policies;
import dev.pairwright.ledger.ViolationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViolationPolicyTest {

    private static final RunId RUN = run(9);
    private static final String DIFFERS = RunViolations.IRREPRODUCIBLE + ": identical to 0 of 1 earlier runs";

    private static RunId run(int number) {
        return new RunId("run-20251228T19000000" + number + "Z-first-TASK-001");
    }

    private static Violation ruled(Violation violation, Map<String, String> classes, ViolationEntry... recorded) {
        Policies policies = new Policies(
                Policies.Pilot.OFF,
                classes,
                3,
                new Policies.Reproducibility(0.9, 0.8, 0.7, 3),
                600,
                Policies.Inconclusive.WARN,
                java.util.Optional.empty());
        return new ViolationPolicy(policies).rule(violation, RUN, () -> List.of(recorded));
    }

    private static Stream<Function<String, CriticalViolation>> critical() {
        return Stream.of(
                CriticalViolation.HarnessFailure::new,
                CriticalViolation.ReproducibilityFailure::new,
                CriticalViolation.SecurityBreach::new,
                CriticalViolation.DataLoss::new,
                CriticalViolation.InvalidManifest::new,
                CriticalViolation.BrokenPair::new,
                CriticalViolation.ChangedPin::new);
    }

    @ParameterizedTest
    @MethodSource("critical")
    void what_is_critical_by_its_nature_stays_critical(Function<String, CriticalViolation> make) {
        CriticalViolation violation = make.apply("x");
        assertThat(ruled(violation, Map.of(violation.policyName(), "include"))).isEqualTo(violation);
        assertThat(ruled(violation, Map.of(violation.policyName(), "exclude"))).isEqualTo(violation);
    }

    @Test
    void what_the_policy_includes_or_does_not_name_is_documented() {
        NonCriticalViolation.Timeout timeout = new NonCriticalViolation.Timeout("timeout reached (60s)");
        assertThat(ruled(timeout, Map.of("timeout", "include"))).isEqualTo(timeout);
        assertThat(ruled(timeout, Map.of())).isEqualTo(timeout);
    }

    @Test
    void what_the_policy_excludes_says_so() {
        Violation ruled =
                ruled(new NonCriticalViolation.Timeout("timeout reached (60s)"), Map.of("timeout", "exclude"));
        assertThat(ruled).isEqualTo(new NonCriticalViolation.Excluded("timeout reached (60s)", "timeout"));
        assertThat(ruled.action()).isEqualTo("Documented, excluded from analysis");
    }

    @Test
    void what_the_policy_declares_critical_halts() {
        Violation ruled = ruled(new NonCriticalViolation.LoggingGap("gap"), Map.of("logging_gap", "critical"));
        assertThat(ruled).isEqualTo(new CriticalViolation.DeclaredCritical("gap", "logging_gap"));
        assertThat(ruled.action()).isEqualTo("Campaign halted");
    }

    private static ViolationEntry differed(int run, ViolationEntry.Status status) {
        return new ViolationEntry("V-000" + run, "t", true, Optional.of(run(run)), DIFFERS, "a", status);
    }

    @Test
    void an_irreproducible_run_is_documented_until_it_has_happened_often_enough() {
        Violation violation = new NonCriticalViolation.ReproducibilityDifference(DIFFERS);
        List<ViolationEntry> recorded = new ArrayList<>();
        assertThat(ruled(violation, Map.of())).isEqualTo(violation);
        recorded.add(differed(1, ViolationEntry.Status.NOTED));
        recorded.add(differed(1, ViolationEntry.Status.NOTED));
        assertThat(ruled(violation, Map.of(), recorded.toArray(ViolationEntry[]::new)))
                .isEqualTo(violation);
        recorded.add(differed(2, ViolationEntry.Status.NOTED));
        assertThat(ruled(
                        violation,
                        Map.of("reproducibility_failure", "include"),
                        recorded.toArray(ViolationEntry[]::new)))
                .isEqualTo(new CriticalViolation.ReproducibilityFailure(DIFFERS));
    }

    @Test
    void counting_irreproducible_runs_begins_anew_when_somebody_has_resolved_them() {
        Violation violation = new NonCriticalViolation.ReproducibilityDifference(DIFFERS);
        assertThat(ruled(
                        violation,
                        Map.of(),
                        differed(1, ViolationEntry.Status.NOTED),
                        differed(2, ViolationEntry.Status.NOTED),
                        differed(3, ViolationEntry.Status.OPEN),
                        differed(3, ViolationEntry.Status.RESOLVED),
                        differed(4, ViolationEntry.Status.NOTED)))
                .isEqualTo(violation);
    }
}
