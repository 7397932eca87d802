package dev.pairwright.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.Closure;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StrictJson;
import dev.pairwright.pilot.Pilot;
import dev.pairwright.testkit.Command;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ClosingTest {

    /** The terms of RO-Crate 1.1's context that are used: a property or type outside of it would be dropped by any reader. */
    private static final Set<String> TERMS = Set.of(
            "@id",
            "@type",
            "about",
            "conformsTo",
            "name",
            "identifier",
            "version",
            "datePublished",
            "description",
            "license",
            "mentions",
            "hasPart",
            "encodingFormat",
            "softwareVersion",
            "startTime",
            "endTime",
            "instrument",
            "object",
            "result");

    private static final Set<String> TYPES =
            Set.of("CreativeWork", "Dataset", "File", "SoftwareApplication", "CreateAction");

    @TempDir
    Path home;

    private Played played;

    @AfterEach
    void end() {
        played.remove();
    }

    private void experiment(String pilot, int minimum, int target) {
        played = Played.in(home, experiment -> {
            ((ObjectNode) experiment.get("policies")).put("pilot", pilot);
            ((ObjectNode) experiment.get("pairs_per_task"))
                    .put("minimum", minimum)
                    .put("target", target);
        });
    }

    private ClosingResult close(String... properties) {
        return close(Optional.empty(), properties);
    }

    private ClosingResult close(Optional<String> reason, String... properties) {
        return Closing.close(
                played.experiment(),
                played.configuration(properties),
                reason,
                Closing.usualPlace(played.experiment()),
                HarnessTime.system());
    }

    @Test
    void a_campaign_that_met_every_condition_is_closed_as_complete() {
        experiment("off", 1, 2);
        played.play();

        ClosingResult closed = close();

        assertThat(closed.closure().outcome()).isEqualTo(Closure.Outcome.COMPLETE);
        assertThat(closed.closure().pairs()).isEqualTo(new Closure.Pairs(4, 4, 0, 0, 0));
        assertThat(closed.closure().runs()).isEqualTo(new Closure.Runs(8, 8));
        assertThat(closed.closure().conditions())
                .extracting(Closure.Condition::name, Closure.Condition::state)
                .containsExactly(
                        tuple("at least 1 pair of every task, target 2: 2 of each", "met"),
                        tuple("runs materialized, validated and immutable: 8 of 8 locked runs as sealed", "met"),
                        tuple("progress complete: 4 of 4 pairs concluded", "met"),
                        tuple("violation log maintained: 0 documented, none open", "met"));
        assertThat(closed.archive()).isEqualTo(home.resolve("results/closed/exp-test-1.0.0-main.zip"));
        assertThat(Closure.read(played.runs())).contains(closed.closure());
        assertThat(Played.text(played.experiment().resolve("report/closure.md")))
                .startsWith("# SIMULATED: Closure of exp-test 1.0.0\n\nClosed ")
                .contains("\n## How it ended (SIMULATED)\n\n> **SIMULATED: campaign main is closed, complete.**\n");
    }

    @Test
    void a_third_party_checks_the_archive_with_sha256sum_and_openssl_alone() throws IOException {
        experiment("run", 1, 2);
        played.play((request, l) -> Pilot.open(request, l), CampaignListener.SILENT, pair -> true);
        ClosingResult closed = close();
        Command.requireOpenssl();

        Path place = closed.archive().getParent();
        Path desk = Files.createDirectory(home.resolve("third-party"));
        for (String name : List.of(".zip", ".zip.sha256", ".zip.sha256.sig", ".zip.pem")) {
            Files.copy(place.resolve("exp-test-1.0.0-main" + name), desk.resolve("exp-test-1.0.0-main" + name));
        }
        assertThat(typed(desk, "sha256sum -c exp-test-1.0.0-main.zip.sha256"))
                .isEqualTo("exp-test-1.0.0-main.zip: OK\n");
        assertThat(typed(
                        desk,
                        "openssl pkeyutl -verify -pubin -inkey exp-test-1.0.0-main.zip.pem -rawin"
                                + " -in exp-test-1.0.0-main.zip.sha256 -sigfile exp-test-1.0.0-main.zip.sha256.sig"))
                .isEqualTo("Signature Verified Successfully\n");
        unpack(closed.archive(), desk);

        Path root = desk.resolve("exp-test-1.0.0-main");
        List<List<String>> commands = commands(Played.text(root.resolve("VERIFY.txt")));
        assertThat(commands).hasSize(3);
        Path campaign = root.resolve("experiments/exp-test/runs");
        assertHolds(root, commands.get(0));
        List<String> runs = Played.runsIn(campaign);
        assertThat(runs).hasSize(8);
        runs.forEach(run -> assertHolds(campaign.resolve(run), commands.get(1)));
        assertHolds(campaign, commands.get(2));
        assertThat(Played.runsIn(campaign.resolve("pilot"))).hasSize(4);
        assertThat(campaign.resolve("pilot/report/pilot.json")).exists();
    }

    private static void assertHolds(Path folder, List<String> commands) {
        commands.forEach(command -> assertThat(typed(folder, command))
                .as("%s in %s", command, folder)
                .isEqualTo(command.startsWith("openssl") ? "Signature Verified Successfully\n" : ""));
    }

    @Test
    void a_third_party_notices_a_changed_byte() throws IOException {
        experiment("off", 1, 2);
        played.play();
        Path root = unpacked(close());
        Path spoiled = root.resolve("experiments/exp-test/runs/registry.csv");
        Files.writeString(spoiled, Files.readString(spoiled).replaceFirst("locked", "Locked"));

        assertThat(typed(root, "sha256sum --quiet -c SHA256SUMS"))
                .startsWith("experiments/exp-test/runs/registry.csv: FAILED\n");
    }

    /** The commands of VERIFY.txt, paragraph by paragraph. */
    private static List<List<String>> commands(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n\n", -1)) {
            List<String> commands = paragraph
                    .lines()
                    .filter(line -> line.startsWith("sha256sum ") || line.startsWith("openssl "))
                    .toList();
            if (!commands.isEmpty()) {
                paragraphs.add(commands);
            }
        }
        return paragraphs;
    }

    private static String typed(Path folder, String line) {
        return Command.in(folder, line.split(" ")).said();
    }

    /** The folder that comes of a closed campaign's archive, somewhere else. */
    private Path unpacked(ClosingResult closed) throws IOException {
        Path desk = Files.createDirectory(home.resolve("third-party"));
        unpack(closed.archive(), desk);
        return desk.resolve("exp-test-1.0.0-main");
    }

    private static void unpack(Path archive, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    @Test
    void the_metadata_is_flat_json_ld_of_known_terms_whose_references_lead_somewhere() throws IOException {
        experiment("off", 1, 2);
        played.play();
        ClosingResult closed = close();
        Path root = unpacked(closed);
        byte[] bytes = Files.readAllBytes(root.resolve("ro-crate-metadata.json"));
        JsonNode crate = StrictJson.parse("ro-crate-metadata.json", bytes);

        assertThat(crate.get("@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        Set<String> ids = new HashSet<>();
        for (JsonNode entity : crate.get("@graph")) {
            assertThat(ids.add(entity.get("@id").asText()))
                    .as(entity.toString())
                    .isTrue();
            assertThat(TYPES).contains(entity.get("@type").asText());
            entity.fieldNames().forEachRemaining(term -> assertThat(TERMS).contains(term));
        }
        for (JsonNode entity : crate.get("@graph")) {
            entity.findValues("@id").forEach(id -> assertThat(
                            ids.contains(id.asText()) || URI.create(id.asText()).isAbsolute())
                    .as(id.asText())
                    .isTrue());
            String type = entity.get("@type").asText();
            String id = entity.get("@id").asText();
            if (type.equals("File") || (type.equals("Dataset") && !id.equals("./"))) {
                assertThat(root.resolve(URI.create(id).getPath())).exists();
            }
        }
        JsonNode described = entity(crate, "ro-crate-metadata.json");
        assertThat(described.at("/conformsTo/@id").asText()).isEqualTo("https://w3id.org/ro/crate/1.1");
        assertThat(described.at("/about/@id").asText()).isEqualTo("./");
        assertThat(entity(crate, "./").get("datePublished").asText())
                .isEqualTo(closed.closure().closedAt());
        assertThat(entity(crate, "./").get("hasPart")).hasSizeGreaterThan(20);
    }

    private static JsonNode entity(JsonNode crate, String id) {
        for (JsonNode entity : crate.get("@graph")) {
            if (entity.get("@id").asText().equals(id)) {
                return entity;
            }
        }
        throw new AssertionError("no entity " + id);
    }

    @Test
    void a_campaign_that_has_not_ended_as_planned_is_closed_with_a_reason_alone() {
        experiment("off", 1, 3);
        played.play(pair -> pair.position() <= 4, "campaign", "main");

        assertThatThrownBy(this::close)
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign \"main\" is not closed, for it has not ended as planned:\n"
                        + "  - progress complete: 4 of 6 pairs concluded (2 pairs not begun, 0 begun and not finished)\n"
                        + "Start it again to go on, or close it with a reason: it then counts as stopped early, and no further"
                        + " pair of it is ever started");
        assertThat(played.runs().resolve("closure.json")).doesNotExist();

        Closure closure = close(Optional.of("the budget is spent")).closure();
        assertThat(closure.outcome()).isEqualTo(Closure.Outcome.STOPPED_EARLY);
        assertThat(closure.reason()).isEqualTo("the budget is spent");
        assertThat(closure.pairs().notRun()).isEqualTo(2);
    }

    @Test
    void below_the_minimum_it_is_abandoned_and_concludes_nothing() {
        experiment("off", 2, 2);
        played.play(pair -> pair.position() <= 2, "campaign", "main");

        assertThatThrownBy(this::close)
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign \"main\" is not closed, for it has not ended as planned:\n"
                        + "  - at least 2 pairs of every task, target 2: 1 of each (missing to the registered minimum are 1 pair"
                        + " of TASK-001, 1 pair of TASK-002)\n"
                        + "  - progress complete: 2 of 4 pairs concluded (2 pairs not begun, 0 begun and not finished)\n"
                        + "Start it again to go on, or close it with a reason: it then counts as abandoned, and nothing may be"
                        + " concluded from it, and no further pair of it is ever started");

        ClosingResult closed = close(Optional.of("the model was withdrawn"));
        assertThat(closed.closure().outcome()).isEqualTo(Closure.Outcome.ABANDONED);
        assertThat(Played.text(played.experiment().resolve("report/closure.md")))
                .contains("Nothing may be concluded from it.")
                .doesNotContain("hypotheses");
    }

    @Test
    void no_pair_of_a_closed_campaign_is_started_any_more() {
        experiment("off", 1, 3);
        played.play(pair -> pair.position() <= 4, "campaign", "main");
        Closure closure = close(Optional.of("the budget is spent")).closure();

        assertThatThrownBy(() -> played.play("campaign", "main"))
                .isInstanceOf(Refusal.class)
                .hasMessage("campaign \"main\" was closed at " + closure.closedAt()
                        + " (stopped early: the budget is spent), so no"
                        + " pair of it is started any more. Begin another campaign with -Dpairwright.campaign=<name>");
        assertThat(played.play(pair -> pair.position() <= 4, "campaign", "main").outcomes())
                .hasSize(4)
                .allSatisfy(outcome -> assertThat(outcome.repeated()).isTrue());
    }

    @Test
    void what_is_not_as_it_was_sealed_is_never_closed() {
        experiment("off", 1, 2);
        played.play();
        String run = Played.runsIn(played.runs()).get(0);
        Played.spoil(played.runs().resolve(run).resolve("scorecard.json"), "{}");

        assertThatThrownBy(() -> close(Optional.of("enough")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("campaign \"main\" is not closed: what is locked is not what was sealed:\n  - "
                        + run + " is not what was sealed: scorecard.json was changed");
        assertThat(home.resolve("results/closed")).doesNotExist();
    }

    @Test
    void closing_again_keeps_how_it_ended_and_makes_the_archive_again() throws IOException {
        experiment("off", 1, 2);
        played.play();
        ClosingResult first = close();
        Files.write(first.archive(), new byte[] {1, 2, 3});

        ClosingResult second = close(Optional.of("again"));

        assertThat(second.closure()).isEqualTo(first.closure());
        try (ZipFile zip = new ZipFile(second.archive().toFile())) {
            assertThat(zip.stream().count()).isEqualTo(first.files()).isEqualTo(second.files());
        }
        Path place = second.archive().getParent();
        assertThat(typed(place, "sha256sum -c exp-test-1.0.0-main.zip.sha256"))
                .isEqualTo("exp-test-1.0.0-main.zip: OK\n");
    }

    @Test
    void the_scratch_campaign_and_one_that_was_never_begun_are_not_closed() {
        experiment("off", 1, 2);

        assertThatThrownBy(() -> close("campaign", "try"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "the scratch campaign is never evidence and begun anew at will, so there is nothing to close");
        assertThatThrownBy(this::close)
                .isInstanceOf(Refusal.class)
                .hasMessage("there is no campaign \"main\": " + played.runs() + " has no campaign.json");
    }

    @Test
    void the_campaign_is_in_use_while_it_is_closed() {
        experiment("off", 1, 2);
        played.play();

        played.play(
                (request, l) -> {
                    Campaign open = Campaign.open(request);
                    assertThatThrownBy(this::close)
                            .isInstanceOf(Refusal.class)
                            .hasMessageStartingWith("campaign \"main\" is in use by process ");
                    return open;
                },
                CampaignListener.SILENT,
                pair -> true);
    }
}
