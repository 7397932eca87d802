package dev.pairwright.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.junit.UnreachableAgent;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.testkit.Played;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PilotTest {

    @TempDir
    Path home;

    private Played played;
    private final List<String> pilotStarted = new ArrayList<>();

    @AfterEach
    void end() {
        played.remove();
    }

    private void experiment(String policy) {
        experiment(policy, experiment -> {});
    }

    private void experiment(String policy, Consumer<ObjectNode> change) {
        played = Played.in(home, experiment -> {
            ((ObjectNode) experiment.get("policies")).put("pilot", policy);
            change.accept(experiment);
        });
    }

    private Played.Start start(String... properties) {
        pilotStarted.clear();
        CampaignListener listener = new CampaignListener() {
            @Override
            public void started(PlannedPair pair) {
                pilotStarted.add(pair.pairId() + " " + pair.first() + " first");
            }
        };
        return played.play(
                (request, silent) -> Pilot.open(request, listener), CampaignListener.SILENT, pair -> true, properties);
    }

    private Path pilot() {
        return played.runs().resolve("pilot");
    }

    private static PilotVerdict verdict(Path pilot) {
        return PilotVerdict.read(pilot).orElseThrow();
    }

    @Test
    void the_first_start_makes_the_two_pairs_of_the_pilot_and_then_the_whole_main_campaign() {
        experiment("run");

        Played.Start start = start();

        assertThat(pilotStarted).containsExactly("pair-0101 first first", "pair-0201 second first");
        assertThat(Played.runsIn(pilot())).hasSize(4);
        assertThat(Played.text(pilot().resolve("remaining.csv")))
                .isEqualTo("task_id,complete,remaining\nTASK-001,1,0\nTASK-002,1,0\n");
        assertThat(start.outcomes()).hasSize(4).allSatisfy(outcome -> assertThat(outcome.verdict())
                .isEqualTo(new Verdict.Holds()));
        assertThat(Played.runsIn(played.runs())).hasSize(8);
    }

    @Test
    void its_page_and_its_verdict_say_what_it_was_judged_by() {
        experiment("run");
        start();

        PilotVerdict verdict = verdict(pilot());

        assertThat(verdict.go()).isTrue();
        assertThat(verdict.criteria())
                .extracting(Criterion::name, Criterion::must, Criterion::passed)
                .containsExactly(
                        tuple("every pair is complete and holds", true, true),
                        tuple("every run is valid and as it was sealed", true, true),
                        tuple("every scorecard is complete and in range", true, true),
                        tuple("no critical violation is open", true, true),
                        tuple("no violation is documented", false, true),
                        tuple("each variant does a task", false, true),
                        tuple("every constraint can be measured", false, true),
                        tuple("the seed is honoured", false, true),
                        tuple("a run takes the disk that was planned", false, true));
        assertThat(verdict.criteria().get(1).detail()).isEqualTo("4 of 4 verified, the chain holds");
        String page = Played.text(pilot().resolve("report/pilot.md"));
        assertThat(page)
                .startsWith("# Pilot of exp-test 1.0.0: go\n\nJudged ")
                .contains("\n## Decision (SIMULATED)\n\n> **Go: the full run may begin.**\n")
                .contains("| met | every pair is complete and holds | 2 of 2, equal in all but the variant |\n");
        assertThat(Played.text(pilot().resolve("report/pilot.html")))
                .contains("<h1>Pilot of exp-test 1.0.0: go</h1>")
                .doesNotContain("<script");
    }

    @Test
    void a_pilot_that_said_go_is_verified_and_not_run_again() {
        experiment("run");
        start();
        String before = Played.text(pilot().resolve("registry.csv"));

        Played.Start again = start();

        assertThat(pilotStarted).isEmpty();
        assertThat(again.started()).isEmpty();
        assertThat(Played.text(pilot().resolve("registry.csv"))).isEqualTo(before);
    }

    @Test
    void a_pilot_that_was_changed_since_it_said_go_does_not_count() {
        experiment("run");
        start();
        String run = Played.runsIn(pilot()).get(0);
        Played.spoil(pilot().resolve(run).resolve("scorecard.json"), "{}");

        assertThatThrownBy(this::start)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "the pilot of exp-test says no-go, so the full run does not begin:\n  - every pair is complete and holds: ")
                .hasMessageContaining("- every run is valid and as it was sealed: " + run
                        + " is not what was sealed: scorecard.json was changed")
                .hasMessageEndingWith("mvn test -Dpairwright.resolve=V-0001 -Dpairwright.resolution=\"what was done\""
                        + " -Dpairwright.campaign=pilot -Dpairwright.key=" + played.key());
        assertThat(verdict(pilot()).go()).isFalse();
    }

    @Test
    void the_full_run_is_refused_on_no_go_and_says_what_failed_and_what_to_do() {
        experiment("run", experiment -> agent(experiment, UnreachableAgent.class.getName()));

        assertThatThrownBy(this::start)
                .isInstanceOf(Refusal.class)
                .hasMessage("the pilot of exp-test says no-go, so the full run does not begin:\n"
                        + "  - every pair is complete and holds: pair-0101 (TASK-001) V-0001"
                        + " unscored: the provider is down; the last of 2 attempts of this start (in pair-0101); pair-0201"
                        + " (TASK-002) V-0002 unscored: the provider is down; the last of 2 attempts of this start (in"
                        + " pair-0201)\n"
                        + "  - every scorecard is complete and in range: 0 scorecards\n"
                        + pilot().resolve("report/pilot.md") + " says more. What to do:\n"
                        + "  - What violations.log of the pilot tells of is resolved, once it is mended, by -Dpairwright.resolve"
                        + " and -Dpairwright.resolution with -Dpairwright.campaign=pilot.\n"
                        + "  - After a change of the experiment, the agent or the harness, the next start makes a new pilot;"
                        + " this one stays on record.\n"
                        + "  - An agent that may do better without any change is tried again by naming the next pilot, such as"
                        + " -Dpairwright.campaign=pilot-2.");
        assertThat(Files.exists(played.runs().resolve("campaign.json"))).isFalse();
        assertThat(Played.text(pilot().resolve("report/pilot.md")))
                .contains("> **No-go: the full run does not begin. 2 of 4 conditions are not met.**");
    }

    @Test
    void a_changed_experiment_gets_a_pilot_of_its_own_and_the_first_stays() {
        experiment("run", experiment -> agent(experiment, UnreachableAgent.class.getName()));
        assertThatThrownBy(this::start).isInstanceOf(Refusal.class);

        played.capsule().experiment(experiment -> agent(experiment, "oracle")).write();
        start();

        assertThat(pilotStarted).hasSize(2);
        assertThat(verdict(played.runs().resolve("pilot-2")).go()).isTrue();
        assertThat(verdict(pilot()).go()).isFalse();
        assertThat(Played.runsIn(played.runs())).hasSize(8);
    }

    @Test
    void a_required_pilot_is_made_by_somebody_and_not_on_the_way() {
        experiment("require");
        assertThatThrownBy(this::start)
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "the main campaign of exp-test requires a pilot that said go (policies.pilot is \"require\"),"
                                + " and there is none of this experiment, agent and harness in " + played.runs()
                                + ". Make it with -Dpairwright.campaign=pilot, read its page, then start again");
        assertThat(played.runs()).doesNotExist();

        Played.Start pilot = start("campaign", "pilot");
        assertThat(pilot.started()).containsExactly("pair-0101", "pair-0201");
        assertThat(verdict(pilot()).go()).isTrue();

        assertThat(start().outcomes()).hasSize(4);
    }

    @Test
    void whoever_begins_the_main_campaign_without_a_pilot_is_refused() {
        experiment("run");

        assertThatThrownBy(() ->
                        played.play((request, listener) -> Campaign.open(request), CampaignListener.SILENT, p -> true))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "the main campaign of exp-test begins only after its pilot (policies.pilot is \"run\"), and there is"
                                + " none in " + played.runs()
                                + " that said go. Make it with -Dpairwright.campaign=pilot");
        assertThat(played.runs().resolve("campaign.json")).doesNotExist();
    }

    @Test
    void other_campaigns_and_try_outs_need_none() {
        experiment("run");

        start("campaign", "ceiling");
        played.play((request, l) -> Pilot.open(request, l), CampaignListener.SILENT, pair -> pair.position() == 1);

        assertThat(played.runs().resolve("try")).isDirectory();
        assertThat(pilot()).doesNotExist();
    }

    @Test
    void without_the_policy_a_campaign_called_pilot_is_like_any_other() {
        experiment("off");

        assertThat(start("campaign", "pilot").outcomes()).hasSize(4);
        assertThat(pilot().resolve("report")).doesNotExist();
        assertThat(start().outcomes()).hasSize(4);
    }

    @Test
    void what_should_be_so_is_remarked_and_stops_nobody() {
        experiment("run", experiment -> agent(experiment, "nop"));

        assertThat(start().outcomes()).hasSize(4);

        assertThat(verdict(pilot()).failed(false))
                .extracting(Criterion::name, Criterion::detail)
                .contains(tuple("each variant does a task", "none is done by first, second"));
    }

    private static void agent(ObjectNode experiment, String adapter) {
        ((ObjectNode) experiment.get("agent")).put("adapter", adapter);
    }
}
