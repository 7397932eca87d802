package dev.pairwright.pilot;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.archive.StorageEstimate;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Evidence;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Page;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pilot's page: the decision, what it rests on, the runs, and what the full run would take.
 *
 * @param capsule the experiment
 * @param verdict what the pilot was judged to be
 */
record PilotPage(Capsule capsule, PilotVerdict verdict) {

    Page page(Optional<LockedCampaign> campaign, StorageEstimate storage) {
        List<Section> sections = new ArrayList<>();
        sections.add(decision(campaign));
        sections.add(criteria("must", "What must be so", true));
        sections.add(criteria("should", "What should be so", false));
        campaign.ifPresent(found -> {
            sections.add(new Section("runs", "Runs", List.of(runs(found))));
            sections.add(
                    new Section("full-run", "The full run", List.of(new Block.Paragraph(forecast(found, storage)))));
        });
        if (!verdict.go()) {
            sections.add(
                    new Section("what-to-do", "What to do", List.of(new Block.Bullets(PilotAdvice.lines(verdict)))));
        }
        return new Page(
                "Pilot of " + verdict.experimentId() + " " + verdict.experimentVersion() + ": "
                        + (verdict.go() ? "go" : "no-go"),
                campaign.filter(PilotPage::rehearsed).map(found -> "SIMULATED"),
                "Judged " + verdict.judgedAt() + " at registry head " + verdict.head() + ".",
                sections);
    }

    private static boolean rehearsed(LockedCampaign campaign) {
        return campaign.ledgers().record().evidence() == Evidence.SIMULATED;
    }

    private Section decision(Optional<LockedCampaign> campaign) {
        return new Section.Builder("decision", "Decision")
                .add(new Block.Notice(
                        verdict.go()
                                ? "Go: the full run may begin."
                                : "No-go: the full run does not begin. "
                                        + verdict.failed(true).size() + " of "
                                        + verdict.criteria().stream()
                                                .filter(Criterion::must)
                                                .count()
                                        + " conditions are not met."))
                .say("A pilot tries the procedure, not the variants. Its runs stand in a campaign of their own ("
                        + verdict.campaign() + ") and never join the sample."
                        + (campaign.filter(PilotPage::rehearsed).isPresent()
                                ? " A simulated agent played the model's part."
                                : ""))
                .build();
    }

    private Section criteria(String id, String heading, boolean must) {
        return new Section(
                id,
                heading,
                List.of(Block.Table.of(
                        id,
                        List.of("", "criterion", "found"),
                        verdict.criteria().stream()
                                .filter(criterion -> criterion.must() == must)
                                .map(criterion -> List.of(
                                        criterion.passed() ? "met" : must ? "NOT MET" : "not met",
                                        criterion.name(),
                                        criterion.detail()))
                                .toList())));
    }

    private static Block runs(LockedCampaign campaign) {
        return Block.Table.of(
                "runs",
                List.of("run", "task done", "adherence", "clarifications", "seconds"),
                campaign.analysedRuns()
                        .map(run -> List.of(
                                run.id().value(),
                                value(run, Metric.TASK_SUCCESS).equals("1") ? "yes" : "no",
                                value(run, Metric.CONSTRAINT_ADHERENCE),
                                value(run, Metric.CLARIFICATION_COUNT),
                                run.measured()
                                        .value(Metric.RUNTIME)
                                        .map(seconds -> String.format(Locale.ROOT, "%.3f", seconds))
                                        .orElse("-")))
                        .toList());
    }

    private static String value(LockedRun run, Metric metric) {
        return run.measured()
                .value(metric)
                .map(number -> String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", ""))
                .orElse("-");
    }

    private String forecast(LockedCampaign campaign, StorageEstimate storage) {
        double mean = campaign.analysedRuns()
                .mapToDouble(run -> run.measured().value(Metric.RUNTIME).orElse(0.0))
                .average()
                .orElse(0);
        return storage.runs() + " runs at " + StorageEstimate.inWords(storage.perRun()) + " each come to "
                + StorageEstimate.inWords(storage.needed()) + ", " + StorageEstimate.inWords(storage.usable())
                + " are free. At the pilot's " + String.format(Locale.ROOT, "%.3f s", mean)
                + " a run, the agent alone works for " + String.format(Locale.ROOT, "%.1f s", mean * storage.runs())
                + ". The pilot's tasks are the first of "
                + capsule.tasks().size() + "; the others may take longer.";
    }
}
