package dev.pairwright.report.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tool calls of two runs, those that stand for the same thing in one row. */
final class CallRows {

    /** As many calls of a run as are shown. */
    static final int MOST = 300;

    private static final int LONGEST = 160;

    private CallRows() {}

    /**
     * A row.
     *
     * @param first a call of the first run
     * @param second a call of the second
     */
    record Row(Optional<Call> first, Optional<Call> second) {

        boolean same() {
            return first.isPresent() && first.equals(second);
        }
    }

    /** Aligns calls as a comparison of texts aligns lines; where both runs did something else, calls of one tool share a row. */
    static List<Row> align(List<Call> first, List<Call> second) {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        first.stream().map(Call::likeness).toList(),
                        second.stream().map(Call::likeness).toList())
                .getDeltas()) {
            for (; i < delta.getSource().getPosition(); i++, j++) {
                rows.add(new Row(Optional.of(first.get(i)), Optional.of(second.get(j))));
            }
            int endFirst = i + delta.getSource().size();
            int endSecond = j + delta.getTarget().size();
            for (; i < endFirst || j < endSecond; ) {
                boolean both = i < endFirst
                        && j < endSecond
                        && first.get(i).tool().equals(second.get(j).tool());
                Optional<Call> left = i < endFirst ? Optional.of(first.get(i)) : Optional.empty();
                Optional<Call> right = j < endSecond ? Optional.of(second.get(j)) : Optional.empty();
                if (both) {
                    rows.add(new Row(left, right));
                } else {
                    left.ifPresent(call -> rows.add(new Row(Optional.of(call), Optional.empty())));
                    right.ifPresent(call -> rows.add(new Row(Optional.empty(), Optional.of(call))));
                }
                i += left.isPresent() ? 1 : 0;
                j += right.isPresent() ? 1 : 0;
            }
        }
        for (; i < first.size(); i++, j++) {
            rows.add(new Row(Optional.of(first.get(i)), Optional.of(second.get(j))));
        }
        return rows;
    }

    static void show(Markup out, PairPage.Sides sides) {
        List<Call> first = calls(sides.first());
        List<Call> second = calls(sides.second());
        List<Row> rows =
                align(first.subList(0, Math.min(MOST, first.size())), second.subList(0, Math.min(MOST, second.size())));
        long same = rows.stream().filter(Row::same).count();
        out.tag("<p class=\"sub\">")
                .text(sides.first().variant() + " made " + first.size() + ", "
                        + sides.second().variant() + " " + second.size() + "; " + same
                        + " are the same to the last character. Like calls share a row");
        if (Math.max(first.size(), second.size()) > MOST) {
            out.text("; the first " + MOST + " of each are shown");
        }
        out.tag(".</p>\n");
        sides.heads(out);
        for (Row row : rows) {
            out.tag(row.same() ? "<div class=\"row same\">" : "<div class=\"row differs\">");
            cell(out, row.first(), row.same() ? "both" : sides.first().variant(), "a");
            cell(out, row.second(), sides.second().variant(), "b");
            out.tag("</div>\n");
        }
    }

    private static List<Call> calls(ShownRun run) {
        return run.trace().map(Call::of).orElse(List.of());
    }

    private static void cell(Markup out, Optional<Call> call, String who, String side) {
        if (call.isEmpty()) {
            out.tag("<div class=\"none\">no such call</div>");
            return;
        }
        out.tag("<div><span class=\"only who ")
                .tag(who.equals("both") ? "" : side)
                .tag("\">")
                .text(who)
                .tag("</span> ");
        out.element("code", "", call.get().tool());
        for (Map.Entry<String, String> argument : call.get().given().entrySet()) {
            out.tag(" <span class=\"faint\">").text(argument.getKey(), 60).tag("</span> <code>");
            out.text(argument.getValue(), LONGEST).tag("</code>");
        }
        out.tag(" ");
        call.get().tell(out);
        out.tag("</div>");
    }
}
