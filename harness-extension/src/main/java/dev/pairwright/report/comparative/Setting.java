package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.Power;
import dev.pairwright.analysis.Sample;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Hypothesis;
import dev.pairwright.manifest.Pins;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Cell;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was asked, how it was done, and with which pairs.
 *
 * @param material what the report is made of
 */
record Setting(Material material) {

    Section question() {
        Findings findings = material.findings();
        Section.Builder section = new Section.Builder("question", "The question");
        section.say(findings.title());
        section.say("Two variants of one agent, " + findings.first().id() + " and "
                + findings.second().id()
                + ", meet the same tasks with the same inputs and seeds. What differs is the "
                + material.capsule().experiment().factor().name().toLowerCase(Locale.ROOT)
                + ". Differences are " + findings.second().id() + " minus "
                + findings.first().id() + ".");
        section.list(findings.hypotheses().stream()
                .map(each -> each.id() + " (" + each.role() + "): " + each.claim())
                .toList());
        return section.build();
    }

    Section methods() {
        Findings findings = material.findings();
        Experiment experiment = material.capsule().experiment();
        Pins.AgentPin agent = material.record().agent();
        Section.Builder section = new Section.Builder("methods", "Methods");
        section.list(List.of(
                "Design: paired, " + Words.count(material.capsule().tasks().size(), "task") + " with "
                        + experiment.pairsPerTask().target() + " pairs each as target and "
                        + experiment.pairsPerTask().minimum()
                        + " as minimum; order within pairs balanced from schedule seed " + experiment.scheduleSeed()
                        + ".",
                "Agent: " + agent.name() + " " + agent.version() + ", model " + agent.model() + ", adapter "
                        + agent.adapter() + ". Evidence: "
                        + findings.evidence().name().toLowerCase(Locale.ROOT) + ".",
                "Analysis fixed before the first run in "
                        + experiment.preRegistration().file() + ": alpha "
                        + Words.p(findings.plan().alpha()) + ", correction "
                        + findings.plan().correction() + " over "
                        + findings.plan().hypotheses().size() + " registered hypotheses."));
        section.add(new Block.Table(
                "registered",
                List.of("hypothesis", "metric", "test", "sides", "direction", "margin", "role"),
                findings.hypotheses().stream().map(Setting::registered).toList()));
        power(section, findings.power());
        return section.build();
    }

    private static List<Cell> registered(HypothesisFinding finding) {
        Hypothesis plan = finding.hypothesis();
        return List.of(
                Cell.of(plan.id()),
                Cell.of(Words.plain(plan.metric())),
                Cell.of(Words.plain(plan.test())),
                Cell.of(Words.plain(plan.sides())),
                Cell.of(Words.plain(plan.direction())),
                Cell.of(plan.margin()
                        .map(margin -> Words.format("%.3g", margin))
                        .orElse("none")),
                Cell.of(plan.role()));
    }

    private static void power(Section.Builder section, Power power) {
        section.add(new Block.Subheading("What the design can find"));
        section.say(power.sentence());
        List<List<Cell>> rows = new ArrayList<>();
        power.before().ifPresent(design -> rows.add(design("planned", design)));
        power.after().ifPresent(design -> rows.add(design("as carried out", design)));
        section.add(new Block.Table(
                "power",
                List.of("design", "pairs", "discordance", "power", "minimum detectable difference", "pairs needed"),
                rows));
    }

    private static List<Cell> design(String name, Power.Design design) {
        return List.of(
                Cell.of(name),
                Cell.of(design.pairs()),
                Cell.number(Words.format("%.3f", design.discordance()), Optional.of(design.discordance())),
                Cell.number(
                        design.power().known().map(p -> Words.format("%.3f", p)).orElse("not estimable"),
                        design.power().known()),
                Cell.number(
                        design.minimumDetectableDifference()
                                .known()
                                .map(d -> Words.format("%.1f points", 100 * d))
                                .orElse("not estimable"),
                        design.minimumDetectableDifference().known()),
                design.pairsNeeded().known().map(Cell::of).orElse(Cell.of("out of reach")));
    }

    Section sample() {
        Sample sample = material.findings().sample();
        Section.Builder section = new Section.Builder("sample", "Sample");
        section.say(sample.analysed() + " of " + Words.count(sample.planned(), "planned pair")
                + " are analysed; " + material.findings().observations().n() + " complete pairs are worth "
                + Words.count(material.findings().observations().effective(), "observation") + ". "
                + Words.sentence(material.findings().threats().stopping().words()));
        section.add(new Block.Table(
                "sample-counts",
                List.of("pairs", "count"),
                List.of(
                        List.of(Cell.of("planned"), Cell.of(sample.planned())),
                        List.of(Cell.of("analysed"), Cell.of(sample.analysed())),
                        List.of(
                                Cell.of("of these with a documented violation"),
                                Cell.of(sample.completeWithViolation())),
                        List.of(Cell.of("failed by a critical violation"), Cell.of(sample.failed())),
                        List.of(Cell.of("excluded"), Cell.of(sample.excluded().size())),
                        List.of(Cell.of("unfinished"), Cell.of(sample.unfinished())),
                        List.of(Cell.of("never begun"), Cell.of(sample.notRun())))));
        if (!sample.excluded().isEmpty()) {
            section.add(new Block.Table(
                    "excluded",
                    List.of("excluded pair", "task", "reason"),
                    sample.excluded().stream()
                            .map(pair -> List.of(Cell.of(pair.pair()), Cell.of(pair.task()), Cell.of(pair.reason())))
                            .toList()));
        }
        sides(section, "missing", "Missing sides", sample.missing());
        sides(section, "unscored", "Runs the infrastructure failed", sample.unscored());
        sides(section, "aborted", "Runs that died or were stopped", sample.aborted());
        return section.build();
    }

    private static void sides(Section.Builder section, String name, String what, List<Sample.SideCount> sides) {
        if (!sides.isEmpty()) {
            section.add(new Block.Table(
                    name,
                    List.of(what, "variant", "count"),
                    sides.stream()
                            .map(side -> List.of(Cell.of(side.cause()), Cell.of(side.variant()), Cell.of(side.count())))
                            .toList()));
        }
    }
}
