package dev.pairwright.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Protocol;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.testkit.Played;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pilot of a model that may cost money. */
@Tag("slow")
class ModelPilotTest {

    @TempDir
    Path home;

    private Played played;

    @AfterEach
    void end() {
        played.remove();
    }

    @Test
    void a_pilot_and_the_campaign_after_it_share_the_budget_of_their_start() {
        Script[] script = new Script[1];
        try (ScriptedProvider provider = ScriptedProvider.playing(conversation -> script[0].reply(conversation))) {
            played = Played.in(home, experiment -> {
                ((ObjectNode) experiment.get("policies")).put("pilot", "run");
                ObjectNode agent = experiment.putObject("agent");
                agent.put("adapter", "chat")
                        .put("model", "openai:gpt-4.1-2025-04-14")
                        .put("deterministic", false);
                agent.putObject("settings")
                        .putObject("endpoint")
                        .put("base_url", provider.baseUrl(Protocol.OPENAI_CHAT).toString())
                        .put("protocol", Protocol.OPENAI_CHAT.word());
            });
            script[0] = Script.solving(Campaign.capsule(played.experiment()));
            start("requests:1000", "campaign", "pilot");
            int ofPilot = provider.received().size();
            assertThat(ofPilot).isPositive();
            played.remove();

            start("requests:" + (ofPilot + 1));
            assertThat(played.runs().resolve("pilot/report/pilot.json")).exists();
            assertThat(provider.received().size() - ofPilot)
                    .as("asked by the pilot's two pairs and by one that began within the budget and is not cut off")
                    .isEqualTo(ofPilot + ofPilot / 2);
        }
    }

    private void start(String budget, String... properties) {
        String[] all = new String[properties.length + 2];
        System.arraycopy(properties, 0, all, 0, properties.length);
        all[properties.length] = "budget";
        all[properties.length + 1] = budget;
        played.play((request, listener) -> Pilot.open(request, listener), CampaignListener.SILENT, pair -> true, all);
    }
}
