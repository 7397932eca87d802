package dev.pairwright.report.pages;

import dev.pairwright.manifest.Outputs.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What two runs left, file by file: text compared, everything else by hash and size. */
final class OutputRows {

    /** As many files as are shown by name. */
    static final int MOST_FILES = 200;

    /** As many files as are shown with their text. */
    private static final int MOST_TEXTS = 20;

    private static final int LONGEST_TEXT = 20_000;

    private final Markup out;
    private final PairPage.Sides sides;
    private int texts;

    private OutputRows(Markup out, PairPage.Sides sides) {
        this.out = out;
        this.sides = sides;
    }

    private record Both(Optional<OutputFile> first, Optional<OutputFile> second) {}

    static void show(Markup out, PairPage.Sides sides) {
        new OutputRows(out, sides).show();
    }

    private void show() {
        Map<String, Both> files = new TreeMap<>();
        sides.first().outputs().forEach(file -> files.put(file.path(), new Both(Optional.of(file), Optional.empty())));
        sides.second()
                .outputs()
                .forEach(file -> files.merge(
                        file.path(),
                        new Both(Optional.empty(), Optional.of(file)),
                        (known, more) -> new Both(known.first(), more.second())));
        out.tag("<p class=\"sub\">")
                .text("New or changed in the workspace. Text is shown and compared up to "
                        + OutputText.MOST_BYTES + " bytes and " + LineDiff.MOST_LINES + " lines a file, " + MOST_TEXTS
                        + " files; all else is told by size and hash.")
                .tag("</p>\n");
        if (files.isEmpty()) {
            out.tag("<p>Neither run left anything.</p>\n");
        }
        int shown = 0;
        for (Map.Entry<String, Both> file : files.entrySet()) {
            if (shown++ == MOST_FILES) {
                out.tag("<p>")
                        .text((files.size() - MOST_FILES) + " further entries stand in the manifests.")
                        .tag("</p>\n");
                return;
            }
            out.tag("<h3><code>").text(file.getKey()).tag("</code> ");
            Both both = file.getValue();
            if (both.first().isPresent() && both.second().isPresent()) {
                compared(both.first().get(), both.second().get());
            } else {
                boolean first = both.first().isPresent();
                alone(
                        first ? sides.first() : sides.second(),
                        first ? "a" : "b",
                        first ? both.first().get() : both.second().get());
            }
        }
    }

    private void compared(OutputFile first, OutputFile second) {
        boolean sameBytes = first.hash().isPresent() && first.hash().equals(second.hash());
        boolean sameEntry = first.hash().isEmpty()
                && first.kind() == second.kind()
                && first.target().equals(second.target());
        boolean same = sameBytes || sameEntry;
        boolean modes = !first.mode().equals(second.mode());
        out.tag(
                        same && !modes
                                ? "<span class=\"tell faint\">identical</span>"
                                : "<span class=\"tell bad\">&#8800; differs</span>")
                .tag("</h3>\n");
        if (same) {
            facts(first);
            if (modes) {
                out.tag("<p>")
                        .text("modes " + first.mode() + " and " + second.mode())
                        .tag("</p>\n");
            }
            folded(text(sides.first(), first));
            return;
        }
        Optional<String> one = text(sides.first(), first);
        Optional<String> other = text(sides.second(), second);
        if (one.isPresent() && other.isPresent() && few(one.get()) && few(other.get())) {
            out.tag("<p class=\"faint\">&#8722; ")
                    .text(sides.first().variant())
                    .tag(", + ")
                    .text(sides.second().variant())
                    .tag("</p>\n");
            LineDiff.show(out, one.get(), other.get());
        } else {
            out.tag("<div class=\"row differs\"><div>");
            facts(first);
            out.tag("</div><div>");
            facts(second);
            out.tag("</div></div>\n");
        }
    }

    private void alone(ShownRun run, String side, OutputFile file) {
        out.tag("only <span class=\"who ")
                .tag(side)
                .tag("\">")
                .text(run.variant())
                .tag("</span></h3>\n");
        facts(file);
        folded(text(run, file));
    }

    private void facts(OutputFile file) {
        facts(out, file);
    }

    static void facts(Markup out, OutputFile file) {
        out.tag("<p class=\"faint\">")
                .text(
                        file.kind().name().toLowerCase(java.util.Locale.ROOT) + ", " + file.sizeBytes()
                                + " bytes, mode " + file.mode()
                                + file.hash().map(hash -> ", " + hash.value()).orElse(""),
                        300);
        file.target().ifPresent(target -> out.text(", to ").text(target));
        out.tag("</p>\n");
    }

    private Optional<String> text(ShownRun run, OutputFile file) {
        return texts++ < 2 * MOST_TEXTS ? OutputText.of(run, file) : Optional.empty();
    }

    private static boolean few(String text) {
        return text.lines().limit(LineDiff.MOST_LINES + 1L).count() <= LineDiff.MOST_LINES;
    }

    private void folded(Optional<String> text) {
        text.ifPresent(shown -> folded(out, shown));
    }

    static void folded(Markup out, String text) {
        List<String> lines = LineDiff.lines(text);
        out.tag("<details><summary>")
                .text(lines.size() + (lines.size() == 1 ? " line" : " lines"))
                .tag("</summary><pre>");
        out.block(text, LONGEST_TEXT).tag("</pre></details>\n");
    }
}
