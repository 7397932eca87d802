package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.draft.BuildPlace;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.junit.SmallComparison.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;

@Tag("slow")
class CompareBehaviourTest {

    private static final Path DRAFTS =
            BuildPlace.of(CompareBehaviourTest.class).output().resolve("pairwright");

    @BeforeEach
    void begin() throws IOException {
        World.begin();
        for (Class<?> each : List.of(SmallComparison.Two.class, SmallComparison.TwoMore.class)) {
            TreeRemoval.remove(DRAFTS.resolve(each.getName()));
        }
    }

    @AfterEach
    void clear() {
        List.of("reuse", "pairs", "campaign", "agent", "parallelism")
                .forEach(name -> System.clearProperty("pairwright." + name));
    }

    private static List<Path> drafts(Class<?> testClass) throws IOException {
        try (Stream<Path> listed = Files.list(DRAFTS.resolve(testClass.getName()))) {
            return listed.filter(path -> path.getFileName().toString().startsWith("draft-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_first_gate_has_the_pairs_and_every_gate_waits_for_them() {
        Launch launch = Launch.of(SmallComparison.Two.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(launch.nodes().stream().map(Launch.Node::name))
                .containsExactly(
                        "TASK-001 Is it so? · pair-0101 · before -> after",
                        "TASK-001 Is it so? · pair-0102 · after -> before",
                        "gate first",
                        "first(Findings)",
                        "gate second",
                        "second()",
                        "SmallComparison$Two");
        assertThat(World.SEEN)
                .containsExactly(
                        "before true",
                        "after true",
                        "after true",
                        "before true",
                        "gate of 4 runs, EXPLORATORY: ",
                        "second gate");
    }

    @Test
    void every_execution_begins_anew_and_a_changed_prompt_takes_no_ceremony() throws IOException {
        Launch.of(SmallComparison.Two.class);
        World.prompt = "another prompt";
        Launch launch = Launch.of(SmallComparison.Two.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(drafts(SmallComparison.Two.class)).hasSize(2);
        assertThat(World.SEEN).filteredOn(seen -> seen.endsWith("true")).hasSize(8);
        assertThat(DRAFTS.resolve(SmallComparison.Two.class.getName()).resolve("summary.md"))
                .content()
                .containsIgnoringCase("exploratory");
    }

    @Test
    void five_drafts_are_kept() throws IOException {
        for (int i = 0; i < 7; i++) {
            Path old = DRAFTS.resolve(SmallComparison.Two.class.getName()).resolve("draft-2000010" + i);
            Files.createDirectories(old.resolve("two/runs"));
        }
        Launch.of(SmallComparison.Two.class);
        assertThat(drafts(SmallComparison.Two.class)).hasSize(5).first().matches(path -> path.getFileName()
                .toString()
                .equals("draft-20000103"));
    }

    @Test
    void earlier_runs_are_reused_when_asked_for() throws IOException {
        Launch.of(SmallComparison.Two.class);
        World.SEEN.clear();
        System.setProperty("pairwright.reuse", "");
        Launch again = Launch.of(SmallComparison.Two.class);
        assertThat(again.with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN).containsExactly("gate of 4 runs, EXPLORATORY: ", "second gate");
        assertThat(drafts(SmallComparison.Two.class)).hasSize(1);
    }

    @Test
    void earlier_runs_are_never_reused_across_a_change() throws IOException {
        Launch.of(SmallComparison.Two.class);
        World.SEEN.clear();
        World.prompt = "another prompt";
        System.setProperty("pairwright.reuse", "true");
        Launch changed = Launch.of(SmallComparison.Two.class);
        assertThat(changed.console())
                .contains("pairwright: no earlier draft of Two stands on the same code, variants, tasks and settings;"
                        + " it begins anew");
        assertThat(World.SEEN).filteredOn(seen -> seen.endsWith("true")).hasSize(4);
        assertThat(drafts(SmallComparison.Two.class)).hasSize(2);
    }

    @Test
    void executing_failed_gates_again_in_the_same_session_draws_no_new_pairs() throws IOException {
        try (LauncherSession session = Launch.session()) {
            Launch.in(session, List.of(), DiscoverySelectors.selectClass(SmallComparison.Two.class));
            World.SEEN.clear();
            Launch.in(session, List.of(), DiscoverySelectors.selectClass(SmallComparison.Two.class));
        }
        assertThat(World.SEEN).containsExactly("gate of 4 runs, EXPLORATORY: ", "second gate");
        assertThat(drafts(SmallComparison.Two.class)).hasSize(1);
    }

    @Test
    void several_pairs_at_a_time_are_carried_out_beside_the_tests_thread_with_its_class_loader() {
        System.setProperty("pairwright.parallelism", "2");
        Launch launch = Launch.of(SmallComparison.Watched.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN)
                .filteredOn(seen -> seen.startsWith("run prepared"))
                .hasSize(2)
                .allMatch(seen -> seen.matches("run prepared . in run-\\S+ with null and "
                        + Thread.currentThread()
                                .getContextClassLoader()
                                .getClass()
                                .getSimpleName()));
    }

    @Test
    void one_pair_is_executed_alone_and_decides_nothing() {
        System.setProperty("pairwright.pairs", "TASK-001:2");
        Launch launch = Launch.of(SmallComparison.Two.class);
        assertThat(World.SEEN).containsExactly("after true", "before true");
        assertThat(launch.named("pair-0101").message()).isEqualTo("not selected by pairwright.pairs");
        assertThat(launch.named("gate first").status()).isEqualTo(Launch.Status.ABORTED);
        assertThat(launch.named("gate first").message())
                .isEqualTo("not decided: pairwright.pairs leaves out 1 of 2 pairs");
    }

    @Test
    void one_node_is_executed_alone() {
        Launch all = Launch.of(SmallComparison.Two.class);
        String node = all.named("pair-0102").id().getUniqueId();
        World.SEEN.clear();
        Launch launch = Launch.of(List.of(), DiscoverySelectors.selectUniqueId(node));
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN).containsExactly("after true", "before true");
    }

    @Test
    void a_gate_that_is_executed_alone_has_all_pairs_carried_out() {
        Launch launch = Launch.ofMethod("second", SmallComparison.Two.class);
        assertThat(launch.tests()).containsExactly(java.util.Map.entry("gate second", Launch.Status.PASSED));
        assertThat(World.SEEN).hasSize(5).endsWith("second gate");
    }

    @Test
    void two_classes_at_the_same_time_do_not_disturb_each_other() throws IOException {
        Launch launch = Launch.inParallel(SmallComparison.Two.class, SmallComparison.TwoMore.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(launch.nodes()).hasSize(14);
        assertThat(World.SEEN)
                .filteredOn("gate of 4 runs, EXPLORATORY: "::equals)
                .hasSize(2);
        assertThat(drafts(SmallComparison.TwoMore.class)).hasSize(1);
    }

    @Test
    void run_methods_and_criteria_are_called_on_the_thread_of_the_test_with_what_was_prepared_for_it() {
        Launch launch = Launch.of(SmallComparison.Watched.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        String here = " in " + Thread.currentThread().getName() + " with tx and "
                + Thread.currentThread().getContextClassLoader().getClass().getSimpleName();
        assertThat(World.SEEN)
                .containsExactlyInAnyOrder(
                        "run prepared 2" + here,
                        "judged Answer[text=prepared, size=2]" + here,
                        "run prepared 1" + here,
                        "judged Answer[text=prepared, size=1]" + here,
                        "success y x");
        assertThat(launch.nodes().get(0).name()).startsWith("the-case prepared · pair-0101 · ");
    }

    @Test
    void an_answer_may_be_files() {
        Launch launch = Launch.of(SmallComparison.Files.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN).hasSize(2);
        assertThat(launch.console())
                .contains("  a                1 of 1  100.0 %")
                .contains("  b                0 of 1");
    }

    @Test
    void how_often_a_judge_agrees_with_people_is_told_and_stands_in_the_summary() {
        Launch launch = Launch.of(SmallComparison.Judged.class);
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        String terse =
                "judge terse (openai:gpt-4.1-2025-04-14) agrees with people on 3 of 5 labelled answers, kappa 0.17;"
                        + " too kind 1, too strict 1, could not judge 1";
        String kind = "judge kind (openai:gpt-4.1-2025-04-14): no labelled answers, so nothing is known of how well it"
                + " judges. Add @Labels(\"kind\")";
        assertThat(launch.console()).contains("pairwright " + terse).contains("pairwright " + kind);
        assertThat(DRAFTS.resolve(SmallComparison.Judged.class.getName()).resolve("summary.md"))
                .content()
                .endsWith("\n## Judges\n\n- " + kind + "\n- " + terse + "\n");
    }

    @Test
    void what_the_run_method_throws_is_a_failure_of_the_agent_and_told() {
        World.answers = () -> {
            throw new IllegalStateException("no connection");
        };
        Launch launch = Launch.of(SmallComparison.Two.class);
        assertThat(launch.named("pair-0101").status()).isEqualTo(Launch.Status.PASSED);
        assertThat(launch.console())
                .contains("pairwright: the run method threw, which counts as a failure of TASK-001 with before:"
                        + " java.lang.IllegalStateException: no connection");
        assertThat(launch.named("gate first").status()).isEqualTo(Launch.Status.FAILED);
        assertThat(launch.named("gate first").message())
                .startsWith("none of 4 runs came to an answer, so nothing was compared. The log of run-");
    }

    @Test
    void a_criterion_that_fails_itself_halts_the_campaign_and_says_what_to_do() {
        Launch launch = Launch.of(SmallComparison.Throwing.class);
        Launch.Node first = launch.nodes().get(0);
        assertThat(first.status()).isEqualTo(Launch.Status.FAILED);
        assertThat(first.message())
                .startsWith("CRITICAL ")
                .contains(
                        "the criterion right itself failed, so nothing is known of the run. If that is the answer's"
                                + " doing, let it return false or assert what it needs: java.lang.ArithmeticException: / by zero");
        assertThat(launch.nodes().get(1).status()).isEqualTo(Launch.Status.SKIPPED);
        assertThat(launch.named("gate gate").message()).startsWith("CRITICAL no gate is decided: ");
    }

    @Test
    void a_run_that_is_too_long_is_interrupted_and_the_next_one_has_its_own_time() {
        Launch launch = Launch.of(SmallComparison.Late.class);
        assertThat(World.SEEN).containsExactlyInAnyOrder("slow", "interrupted", "fast");
        assertThat(launch.named("pair-0101").status()).isEqualTo(Launch.Status.ABORTED);
        assertThat(launch.named("pair-0101").message())
                .startsWith("NON-CRITICAL ")
                .contains("timeout reached (0.2s)");
        assertThat(launch.named("gate gate").status()).isEqualTo(Launch.Status.PASSED);
    }

    @Test
    void a_draft_has_no_other_campaign_and_no_other_agent() {
        System.setProperty("pairwright.campaign", "mine");
        assertThat(Launch.of(SmallComparison.Two.class).named("first(Findings)").message())
                .isEqualTo("a draft has one campaign, begun anew each time: leave -Dpairwright.campaign=mine out, or"
                        + " register Two with -Dpairwright.register");
        System.clearProperty("pairwright.campaign");
        System.setProperty("pairwright.agent", "nop");
        Launch launch = Launch.of(SmallComparison.Two.class);
        assertThat(launch.named("first(Findings)").message())
                .isEqualTo("the agent of two is a method of a test class: leave -Dpairwright.agent out, or execute that"
                        + " class without it");
        assertThat(launch.named("second()").message()).isEqualTo("not started: Two was refused, see the first gate");
        assertThat(World.SEEN).isEmpty();
    }
}
