package dev.pairwright.capsule;

import static dev.pairwright.testkit.CapsuleBuilder.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParityTest extends CapsuleTestCase {

    private static final String FIRST = "experiments/exp-test/variants/first.md";
    private static final String DIFFERS = FIRST + ": differs from experiments/exp-test/variants/second.md";
    private static final String WHY =
            " (the factor is the wording: what the variants know of tools, limits and names" + " must be the same)";

    @Nested
    class Of_specifications {

        @Test
        void terms_that_only_one_names_are_listed() {
            capsule.file(
                    "variants/second.md",
                    "Work in one folder. Tools: `note`, `write_file`, `finish` to end. Make at most 5 calls altogether.");

            assertRefused(DIFFERS + " in what it sets in backticks: only here append_file; only there note" + WHY);
        }

        @Test
        void numbers_that_only_one_names_are_listed() {
            capsule.file(
                    "variants/second.md",
                    "Work in one folder. Tools: `append_file`, `write_file`, `finish`. Make at most 5 calls in 1.5 hours.");

            assertRefused(DIFFERS + " in the numbers it names: only there 1.5" + WHY);
        }

        @Test
        void a_length_more_than_15_percent_apart_is_refused() {
            capsule.file("variants/second.md", "Tools: `append_file`, `write_file`, `finish`. At most 5 calls.");

            assertRefused(DIFFERS + " in length: 17 words here, 8 there, more than 15 % apart" + WHY);
        }

        @Test
        void every_point_is_a_problem_of_its_own() {
            capsule.file("variants/second.md", "Do it in 6 calls.");

            assertRefused(
                    DIFFERS + " in what it sets in backticks: only here append_file, finish, write_file" + WHY,
                    DIFFERS + " in the numbers it names: only here 5; only there 6" + WHY,
                    DIFFERS + " in length: 17 words here, 5 there, more than 15 % apart" + WHY);
        }

        @Test
        void numbers_of_list_items_and_fences_do_not_count() {
            TextFacts facts = TextFacts.of("1. Take `a`\n2) Take `b` 10 times\n```\ncode 3\n```\n");

            assertThat(facts.terms()).containsExactly("a", "b");
            assertThat(facts.numbers()).containsExactly("10", "3");
        }

        @Test
        void a_text_against_itself_is_fair() {
            capsule.experiment(e -> object(e, "/variants/1").put("specification_file", "variants/first.md"));

            assertThat(load().specifications()).hasSize(2);
        }
    }

    @Nested
    class Of_models_and_agents {

        @Test
        void two_models_on_one_text_are_fair() {
            factor("model", "{\"model\": \"oracle-2\"}");

            assertThat(load().experiment().second().agent()).isPresent();
        }

        @Test
        void two_models_on_two_texts_are_refused() {
            factor("model", "{\"model\": \"oracle-2\"}");
            capsule.experiment(e -> object(e, "/variants/1").put("specification_file", "variants/second.md"));

            assertRefused(DIFFERS + ", but the factor is model"
                    + " (give both variants the same text, or declare the factor specification)");
        }

        @Test
        void a_model_against_itself_is_refused() {
            factor("model", "{\"model\": \"oracle-1\"}");

            assertRefused(EXPERIMENT + "#/variants: the factor is model, but both variants have the same one"
                    + " (give one of them an agent.model of its own)");
        }

        @Test
        void models_with_settings_of_their_own_are_refused() {
            factor("model", "{\"model\": \"oracle-2\", \"settings\": {\"temperature\": 1}}");

            assertRefused(EXPERIMENT + "#/variants: the factor is model, but the variants differ in model, settings"
                    + " (let them differ in the model alone, or declare the factor agent)");
        }

        @Test
        void models_of_two_places_are_fair() {
            factor("model", "{\"model\": \"oracle-2\", \"settings\": {\"endpoint\": {\"protocol\": \"gemini\"}}}");

            assertThat(load().experiment().second().agent()).isPresent();
        }

        @Test
        void an_agent_against_itself_is_refused() {
            factor("agent", "{\"adapter\": \"oracle\"}");

            assertRefused(EXPERIMENT + "#/variants: the factor is agent, but both variants have the same one"
                    + " (give one of them an agent.adapter or agent.settings of its own)");
        }

        @Test
        void agents_that_differ_in_the_model_alone_are_refused() {
            factor("agent", "{\"model\": \"oracle-2\"}");

            assertRefused(EXPERIMENT + "#/variants: the factor is agent, but the variants differ in the model alone"
                    + " (declare the factor model)");
        }

        @Test
        void two_agents_are_fair() {
            factor("agent", "{\"adapter\": \"nop\", \"settings\": {\"steps\": 3}}");

            assertThat(load().experiment().second().agent()).isPresent();
        }

        @Test
        void a_model_of_a_variant_that_floats_is_refused_by_its_field() {
            factor("model", "{\"model\": \"main\"}");

            assertRefused(EXPERIMENT + "#/variants/1/agent/model: variants[1].agent.model is \"main\","
                    + " which names another model tomorrow (name the exact model, with its version or date)");
        }

        private void factor(String factor, String override) {
            capsule.experiment(e -> {
                e.put("factor", factor);
                object(e, "/variants/1").put("specification_file", "variants/first.md");
                object(e, "/variants/1").set("agent", json(override));
            });
        }
    }
}
