package dev.pairwright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Assignment;
import dev.pairwright.agent.Model;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.Protocol;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.testkit.Played;
import dev.pairwright.testkit.provider.Script;
import dev.pairwright.testkit.provider.ScriptedProvider;
import dev.pairwright.trace.StepMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a model, replayed when the provider is gone, without a key and without saying which model it was. */
@Tag("slow")
class ModelReplayTest {

    private static final String MODEL = "openai:gpt-4.1-2025-04-14";

    @TempDir
    Path home;

    private Played played;

    @BeforeEach
    void live() {
        played = Played.in(home);
        try (ScriptedProvider provider =
                ScriptedProvider.playing(Script.solving(Campaign.capsule(played.experiment())))) {
            played.play(
                    "model",
                    MODEL,
                    "model.base-url",
                    provider.baseUrl(Protocol.OPENAI_CHAT).toString(),
                    "model.protocol",
                    Protocol.OPENAI_CHAT.word(),
                    "model.settings",
                    "temperature=0.2",
                    "budget",
                    "requests:1000",
                    "campaign",
                    "live");
            assertThat(provider.received()).isNotEmpty();
        }
    }

    @AfterEach
    void end() {
        played.remove();
    }

    private ReplayResult replay(String campaign) {
        return Replay.of(
                played.experiment(), played.configuration("campaign", campaign), List.of(), HarnessTime.system());
    }

    private static void assertExact(ReplayResult result) {
        assertThat(result.holds()).isTrue();
        assertThat(result.runs()).hasSize(2);
        assertThat(result.rows())
                .filteredOn(row -> !row.measure().equals("runtime"))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.agreement()).isEqualTo(Agreement.SAME));
        assertThat(result.rows())
                .filteredOn(row -> row.measure().equals("runtime"))
                .allSatisfy(row -> assertThat(row.agreement()).isIn(Agreement.ACCEPTABLE, Agreement.EXPLAINABLE));
    }

    @Test
    void what_a_model_did_comes_out_exactly_as_it_did() {
        assertExact(replay("live"));
    }

    @Test
    void a_campaign_that_was_itself_played_is_replayed_as_exactly() {
        played.play("model", MODEL, "campaign", "again", "cassettes", "live", "model.settings", "temperature=0.2");

        assertExact(replay("again"));
    }

    @Test
    void a_recording_that_was_changed_is_not_played() {
        String run = Played.runsIn(played.runs().resolve("live")).get(0);
        Played.spoil(played.runs().resolve("live").resolve(run).resolve("model/exchanges.json"), "{}");

        assertThatThrownBy(() -> Replay.of(
                        played.experiment(),
                        played.configuration("campaign", "live"),
                        List.of(new RunId(run)),
                        HarnessTime.system()))
                .isInstanceOf(Refusal.class)
                .hasMessage("no verified run of a complete pair: " + run);
    }

    @Test
    void a_run_that_asks_what_was_never_asked_is_an_anomaly() {
        Moody.begin();
        Moody.evidence = Evidence.LIVE;
        Moody.words = assignment -> asked(assignment, "How are you?");
        Script fine = conversation -> new Model.Reply("fine\n", List.of(), StepMetrics.ZERO);
        Path elsewhere = home.resolve("elsewhere");
        Played moody;
        try (ScriptedProvider provider = ScriptedProvider.playing(fine)) {
            moody = Played.in(elsewhere, experiment -> agent(experiment, provider));
            moody.play(
                    pair -> pair.round() == 1 && pair.taskId().value().equals("TASK-001"),
                    "campaign",
                    "few",
                    "budget",
                    "requests:100");
        }
        try {
            RunId asking = new RunId(Played.runsIn(moody.runs().resolve("few")).get(0));
            assertThat(replay(moody, asking).of(Agreement.ANOMALOUS)).isEmpty();

            Moody.words = assignment -> asked(assignment, "How old are you?");
            ReplayResult result = replay(moody, asking);
            assertThat(result.holds()).isFalse();
            assertThat(result.rows())
                    .extracting(Comparison::measure, Comparison::agreement)
                    .containsExactly(tuple("run", Agreement.ANOMALOUS));
            assertThat(result.rows().get(0).reason()).startsWith("cassette miss: ");
        } finally {
            moody.remove();
        }
    }

    private static ReplayResult replay(Played moody, RunId run) {
        return Replay.of(
                moody.experiment(), moody.configuration("campaign", "few"), List.of(run), HarnessTime.system());
    }

    private static void agent(ObjectNode experiment, ScriptedProvider provider) {
        ObjectNode agent = experiment.putObject("agent");
        agent.put("adapter", Moody.class.getName()).put("model", MODEL).put("deterministic", false);
        agent.putObject("settings")
                .putObject("endpoint")
                .put("base_url", provider.baseUrl(Protocol.OPENAI_CHAT).toString())
                .put("protocol", Protocol.OPENAI_CHAT.word());
    }

    /** Asks the model through its endpoint and gives what it answered. */
    private static String asked(Assignment assignment, String question) {
        ModelEndpoint endpoint = assignment.endpoint().orElseThrow();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", endpoint.model());
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", assignment.specification());
        messages.addObject().put("role", "user").put("content", question);
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + "/chat/completions"))
                                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("fine")
                    ? "hello\n"
                    : "no answer\n";
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
