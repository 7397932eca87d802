package dev.pairwright.pilot;

import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.archive.StorageEstimate;
import dev.pairwright.campaign.PilotVerdict;
import dev.pairwright.campaign.PilotVerdict.Criterion;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Evidence;
import dev.pairwright.report.page.Page;
import dev.pairwright.report.page.Part;
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
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Notice(
                verdict.go()
                        ? "Go: the full run may begin."
                        : "No-go: the full run does not begin. "
                                + verdict.failed(true).size() + " of "
                                + verdict.criteria().stream()
                                        .filter(Criterion::must)
                                        .count()
                                + " conditions are not met."));
        parts.add(new Part.Paragraph(
                "A pilot tries the procedure, not the variants. Its runs stand in a campaign of their own"
                        + " (" + verdict.campaign() + ") and never join the sample."
                        + (campaign.map(found -> found.ledgers().record().evidence())
                                        .filter(kind -> kind == Evidence.SIMULATED)
                                        .isPresent()
                                ? " A simulated agent played the model's part."
                                : "")));
        parts.add(new Part.Heading("What must be so"));
        parts.add(table(true));
        parts.add(new Part.Heading("What should be so"));
        parts.add(table(false));
        campaign.ifPresent(found -> {
            parts.add(new Part.Heading("Runs"));
            parts.add(runs(found));
            parts.add(new Part.Heading("The full run"));
            parts.add(new Part.Paragraph(forecast(found, storage)));
        });
        if (!verdict.go()) {
            parts.add(new Part.Heading("What to do"));
            parts.add(new Part.Bullets(PilotAdvice.lines(verdict)));
        }
        parts.add(new Part.Paragraph("Judged " + verdict.judgedAt() + " at registry head " + verdict.head() + "."));
        return new Page(
                "Pilot of " + verdict.experimentId() + " " + verdict.experimentVersion() + ": "
                        + (verdict.go() ? "go" : "no-go"),
                parts);
    }

    private Part table(boolean must) {
        return new Part.Table(
                List.of("", "criterion", "found"),
                verdict.criteria().stream()
                        .filter(criterion -> criterion.must() == must)
                        .map(criterion -> List.of(
                                criterion.passed() ? "met" : must ? "NOT MET" : "not met",
                                criterion.name(),
                                criterion.detail()))
                        .toList());
    }

    private static Part runs(LockedCampaign campaign) {
        return new Part.Table(
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
