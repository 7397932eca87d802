package dev.pairwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String KNOWN =
            "known: pairwright.agent, pairwright.backup, pairwright.budget, pairwright.campaign, pairwright.cassettes, pairwright.draft, pairwright.head, "
                    + "pairwright.inconclusive, pairwright.key, pairwright.live, pairwright.model, pairwright.model.base-url, "
                    + "pairwright.model.key-variable, pairwright.model.protocol, pairwright.model.settings, "
                    + "pairwright.monitor, pairwright.pairs, pairwright.parallelism, pairwright.rate, "
                    + "pairwright.register, pairwright.resolution, pairwright.resolve, pairwright.reuse, pairwright.unmask";

    private static Properties properties(String... namesAndValues) {
        Properties properties = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    @Test
    void nothing_set_is_one_slot_and_the_experiment_s_own_choice() {
        assertThat(Configuration.from(new Properties()))
                .isEqualTo(new Configuration(
                        Optional.empty(),
                        ModelProperties.NONE,
                        Optional.empty(),
                        1,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ModelTerms.NONE,
                        Optional.empty()));
    }

    @Test
    void every_property_is_taken() {
        assertThat(Configuration.from(properties(
                        "pairwright.agent", "oracle",
                        "pairwright.backup", "/elsewhere/backups",
                        "pairwright.model", " ollama:llama3.1:8b",
                        "pairwright.model.protocol", "openai_chat",
                        "pairwright.model.base-url", "http://127.0.0.1:1/v1/",
                        "pairwright.model.key-variable", "MY_KEY",
                        "pairwright.model.settings", "temperature=0, reasoning_effort = low",
                        "pairwright.campaign", "pilot",
                        "pairwright.parallelism", "8",
                        "pairwright.pairs", "TASK-003:7, TASK-001 ,,",
                        "pairwright.key", "/keys/mine.pem",
                        "pairwright.head", Sha256.ofText("row").value(),
                        "pairwright.monitor", "8123",
                        "pairwright.unmask", "true",
                        "pairwright.inconclusive", "warn",
                        "pairwright.resolve", "V-0003, V-0004,V-0003",
                        "pairwright.resolution", " mended the template ")))
                .isEqualTo(new Configuration(
                        Optional.of("oracle"),
                        new ModelProperties(
                                Optional.of("ollama:llama3.1:8b"),
                                Optional.of("openai_chat"),
                                Optional.of(URI.create("http://127.0.0.1:1/v1")),
                                Optional.of("MY_KEY"),
                                Map.of("temperature", "0", "reasoning_effort", "low")),
                        Optional.of(new CampaignName("pilot")),
                        8,
                        List.of("TASK-003:7", "TASK-001"),
                        Optional.of(Path.of("/keys/mine.pem")),
                        Optional.of(Sha256.ofText("row")),
                        Optional.of(new LiveView(8123, true)),
                        Optional.of("warn"),
                        Optional.of(new Resolution(List.of("V-0003", "V-0004"), "mended the template")),
                        ModelTerms.NONE,
                        Optional.of("/elsewhere/backups")));
    }

    @Test
    void an_empty_value_is_no_value() {
        assertThat(Configuration.from(properties(
                        "pairwright.agent", " ",
                        "pairwright.campaign", "",
                        "pairwright.key", "",
                        "pairwright.head", " ",
                        "pairwright.parallelism", "",
                        "pairwright.pairs", " , ")))
                .isEqualTo(Configuration.from(new Properties()));
    }

    @Test
    void properties_of_others_are_none_of_ours() {
        assertThat(Configuration.from(properties("user.name", "x", "pairwright", "x", "pairwright.test.any", "x")))
                .isEqualTo(Configuration.from(new Properties()));
    }

    @Test
    void an_unknown_property_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.paralelism", "8")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.paralelism: no such property (" + KNOWN + ")");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() -> Configuration.from(properties(
                        "pairwright.parallelism", "many",
                        "pairwright.pair", "1",
                        "pairwright.Agent", "oracle",
                        "pairwright.campaign", "run-1")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        """
                        pairwright cannot start with these system properties: 4 problems
                          - pairwright.Agent: no such property (%1$s)
                          - pairwright.pair: no such property (%1$s)
                          - pairwright.campaign: "run-1" is no campaign name (small letters, digits and hyphens, \
                        a letter first, at most 41, not starting with run-)
                          - pairwright.parallelism: "many" is no number of slots (from 1 to 256)"""
                                .formatted(KNOWN));
    }

    @Test
    void a_campaign_is_watched_at_any_free_port_or_a_given_one_or_not_at_all() {
        assertThat(Configuration.from(properties("pairwright.monitor", "true")).monitor())
                .hasValue(new LiveView(0, false));
        assertThat(Configuration.from(properties("pairwright.monitor", "65535", "pairwright.unmask", "false"))
                        .monitor())
                .hasValue(new LiveView(65_535, false));
        assertThat(Configuration.from(properties("pairwright.monitor", "false")).monitor())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0", "-1", "65536", "8080x", "99999999999", "True"})
    void what_is_no_port_is_refused(String value) {
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.monitor", value)))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.monitor: \"" + value
                        + "\" is no way to watch a campaign (true, false, or a port"
                        + " from 1 to 65535)");
    }

    @Test
    void nothing_is_unmasked_without_a_live_view() {
        assertThatThrownBy(() ->
                        Configuration.from(properties("pairwright.monitor", "false", "pairwright.unmask", "true")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.unmask: there is no live view to unmask (set -Dpairwright.monitor=true"
                        + " as well)");
        assertThatThrownBy(() ->
                        Configuration.from(properties("pairwright.monitor", "true", "pairwright.unmask", "please")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.unmask: \"please\" is neither yes nor no (true or false)");
    }

    @Test
    void a_gate_that_is_left_open_fails_or_warns_and_nothing_else() {
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.inconclusive", "pass")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.inconclusive: \"pass\" is nothing that a gate can do which is left"
                        + " open (fail or warn)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "257", "1.5", "2147483648", "1e3", "\u0660"})
    void a_number_of_slots_out_of_bounds_is_refused(String slots) {
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.parallelism", slots)))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.parallelism: \"" + slots + "\" is no number of slots (from 1 to 256)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    void the_bounds_themselves_are_permitted(int slots) {
        assertThat(Configuration.from(properties("pairwright.parallelism", Integer.toString(slots)))
                        .parallelism())
                .isEqualTo(slots);
    }

    @Test
    void what_is_no_head_or_no_path_is_refused() {
        assertThatThrownBy(() ->
                        Configuration.from(properties("pairwright.head", "sha256:12", "pairwright.key", "a\u0000b")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        """
                        pairwright cannot start with these system properties: 2 problems
                          - pairwright.key: "a\\u0000b" can be no file's path (name a file)
                          - pairwright.head: "sha256:12" is no head (sha256: and 64 hexadecimal digits, as the summary of \
                        an earlier start printed it)""");
    }

    @Test
    void what_is_resolved_and_what_was_done_are_told_together() {
        String example = " (-Dpairwright.resolve=V-0003 -Dpairwright.resolution=\"what was done\")";
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.resolve", "V-0003")))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "pairwright cannot start with these system properties: 1 problem\n  - pairwright.resolution:"
                                + " missing: what is resolved and what was done about it are told together" + example);
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.resolution", "mended")))
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n  - pairwright.resolve:"
                        + " missing: what is resolved and what was done about it are told together" + example);
    }

    @Test
    void what_is_no_violation_s_id_or_too_long_is_refused() {
        assertThatThrownBy(() -> Configuration.from(
                        properties("pairwright.resolve", "V-0003,V-3", "pairwright.resolution", "x".repeat(1_001))))
                .hasMessage("pairwright cannot start with these system properties: 2 problems\n"
                        + "  - pairwright.resolve: \"V-3\" is no violation's id (such as V-0003, several separated by"
                        + " commas)\n  - pairwright.resolution: 1001 characters are too many (at most 1000)");
    }

    @Test
    void a_hostile_value_is_shown_on_one_line() {
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.campaign", "a\u001b[31m\nb")))
                .hasMessageContaining("\"a\\u001b[31m\\nb\" is no campaign name")
                .hasMessageNotContaining("\u001b");
    }

    @Test
    void terms_for_models_are_read() {
        ModelTerms terms = Configuration.from(properties(
                        "pairwright.budget", "requests:2000, cost:5.00",
                        "pairwright.rate", "requests:60,tokens:90000",
                        "pairwright.cassettes", "live-1"))
                .terms();
        assertThat(terms)
                .isEqualTo(new ModelTerms(
                        Optional.of(new SpendingLimit(
                                Optional.of(2000L), Optional.empty(), Optional.of(new java.math.BigDecimal("5.00")))),
                        new RateLimits(Optional.of(60L), Optional.of(90000L)),
                        Optional.of("live-1")));
        assertThat(terms.budget()).hasToString("Optional[requests:2000,cost:5.00]");
    }

    @Test
    void terms_that_are_none_are_refused_with_an_example() {
        assertThatThrownBy(() -> Configuration.from(
                        properties("pairwright.budget", "requests:1.5", "pairwright.rate", "requests:0")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 2 problems\n"
                        + "  - pairwright.budget: requests are whole numbers"
                        + " (one or more of requests:2000,tokens:5000000,cost:5.00)\n"
                        + "  - pairwright.rate: \"requests:0\" is no limit (one or more of requests:60,tokens:90000)");
        assertThatThrownBy(() -> Configuration.from(properties("pairwright.budget", "cost:1,cost:2")))
                .isInstanceOf(Refusal.class)
                .hasMessage("pairwright cannot start with these system properties: 1 problem\n"
                        + "  - pairwright.budget: cost is there twice"
                        + " (one or more of requests:2000,tokens:5000000,cost:5.00)");
    }
}
