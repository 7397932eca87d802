package dev.pairwright.junit;

import static dev.pairwright.experiment.Policies.Inconclusive.FAIL;
import static dev.pairwright.experiment.Policies.Inconclusive.WARN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.core.CampaignName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenGatesTest {

    private static final CampaignName DRAFT = new CampaignName("draft");
    private static final CampaignName MAIN = new CampaignName("main");

    private static OpenGates where(Map<String, String> environment) {
        return new OpenGates(Optional.empty(), environment);
    }

    @Test
    void a_campaign_does_as_planned_wherever_it_is_carried_out() {
        assertThat(where(Map.of()).fail(MAIN, FAIL)).isTrue();
        assertThat(where(Map.of("CI", "true")).fail(MAIN, WARN)).isFalse();
    }

    @Test
    void a_draft_fails_in_continuous_integration_alone() {
        assertThat(where(Map.of()).fail(DRAFT, FAIL)).isFalse();
        assertThat(where(Map.of("CI", "false")).fail(DRAFT, FAIL)).isFalse();
        assertThat(where(Map.of("CI", "true")).fail(DRAFT, WARN)).isTrue();
        assertThat(where(Map.of("CI", "1")).fail(DRAFT, WARN)).isTrue();
    }

    @Test
    void what_was_asked_for_comes_first() {
        assertThat(new OpenGates(Optional.of("warn"), Map.of("CI", "true")).fail(DRAFT, FAIL))
                .isFalse();
        assertThat(new OpenGates(Optional.of("warn"), Map.of()).fail(MAIN, FAIL))
                .isFalse();
        assertThat(new OpenGates(Optional.of("fail"), Map.of()).fail(DRAFT, WARN))
                .isTrue();
        assertThat(new OpenGates(Optional.of("fail"), Map.of()).fail(MAIN, WARN))
                .isTrue();
    }
}
