package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.CampaignRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PlanLockTest {

    @TempDir
    Path home;

    private TestCampaign campaign;

    @BeforeEach
    void carriedOut() {
        campaign = TestCampaign.in(home);
        campaign.run();
    }

    private void replace(String file, String before, String after) throws IOException {
        Path path = campaign.experiment().resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    @Test
    void a_changed_plan_is_refused_with_what_changed_and_three_ways_on() throws IOException {
        replace("research.md", "matter", "count");
        replace("tasks/TASK-002/inputs/notes.txt", "some", "other");
        Files.writeString(campaign.experiment().resolve("tasks/TASK-001/expected/more.txt"), "more");
        TreeMap<String, String> before = campaign.ledger().everything();
        String startedAt = CampaignRecord.read(campaign.runs()).startedAt();
        assertThatThrownBy(() -> campaign.run())
                .isInstanceOf(Refusal.class)
                .hasMessage("the plan of campaign \"main\" was locked at " + startedAt + " and has changed since:\n"
                        + "  - experiments/exp-test/research.md changed\n"
                        + "  - experiments/exp-test/tasks/TASK-001/expected/more.txt is new\n"
                        + "  - experiments/exp-test/tasks/TASK-002/inputs/notes.txt changed\n"
                        + "Three ways on: revert the change; or raise \"version\" in experiment.json and begin a new campaign"
                        + " with -Dpairwright.campaign=<name>; or try the change out with -Dpairwright.campaign=try, which is"
                        + " never evidence");
        assertThat(campaign.ledger().everything()).isEqualTo(before);
    }

    @Test
    void a_new_version_is_a_new_campaign_and_the_old_one_stays() throws IOException {
        replace("experiment.json", "\"1.0.0\",\n  \"title\"", "\"1.1.0\",\n  \"title\"");
        replace("experiment.json", "\"version\" : \"1.0.0\"", "\"version\" : \"1.1.0\"");
        TreeMap<String, String> before = campaign.ledger().everything();
        assertThatThrownBy(() -> campaign.run())
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "campaign \"main\" was begun with version 1.0.0 of the experiment, which is now version 1.1.0:\n"
                                + "  - experiment version was 1.0.0, now 1.1.0\n"
                                + "  - experiments/exp-test/experiment.json changed\n"
                                + "A new version is a new campaign, and this one stays as it is: begin it with"
                                + " -Dpairwright.campaign=<name>");
        assertThat(campaign.ledger().everything()).isEqualTo(before);
        assertThat(campaign.run("campaign", "second").verdicts()).hasSize(4).containsOnly(new Verdict.Holds());
    }

    @Test
    void a_change_can_be_tried_out() throws IOException {
        replace("research.md", "matter", "count");
        assertThat(campaign.run("campaign", "try").verdicts()).containsOnly(new Verdict.Holds());
    }
}
