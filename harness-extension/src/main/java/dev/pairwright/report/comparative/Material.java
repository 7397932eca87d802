package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.TaskId;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Registry;
import dev.pairwright.ledger.RegistryRow;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import java.nio.file.Path;
import java.util.List;

/**
 * What a report is made of.
 *
 * @param findings what was found
 * @param capsule the experiment
 * @param record what was locked before the first run
 * @param rows the registry's rows
 * @param violations everything documented
 * @param places where runs and pages lie
 */
record Material(
        Findings findings,
        Capsule capsule,
        CampaignRecord record,
        List<RegistryRow> rows,
        List<ViolationEntry> violations,
        Whereabouts places) {

    private static final String MAIN = "main";

    static Material of(Findings findings, Capsule capsule) {
        Path folder = Findings.folder(capsule, new CampaignName(findings.campaign()));
        try (ViolationsLog log = ViolationsLog.open(folder)) {
            return new Material(
                    findings,
                    capsule,
                    CampaignRecord.read(folder),
                    Registry.history(folder),
                    log.entries(),
                    Whereabouts.of(
                            folder,
                            reportOf(findings, capsule),
                            findings.campaign().equals(MAIN) ? "../runs/" : "../"));
        }
    }

    /** Where the report goes: beside {@code runs/} for the main campaign, else in the campaign's folder. */
    Path folder() {
        return reportOf(findings, capsule);
    }

    private static Path reportOf(Findings findings, Capsule capsule) {
        return findings.campaign().equals(MAIN)
                ? capsule.folder().resolve("report")
                : Findings.folder(capsule, new CampaignName(findings.campaign()))
                        .resolve("report");
    }

    /** The folder of analysis as seen from the report, with a slash at its end. */
    String toAnalysis() {
        return "../analysis/";
    }

    /** A task with its name, such as {@code TASK-003 Constrained File Edit}. */
    String task(String id) {
        return capsule.task(new TaskId(id))
                .map(task -> id + " " + task.spec().name())
                .orElse(id);
    }

    /** The title, what makes it less than evidence first. */
    String title() {
        return findings.titlePrefix() + findings.title();
    }
}
