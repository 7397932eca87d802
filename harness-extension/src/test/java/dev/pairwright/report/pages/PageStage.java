package dev.pairwright.report.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.agent.Agent;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A campaign of two pairs that is really carried out, with its pages.
 *
 * @param capsule the experiment
 * @param name the campaign
 * @param outcomes what became of its pairs
 */
record PageStage(CapsuleBuilder capsule, String name, List<PairOutcome> outcomes) {

    static PageStage of(Path home, Class<? extends Agent> agent, String title) {
        CapsuleBuilder capsule = CapsuleBuilder.in(home).experiment(experiment -> {
            experiment.put("title", title);
            experiment.putObject("pairs_per_task").put("minimum", 1).put("target", 1);
            ((ObjectNode) experiment.get("agent"))
                    .put("adapter", agent.getName())
                    .put("deterministic", false);
        });
        capsule.task("TASK-001", task -> task.put("name", title)).write();
        return new PageStage(capsule, "main", List.of()).play("main");
    }

    /** Carries out what is left of a campaign. */
    PageStage play(String campaign) {
        Properties set = new Properties();
        set.setProperty(
                "pairwright.key", capsule.folder().resolveSibling("key.pem").toString());
        set.setProperty("pairwright.campaign", campaign);
        try (Campaign open = Campaign.open(new CampaignRequest(
                capsule.folder(),
                Configuration.from(set),
                schedule -> Selection.of(schedule, pair -> true),
                new PageWriter(),
                false,
                HarnessTime.system()))) {
            return new PageStage(
                    capsule,
                    campaign,
                    open.schedule().pairs().stream()
                            .map(pair -> open.join(pair.pairId()))
                            .toList());
        }
    }

    Path runs() {
        return name.equals("main")
                ? capsule.folder().resolve("runs")
                : capsule.folder().resolve("runs").resolve(name);
    }

    PageFolder folder() {
        return new PageFolder((name.equals("main") ? capsule.folder() : runs())
                .resolve("report")
                .resolve("pages"));
    }

    PairOutcome pair() {
        return outcomes.stream()
                .filter(outcome -> outcome.pair().taskId().value().equals("TASK-001"))
                .findFirst()
                .orElseThrow();
    }

    Path pairPage() {
        return folder().page(pair().pair().pairId());
    }

    Path runPage() {
        return folder().page(pair().runs().get(1).runId());
    }

    String pairHtml() {
        return Played.text(pairPage());
    }

    String runHtml() {
        return Played.text(runPage());
    }

    /** Every page by its name. */
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder().path())) {
            listed.forEach(file -> pages.put(file.getFileName().toString(), Played.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
