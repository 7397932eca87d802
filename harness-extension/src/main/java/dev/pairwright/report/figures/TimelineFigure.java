package dev.pairwright.report.figures;

import dev.pairwright.analysis.AnalysedRun;
import dev.pairwright.analysis.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * When each run began, by task and variant: shows whether the variants took turns. Times are those of the runs' ids.
 *
 * @param findings what was found
 */
record TimelineFigure(Findings findings) {

    private static final String TITLE = "When the runs began";
    private static final int MOST_RUNS = 600;
    private static final int MOST_TASKS = 40;
    private static final double APART = .16;
    private static final Pattern ID = Pattern.compile("run-(\\d{8}T\\d{9})Z-.*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT);

    Optional<Figure> draw() {
        Optional<Instant> begin =
                findings.runs().stream().flatMap(run -> at(run).stream()).min(Instant::compareTo);
        return begin.map(this::draw);
    }

    private static Optional<Instant> at(AnalysedRun run) {
        Matcher id = ID.matcher(run.runId());
        return id.matches()
                ? Optional.of(LocalDateTime.parse(id.group(1), TIME).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private Figure draw(Instant begin) {
        List<String> tasks = new TreeSet<>(
                        findings.runs().stream().map(AnalysedRun::task).toList())
                .stream().limit(MOST_TASKS).toList();
        int every = 1 + (findings.runs().size() - 1) / MOST_RUNS;
        double longest = findings.runs().stream()
                .flatMap(run -> at(run).stream())
                .mapToDouble(at -> Duration.between(begin, at).toMillis() / 1000.0)
                .max()
                .orElse(1);
        double unit = longest > 7200 ? 3600 : longest > 120 ? 60 : 1;
        XYSeries first = new XYSeries(Look.label(findings.first().column()));
        XYSeries second = new XYSeries(Look.label(findings.second().column()));
        for (int i = 0; i < findings.runs().size(); i += every) {
            AnalysedRun run = findings.runs().get(i);
            int task = tasks.indexOf(run.task());
            Optional<Instant> at = at(run);
            if (task >= 0 && at.isPresent()) {
                boolean ofFirst = run.variant().equals(findings.first().id());
                (ofFirst ? first : second)
                        .add(
                                Duration.between(begin, at.get()).toMillis() / 1000.0 / unit,
                                task + (ofFirst ? -APART : APART));
            }
        }
        XYSeriesCollection data = new XYSeriesCollection(first);
        data.addSeries(second);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDrawOutlines(false);
        renderer.setSeriesPaint(0, Look.variant(0));
        renderer.setSeriesPaint(1, Look.variant(1));
        renderer.setSeriesShape(0, new java.awt.geom.Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setSeriesShape(1, new java.awt.geom.Rectangle2D.Double(-2.7, -2.7, 5.4, 5.4));
        NumberAxis time = Look.numbers(
                (unit == 3600 ? "hours" : unit == 60 ? "minutes" : "seconds") + " since the first run",
                -.015 * Math.max(longest / unit, .001),
                1.03 * Math.max(longest / unit, .001));
        XYPlot plot = new XYPlot(
                data, time, Look.names(tasks.stream().map(Look::label).toArray(String[]::new)), renderer);
        Look.grid(plot);
        return Drawing.of(
                        "timeline",
                        TITLE,
                        Look.withFooter(Look.chart(TITLE, plot, true), findings),
                        150 + 34 * tasks.size())
                .figure(
                        "Each mark is a run. Variants that take turns all the way share whatever changed with time."
                                + (every > 1 ? " One run in " + every + " is shown." : ""),
                        TITLE + ": " + findings.runs().size() + " runs from " + begin + " on, by task and variant.");
    }
}
