package dev.pairwright.report.pages;

import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.Scorecard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Both runs of a pair beside each other. */
final class PairPage {

    private final Setting setting;
    private final Sides sides;

    private PairPage(Setting setting, Sides sides) {
        this.setting = setting;
        this.sides = sides;
    }

    /**
     * The two runs, in the order in which the variants are declared.
     *
     * @param first the first variant's
     * @param second the second variant's
     */
    record Sides(ShownRun first, ShownRun second) {

        /** Which column is whose; where there is one column, each cell says so itself. */
        void heads(Markup out) {
            out.tag("<div class=\"row heads\"><div><span class=\"who a\">")
                    .text(first.variant())
                    .tag("</span></div><div><span class=\"who b\">")
                    .text(second.variant())
                    .tag("</span></div></div>\n");
        }
    }

    /** The page, of the same bytes for the same runs. */
    static byte[] of(Setting setting, ShownRun first, ShownRun second) {
        Markup content = new PairPage(setting, new Sides(first, second)).content();
        return Page.of(
                setting.pair() + " \u00b7 " + setting.task(),
                setting,
                first.scorecard().evidence(),
                content);
    }

    private Markup content() {
        Markup out = new Markup();
        out.element("h1", "", setting.pair() + " \u00b7 " + setting.task());
        out.tag("<p class=\"sub\">")
                .text(setting.experiment() + " \u00b7 campaign " + setting.campaign() + " \u00b7 " + setting.order()
                        + " \u00b7 seed " + sides.first().manifest().task().seed() + " \u00b7 attempt "
                        + sides.first().manifest().pairing().attempt())
                .tag("</p>\n");
        Page.verdict(out, setting);
        out.tag("<div class=\"two\">\n");
        card(out, sides.first());
        card(out, sides.second());
        out.tag("</div>\n<nav><a href=\"#metrics\">metrics</a><a href=\"#criteria\">criteria</a>")
                .tag("<a href=\"#constraints\">constraints</a><a href=\"#calls\">tool calls</a>")
                .tag("<a href=\"#outputs\">outputs</a><a href=\"#violations\">violations</a></nav>\n");
        out.tag("<h2 id=\"metrics\">Metrics</h2>\n");
        MetricRows.show(out, sides);
        checks(out);
        out.tag("<h2 id=\"calls\">Tool calls</h2>\n");
        CallRows.show(out, sides);
        out.tag("<h2 id=\"outputs\">Outputs</h2>\n");
        OutputRows.show(out, sides);
        violations(out);
        return out;
    }

    private void card(Markup out, ShownRun run) {
        Scorecard.TaskSuccess success = run.metrics().taskSuccess();
        String side = setting.side(run);
        out.tag("<section class=\"card ")
                .tag(side)
                .tag("\"><span class=\"who ")
                .tag(side)
                .tag("\">")
                .text(run.variant());
        out.tag("</span> <span class=\"faint\">executed ")
                .text(run.manifest().pairing().executionOrder() == 1 ? "first" : "second")
                .tag("</span>\n<p class=\"value ")
                .tag(success.success() ? "good\">&#10003; task done" : "bad\">&#10007; task not done")
                .tag("</p>\n<p>")
                .text(success.rationale())
                .tag("</p>\n");
        links(out, setting, run, true);
        out.tag("</section>\n");
    }

    /** The files of a run, and its page. */
    static void links(Markup out, Setting setting, ShownRun run, boolean page) {
        out.tag(PageFolder.FILES);
        if (page) {
            out.file(PageFolder.name(run.id()), "transcript");
        }
        for (String file : List.of("manifest.json", "scorecard.json", "agent.log", "evaluation.log", "SHA256SUMS")) {
            out.tag(" ").file(setting.to(run, file), file);
        }
        out.tag(PageFolder.FILES_END);
    }

    private void checks(Markup out) {
        out.tag("<h2 id=\"criteria\">Criteria</h2>\n");
        checks(out, run -> run.metrics().taskSuccess().criteriaResults().stream()
                .map(found -> new Judged(found.criterion(), found.check(), found.status(), found.rationale()))
                .toList());
        out.tag("<h2 id=\"constraints\">Constraints</h2>\n");
        checks(out, run -> run.metrics().constraintAdherence().details().stream()
                .map(found -> new Judged(found.constraint(), found.check(), found.status(), found.rationale()))
                .toList());
    }

    private void checks(Markup out, Function<ShownRun, List<Judged>> of) {
        sides.heads(out);
        Map<String, Judged> second = new LinkedHashMap<>();
        of.apply(sides.second()).forEach(judged -> second.put(judged.name(), judged));
        for (Judged judged : of.apply(sides.first())) {
            Optional<Judged> other = Optional.ofNullable(second.remove(judged.name()));
            row(out, judged, Optional.of(judged), other);
        }
        second.values().forEach(judged -> row(out, judged, Optional.empty(), Optional.of(judged)));
    }

    private void row(Markup out, Judged named, Optional<Judged> first, Optional<Judged> second) {
        boolean same = first.map(Judged::status).equals(second.map(Judged::status));
        out.tag(same ? "<div class=\"row\"><h3>" : "<div class=\"row differs\"><h3>")
                .text(named.name())
                .tag(" <span class=\"faint\">")
                .text(named.check())
                .tag("</span></h3>");
        cell(out, first, sides.first(), "a");
        cell(out, second, sides.second(), "b");
        out.tag("</div>\n");
    }

    private static void cell(Markup out, Optional<Judged> judged, ShownRun run, String side) {
        out.tag("<div><span class=\"only who ")
                .tag(side)
                .tag("\">")
                .text(run.variant())
                .tag("</span> ");
        if (judged.isPresent()) {
            judged.get().tell(out);
        } else {
            out.tag("<span class=\"faint\">not judged</span>");
        }
        out.tag("</div>");
    }

    private void violations(Markup out) {
        out.tag("<h2 id=\"violations\">Violations</h2>\n<div class=\"two\">\n");
        for (ShownRun run : List.of(sides.first(), sides.second())) {
            String side = setting.side(run);
            out.tag("<div><span class=\"who ")
                    .tag(side)
                    .tag("\">")
                    .text(run.variant())
                    .tag("</span>");
            RunPage.violations(out, run);
            out.tag("</div>\n");
        }
        out.tag("</div>\n");
    }

    /**
     * A criterion or constraint as it was judged.
     *
     * @param name the task's name for it
     * @param check the check that decided
     * @param status what it found
     * @param rationale why
     */
    record Judged(String name, String check, CheckOutcome.Status status, String rationale) {

        void tell(Markup out) {
            switch (status) {
                case SATISFIED -> out.tag("<span class=\"good\">&#10003; satisfied</span> ");
                case VIOLATED -> out.tag("<span class=\"bad\">&#10007; violated</span> ");
                case NOT_MEASURED -> out.tag("<span class=\"faint\">? not measured</span> ");
            }
            out.text(rationale, 700);
        }
    }
}
