package dev.pairwright.report.comparative;

import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Page;
import dev.pairwright.report.document.Section;
import dev.pairwright.report.figures.Drawn;
import dev.pairwright.report.figures.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts a whole report together. */
final class Report {

    private static final Set<String> FIRST = Set.of("success-by-variant", "forest");

    private Report() {}

    /**
     * The report of some findings, not yet written as anything.
     *
     * @param material what it is made of
     * @param drawn its figures
     */
    static Page of(Material material, Drawn drawn) {
        Outcomes outcomes = new Outcomes(material.findings());
        List<Figure> first = drawn.figures().stream()
                .filter(figure -> FIRST.contains(figure.name()))
                .toList();
        Setting setting = new Setting(material);
        Tables tables = new Tables(material);
        Doubts doubts = new Doubts(material);
        return new Page(
                material.title(),
                CampaignReports.mark(material.findings()),
                material.findings().experimentId() + " " + material.findings().version() + ", campaign "
                        + material.findings().campaign() + ", evidence "
                        + material.findings().evidence().name().toLowerCase(Locale.ROOT),
                List.of(
                        outcomes.glance(first),
                        setting.question(),
                        setting.methods(),
                        setting.sample(),
                        outcomes.primary(),
                        outcomes.secondary(),
                        figures(drawn, first),
                        tables.metrics(),
                        tables.tasks(),
                        doubts.threats(),
                        doubts.violations(),
                        doubts.limitations(),
                        new Appendix(material).reproducibility(),
                        tables.runs()));
    }

    private static Section figures(Drawn drawn, List<Figure> before) {
        Section.Builder section = new Section.Builder("figures", "Figures");
        drawn.without().ifPresent(section::say);
        if (!before.isEmpty()) {
            section.say("Beside those of the outcome, above. Each is also a file, as SVG and as PNG, in figures/.");
        }
        List<Figure> rest = drawn.figures().stream()
                .filter(figure -> !before.contains(figure))
                .toList();
        if (!rest.isEmpty()) {
            section.add(new Block.Pictures(rest));
        }
        return section.build();
    }
}
