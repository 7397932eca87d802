package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.draft.BuildPlace;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CompareRefusalTest {

    private static String refused(Class<?> testClass) {
        Launch launch = Launch.of(testClass);
        Path drafts = BuildPlace.of(testClass).output().resolve("pairwright").resolve(testClass.getName());
        assertThat(drafts).doesNotExist();
        return launch.named("gate(Findings)").message();
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        assertThat(refused(WrongComparison.Empty.class))
                .isEqualTo(
                        """
                dev.pairwright.junit.WrongComparison$Empty cannot be compared: 4 problems
                  - Empty: has no @Variants (add: @Variants Map<String, String> prompts = Map.of("old", "...", "new", "...");)
                  - Empty: has no @Tasks (add: @Tasks List<Case> cases() { return List.of(...); })
                  - Empty: has no @Run (add: @Run String run(Case c, String prompt) { return assistant.answer(prompt, c.question()); })
                  - Empty: has no @Criterion (add: @Criterion boolean correct(Case c, String answer) { return answer.contains(c.expected()); })""");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(refused(WrongComparison.Everything.class))
                .isEqualTo(
                        """
                dev.pairwright.junit.WrongComparison$Everything cannot be compared: 7 problems
                  - @Compare on Everything: pairs = 0 (write a number from 1 to 10000)
                  - @Compare on Everything: timeoutSeconds = -1.0 (write seconds, at most a day)
                  - @Compare on Everything: name = "no/name" can be no folder's name (use letters, digits, dots, underscores and hyphens)
                  - Everything.one: @Variants has 1 entry (give exactly two: one that the other is held against)
                  - Everything.cases(): takes parameters, and nobody could give them (take what it needs from fields)
                  - Everything.run(): @Run takes 1 value, and is given two: a case and a variant (write: String run(Case c, String prompt); a long, the seed, and a Path, the folder of the run, may follow)
                  - Everything.many(): @Criterion returns int (return a boolean or a Judgement, or nothing and assert)""");
    }

    @Test
    void types_that_do_not_fit_are_told_with_those_that_would() {
        assertThat(refused(WrongComparison.Types.class))
                .isEqualTo(
                        """
                dev.pairwright.junit.WrongComparison$Types cannot be compared: 4 problems
                  - Types.prompts: @Variants has 3 entries (give exactly two: one that the other is held against)
                  - Types.run(): @Run takes String where the cases are Integer (first the case, then the variant) (take Integer)
                  - Types.right(): @Criterion takes String where the cases are Integer (first the case, then the answer) (take Integer)
                  - Types.right(): @Criterion takes Integer where @Run answers with String (take String)""");
    }

    @Test
    void a_map_without_an_order_must_say_which_variant_is_held_against() {
        assertThat(refused(WrongComparison.Order.class))
                .isEqualTo(
                        """
                dev.pairwright.junit.WrongComparison$Order cannot be compared: 3 problems
                  - Order.prompts: which of "blue" and "red" is the one that the other is held against? This map has no order (write @Variants(reference = "blue"), a LinkedHashMap or a list)
                  - Order.cases(): threw java.lang.IllegalStateException: no file (let it give a value)
                  - Order: has 2 @Run: Order.run(), Order.again() (keep one)""");
    }

    @Test
    void a_build_of_all_tests_asks_no_live_model_by_accident() {
        Properties build = new Properties();
        build.setProperty("surefire.test.class.path", "x");
        assertThat(new LiveModels(build).skipped(PromptComparison.class, true))
                .contains("PromptComparison may ask a live model, and a build asks none by accident. Name it, as in"
                        + " mvn test -Dtest=PromptComparison, or set -Dpairwright.live=true; if it asks none, say"
                        + " @Compare(live = false)");
        assertThat(new LiveModels(build).skipped(PromptComparison.class, false)).isEmpty();
    }

    @Test
    void whoever_names_the_class_or_sets_the_property_asks_it() {
        Properties build = new Properties();
        build.setProperty("surefire.test.class.path", "x");
        build.setProperty("test", "OtherTest,PromptComparison#ship");
        assertThat(new LiveModels(build).skipped(PromptComparison.class, true)).isEmpty();
        build.setProperty("test", "*Comparison");
        assertThat(new LiveModels(build).skipped(PromptComparison.class, true)).isPresent();
        build.setProperty("pairwright.live", "");
        assertThat(new LiveModels(build).skipped(PromptComparison.class, true)).isEmpty();
    }

    @Test
    void an_ide_executes_what_is_clicked() {
        assertThat(new LiveModels(new Properties()).skipped(PromptComparison.class, true))
                .isEmpty();
    }
}
