package dev.pairwright.report.comparative;

import dev.pairwright.analysis.DeviationsAndThreats;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.Power;
import dev.pairwright.analysis.Threat;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Cell;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What went otherwise than planned, and what the results do not say.
 *
 * @param material what the report is made of
 */
record Doubts(Material material) {

    private static final int MOST_VIOLATIONS = 200;

    Section threats() {
        DeviationsAndThreats threats = material.findings().threats();
        Section.Builder section = new Section.Builder("threats", "Deviations and threats");
        part(section, "May change a conclusion", threats.threats(), Threat::serious);
        part(section, "Worth knowing", threats.threats(), threat -> !threat.serious());
        section.add(new Block.Subheading("Counted"));
        section.add(new Block.Table("circumstances", List.of("what", "of which", "count"), circumstances(threats)));
        section.add(new Block.Table(
                "campaigns",
                List.of("campaign", "begun", "evidence", "version", "locked runs", "analysed here"),
                threats.campaigns().stream()
                        .map(each -> List.of(
                                Cell.of(each.name()),
                                Cell.of(each.startedAt()),
                                Cell.of(each.evidence()),
                                Cell.of(each.experimentVersion()),
                                Cell.of(each.lockedRuns()),
                                Cell.of(each.analysed() ? "yes" : "no")))
                        .toList()));
        return section.build();
    }

    private static void part(Section.Builder section, String heading, List<Threat> all, Predicate<Threat> wanted) {
        List<String> sentences =
                all.stream().filter(wanted).map(Threat::sentence).toList();
        if (!sentences.isEmpty()) {
            section.add(new Block.Subheading(heading)).list(sentences);
        }
    }

    private static List<List<Cell>> circumstances(DeviationsAndThreats threats) {
        List<List<Cell>> rows = new ArrayList<>();
        threats.attempts().forEach((attempt, pairs) -> rows.add(row("pairs by attempt", "attempt " + attempt, pairs)));
        add(rows, "runs by enforcement", threats.enforcement());
        add(rows, "runs by seed", threats.seeds());
        add(rows, "runs by served model", threats.servedModels());
        return rows;
    }

    private static void add(List<List<Cell>> rows, String what, Map<String, Integer> counts) {
        counts.forEach((which, count) -> rows.add(row(what, which, count)));
    }

    private static List<Cell> row(String what, String which, int count) {
        return List.of(Cell.of(what), Cell.of(which), Cell.of(count));
    }

    Section violations() {
        List<ViolationEntry> all = material.violations();
        Section.Builder section = new Section.Builder("violations", "Violations");
        long critical = all.stream()
                .filter(each -> each.critical() && each.status() != ViolationEntry.Status.RESOLVED)
                .count();
        long resolved = all.stream()
                .filter(each -> each.status() == ViolationEntry.Status.RESOLVED)
                .count();
        long documented = all.stream().filter(each -> !each.critical()).count();
        section.say(
                all.isEmpty()
                        ? "None was recorded."
                        : critical + " critical, of which " + resolved + " resolved; " + documented + " documented. "
                                + (all.size() > MOST_VIOLATIONS
                                        ? "The critical ones and the first " + MOST_VIOLATIONS
                                                + " others are shown; all stand in violations.log."
                                        : "All are shown."));
        List<ViolationEntry> shown =
                new ArrayList<>(all.stream().filter(ViolationEntry::critical).toList());
        all.stream().filter(each -> !each.critical()).limit(MOST_VIOLATIONS).forEach(shown::add);
        if (!shown.isEmpty()) {
            section.add(new Block.Table(
                    "violation-list",
                    List.of("id", "kind", "run", "what happened", "action", "status"),
                    shown.stream().map(this::violation).toList()));
        }
        return section.build();
    }

    private List<Cell> violation(ViolationEntry entry) {
        return List.of(
                Cell.of(entry.id()),
                Cell.of(entry.critical() ? "critical" : "documented"),
                entry.run()
                        .map(run -> Cell.to(run.value(), material.places().run(run.value())))
                        .orElse(Cell.of("none")),
                Cell.of(entry.message()),
                Cell.of(entry.action()),
                Cell.of(entry.status().name().toLowerCase(Locale.ROOT)));
    }

    /** Each line appears only if the data call for it. */
    Section limitations() {
        Findings findings = material.findings();
        List<String> lines = new ArrayList<>();
        findings.marks().forEach(mark -> lines.add(Words.sentence(mark.sentence())));
        findings.observations().sentence().ifPresent(lines::add);
        power(findings.power(), lines);
        tasks(findings, lines);
        String inconclusive = findings.hypotheses().stream()
                .filter(each -> each.conclusion().code().equals("inconclusive"))
                .map(HypothesisFinding::id)
                .collect(Collectors.joining(", "));
        if (!inconclusive.isEmpty()) {
            lines.add("Inconclusive: " + inconclusive
                    + ". Nothing follows from that, least of all that there is no difference.");
        }
        findings.metrics().stream()
                .filter(metric -> metric.n() < findings.observations().n())
                .forEach(metric -> lines.add(Words.sentence(Words.name(metric.metric())) + " Only " + metric.n()
                        + " of " + findings.observations().n() + " pairs have it on both sides."));
        if (findings.threats().servedModels().size() == 1) {
            lines.add("One model answered ("
                    + String.join("", findings.threats().servedModels().keySet())
                    + "): nothing is known of others.");
        }
        if (!findings.exploratory().isEmpty()) {
            lines.add(findings.exploratory().size()
                    + " quantities are shown that nobody registered: they may suggest a claim, never support one.");
        }
        return new Section.Builder("limitations", "Limitations").list(lines).build();
    }

    private static void power(Power power, List<String> lines) {
        if (!power.holds()) {
            lines.add(power.sentence());
        }
    }

    private static void tasks(Findings findings, List<String> lines) {
        int tasks = findings.sample().tasks().size();
        lines.add("The tasks are fixed: results speak for these " + tasks
                + ". For new tasks there are " + tasks
                + " clusters, and a test that flips signs of whole tasks cannot go below p = "
                + Words.format("%.3g", Math.min(1, 2 / Math.pow(2, tasks))) + ".");
    }
}
