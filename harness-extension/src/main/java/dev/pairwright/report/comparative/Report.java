package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Mark;
import dev.pairwright.report.figures.Drawn;
import dev.pairwright.report.figures.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole report, not yet written as anything.
 *
 * @param title its title, marks first
 * @param mark what stands on every page; empty if nothing makes it less than registered evidence
 * @param subtitle what it is a report of
 * @param sections its sections
 */
record Report(String title, Optional<String> mark, String subtitle, List<Section> sections) {

    private static final Set<String> FIRST = Set.of("success-by-variant", "forest");

    Report {
        sections = List.copyOf(sections);
    }

    /**
     * Puts a report together.
     *
     * @param material what it is made of
     * @param drawn its figures
     */
    static Report of(Material material, Drawn drawn) {
        Outcomes outcomes = new Outcomes(material.findings());
        List<Figure> first = drawn.figures().stream()
                .filter(figure -> FIRST.contains(figure.name()))
                .toList();
        Setting setting = new Setting(material);
        Tables tables = new Tables(material);
        Doubts doubts = new Doubts(material);
        return new Report(
                material.title(),
                mark(material.findings().marks()),
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

    private static Optional<String> mark(List<Mark> marks) {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.stream()
                        .map(mark -> mark.kind().words().toUpperCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", ")));
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
