package dev.pairwright.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.statistics.Interval;
import dev.pairwright.analysis.statistics.PairedTable;
import dev.pairwright.analysis.statistics.Tango;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryPowerTest {

    static List<Claim> claims() {
        return List.of(new Claim.NotWorse(.1), new Claim.Better(0), new Claim.Better(.1), new Claim.Equivalent(.2));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void power_is_the_sum_over_all_tables(Claim claim) {
        Gate gate = Gate.of(Metric.TASK_SUCCESS, claim);
        BinaryRule rule = BinaryRule.of(gate);
        int n = 40;
        double b = .20;
        double c = .15;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; i + j <= n; j++) {
                if (rule.shows(new PairedTable(n - i - j, i, j, 0))) {
                    sum += BinomialDistribution.of(n, b + c).probability(i + j)
                            * BinomialDistribution.of(i + j, b / (b + c)).probability(i);
                }
            }
        }
        assertThat(BinaryPower.fresh(rule).power(n, b + c, b - c)).isCloseTo(sum, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void a_table_shows_a_claim_when_tangos_interval_lies_in_its_region(Claim claim) {
        Gate gate = Gate.of(Metric.TASK_SUCCESS, claim);
        BinaryRule rule = new BinaryRule(gate.region(), BinaryRule.of(gate).z(), 1);
        int n = 24;
        for (int b = 0; b <= n; b++) {
            for (int c = 0; b + c <= n; c++) {
                PairedTable table = new PairedTable(n - b - c, b, c, 0);
                Interval interval = Tango.interval(table, gate.level());
                assertThat(rule.shows(table))
                        .as("%s %s", table, interval)
                        .isEqualTo(gate.region().holds(interval));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void pairs_that_are_there_count(Claim claim) {
        BinaryRule rule = BinaryRule.of(Gate.of(Metric.TASK_SUCCESS, claim));
        PairedTable before = new PairedTable(10, 6, 2, 3);
        BinaryPower power = new BinaryPower(rule, before);
        boolean won = rule.shows(new PairedTable(10, 7, 2, 3));
        boolean lost = rule.shows(new PairedTable(10, 6, 3, 3));
        assertThat(power.power(1, 1, 1)).isEqualTo(won ? 1 : 0);
        assertThat(power.power(1, 1, -1)).isEqualTo(lost ? 1 : 0);
    }
}
