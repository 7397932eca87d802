package dev.pairwright.report.comparative;

import dev.pairwright.analysis.EffectEstimate;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.HypothesisFinding;
import dev.pairwright.analysis.Mark;
import dev.pairwright.analysis.MetricFinding;
import dev.pairwright.analysis.Summary;
import dev.pairwright.analysis.TestResult;
import dev.pairwright.analysis.dataset.Metric;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Cell;
import dev.pairwright.report.document.Section;
import dev.pairwright.report.figures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came out: the first screen, and the hypotheses one by one.
 *
 * @param findings what was found
 */
record Outcomes(Findings findings) {

    /** The hypothesis a reader asks for first. */
    Optional<HypothesisFinding> first() {
        return findings.hypotheses().stream()
                .filter(each -> each.role().equals("primary"))
                .findFirst()
                .or(() -> findings.hypotheses().stream().findFirst());
    }

    /**
     * Outcome by variant, and the effect with its interval.
     *
     * @param figures what shows it
     */
    Section glance(List<Figure> figures) {
        Section.Builder section = new Section.Builder("outcome", "Outcome");
        findings.marks().forEach(mark -> section.add(new Block.Notice(notice(mark))));
        findings.observations().sentence().ifPresent(words -> section.add(new Block.Notice(words)));
        section.add(tiles(first()));
        first().ifPresent(hypothesis -> section.say(verdict(hypothesis)));
        if (!figures.isEmpty()) {
            section.add(new Block.Pictures(figures));
        }
        return section.build();
    }

    /** Both variants, and the effect with its interval: of a hypothesis, else of task success. */
    Block.Tiles tiles(Optional<HypothesisFinding> hypothesis) {
        Metric metric = hypothesis.map(HypothesisFinding::metric).orElse(Metric.TASK_SUCCESS);
        MetricFinding finding = findings.metric(metric.code());
        List<Block.Tile> tiles = new ArrayList<>();
        tiles.add(tile(metric, findings.first().id(), finding.first()));
        tiles.add(tile(metric, findings.second().id(), finding.second()));
        hypothesis.ifPresent(each -> tiles.add(new Block.Tile(
                "Effect on " + Words.name(metric),
                Words.effect(metric, each.effect()),
                Cell.of(Words.interval(metric, each.effect())))));
        return new Block.Tiles(tiles);
    }

    static String notice(Mark mark) {
        return mark.kind().words().toUpperCase(Locale.ROOT) + ": " + mark.sentence() + ".";
    }

    /** The finding's own sentence, with what makes it no evidence. */
    String verdict(HypothesisFinding hypothesis) {
        return (findings.noEvidence() ? "Not evidence about the variants. " : "") + hypothesis.sentence();
    }

    private static Block.Tile tile(Metric metric, String variant, Summary summary) {
        return new Block.Tile(
                variant,
                Words.value(metric, summary.mean()),
                Cell.of("n = " + summary.n()
                        + summary.ci()
                                .known()
                                .map(ci -> ", 95 % CI " + Words.interval(metric, ci))
                                .orElse("")));
    }

    Section primary() {
        return hypotheses("primary", "Primary outcome");
    }

    Section secondary() {
        return hypotheses("secondary", "Secondary outcomes");
    }

    private Section hypotheses(String role, String heading) {
        Section.Builder section = new Section.Builder(role, heading);
        List<HypothesisFinding> chosen = findings.hypotheses().stream()
                .filter(each -> each.role().equals(role))
                .toList();
        if (chosen.isEmpty()) {
            section.say("No " + role + " hypothesis was registered.");
        }
        chosen.forEach(each -> add(section, each));
        return section.build();
    }

    private void add(Section.Builder section, HypothesisFinding each) {
        Metric metric = each.metric();
        section.add(new Block.Subheading(each.id() + ": " + each.conclusion().words()));
        section.say("Claim: " + each.claim());
        section.say(verdict(each));
        section.add(effects(
                "effects-" + each.id(),
                List.of(
                        effect("registered", metric, each.effect()),
                        effect("standardized", metric, each.standardized()))));
        List<List<Cell>> tests = new ArrayList<>();
        tests.add(test("registered", each.registered()));
        each.recommended().forEach(more -> tests.add(test("recommended", more)));
        section.add(tests("tests-" + each.id(), tests));
        section.add(new Block.Folded(
                "Further estimates, and tests of sensitivity",
                List.of(
                        effects(
                                "further-effects-" + each.id(),
                                each.estimates().stream()
                                        .map(more -> effect("further", metric, more))
                                        .toList()),
                        tests(
                                "further-tests-" + each.id(),
                                each.sensitivity().stream()
                                        .map(more -> test("sensitivity", more))
                                        .toList()))));
        section.say("Decided by " + Words.plain(each.decision().test()) + " at alpha "
                + Words.p(each.decision().alpha()) + ", adjusted p "
                + Words.p(each.decision().adjustedP()) + ": " + each.decision().because() + ".");
        section.say(each.atOtherLevels().stream()
                .map(level -> "at alpha " + Words.p(level.alpha()) + " "
                        + level.conclusion().words())
                .collect(Collectors.joining(", ", "At other levels it would be: ", ".")));
    }

    private static Block.Table effects(String name, List<List<Cell>> rows) {
        return new Block.Table(name, List.of("estimate", "kind", "speaks for", "value", "95 % CI"), rows);
    }

    private static Block.Table tests(String name, List<List<Cell>> rows) {
        return new Block.Table(name, List.of("test", "kind", "speaks for", "p", "remark"), rows);
    }

    private static List<Cell> effect(String kind, Metric metric, EffectEstimate effect) {
        boolean own = kind.equals("registered");
        return List.of(
                Cell.of(Words.plain(effect.name())),
                Cell.of(kind),
                Cell.of(Words.plain(effect.reading().code())),
                own
                        ? Words.effect(metric, effect)
                        : Cell.number(
                                effect.estimate()
                                        .known()
                                        .map(value -> Words.format("%.4g", value))
                                        .orElseGet(() -> "not estimable"),
                                effect.estimate().known()),
                Cell.of(
                        own
                                ? Words.interval(metric, effect)
                                : effect.ci()
                                        .known()
                                        .map(ci -> Words.format("%.4g to %.4g", ci.low(), ci.high()))
                                        .orElse("none")));
    }

    private static List<Cell> test(String kind, TestResult test) {
        return List.of(
                Cell.of(Words.plain(test.name())),
                Cell.of(kind),
                Cell.of(Words.plain(test.reading().code())),
                Words.p(test.p()),
                Cell.of(test.remark()));
    }
}
