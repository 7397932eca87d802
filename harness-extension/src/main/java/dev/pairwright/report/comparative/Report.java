package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Mark;
import dev.pairwright.report.figures.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    Report {
        sections = List.copyOf(sections);
    }

    /**
     * Puts a report together.
     *
     * @param material what it is made of
     * @param figures its figures
     * @param without why there are none, if that needs saying
     */
    static Report of(Material material, List<Figure> figures, Optional<String> without) {
        Outcomes outcomes = new Outcomes(material.findings());
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
                        outcomes.glance(),
                        setting.question(),
                        setting.methods(),
                        setting.sample(),
                        outcomes.primary(),
                        outcomes.secondary(),
                        figures(figures, without),
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

    private static Section figures(List<Figure> figures, Optional<String> without) {
        Section.Builder section = new Section.Builder("figures", "Figures");
        without.ifPresent(section::say);
        figures.forEach(figure -> section.add(new Block.Picture(figure)));
        return section.build();
    }
}
