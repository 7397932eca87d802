package dev.pairwright.report.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts beside each other, line by line, what differs within a line marked. */
final class LineDiff {

    /** As many lines of a text as are compared. */
    static final int MOST_LINES = 1_000;

    private static final int AROUND = 3;
    private static final int LONGEST = 2_000;
    private static final String NO_LINE_FEED = "\u0000";

    private final Markup out;

    private LineDiff(Markup out) {
        this.out = out;
    }

    /** Adds the comparison of two texts without NUL in them. */
    static void show(Markup out, String first, String second) {
        List<String> one = lines(first);
        List<String> other = lines(second);
        out.tag("<div class=\"diff\">\n");
        new LineDiff(out).show(one, DiffUtils.diff(one, other));
        out.tag("</div>\n");
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + NO_LINE_FEED);
        }
        return lines;
    }

    private void show(List<String> first, Patch<String> patch) {
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getSource().getPosition();
            equal(first, at, from, at > 0, true);
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                String left = i < gone.size() ? gone.get(i) : "";
                String right = i < come.size() ? come.get(i) : "";
                boolean both = i < gone.size() && i < come.size();
                out.tag("<div class=\"row\">");
                changed(i < gone.size(), "minus", left, both ? right : left);
                changed(i < come.size(), "plus", right, both ? left : right);
                out.tag("</div>\n");
            }
            at = from + gone.size();
        }
        equal(first, at, first.size(), at > 0, false);
    }

    private void equal(List<String> lines, int from, int to, boolean after, boolean before) {
        int head = after ? AROUND : 0;
        int tail = before ? AROUND : 0;
        boolean folds = to - from > head + tail + 2;
        for (int i = from; i < to; i++) {
            if (folds && i == from + head) {
                i = to - tail;
                out.tag("<div class=\"fold\">")
                        .text("... " + (to - tail - from - head) + " lines are equal")
                        .tag("</div>\n");
                if (i >= to) {
                    return;
                }
            }
            out.tag("<div class=\"row same\"><div>");
            line(lines.get(i), 0, 0);
            out.tag("</div><div>");
            line(lines.get(i), 0, 0);
            out.tag("</div></div>\n");
        }
    }

    private void changed(boolean there, String kind, String line, String other) {
        if (!there) {
            out.tag("<div></div>");
            return;
        }
        int most = Math.min(line.length(), other.length());
        int start = 0;
        while (start < most && line.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && line.charAt(line.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        out.tag("<div class=\"").tag(kind).tag("\">");
        boolean whole = line.equals(other) || start + end == 0;
        line(line, whole ? 0 : start, whole ? 0 : line.length() - end);
        out.tag("</div>");
    }

    /** A line with what stands between two positions marked; nothing is where they are equal. */
    private void line(String line, int from, int to) {
        boolean open = line.endsWith(NO_LINE_FEED);
        String shown = open ? line.substring(0, line.length() - 1) : line;
        int start = Math.min(from, shown.length());
        int end = Math.min(to, shown.length());
        boolean cuts = start < end
                && (start > LONGEST
                        || Character.isLowSurrogate(shown.charAt(start))
                        || (end < shown.length() && Character.isLowSurrogate(shown.charAt(end))));
        if (start < end && !cuts) {
            out.block(shown.substring(0, start), LONGEST).tag("<em>");
            out.block(shown.substring(start, end), LONGEST).tag("</em>");
            out.block(shown.substring(end), LONGEST);
        } else {
            out.block(shown, LONGEST);
        }
        if (open) {
            out.tag("<i class=\"c\">no LF</i>");
        } else if (shown.isEmpty()) {
            out.tag(" ");
        }
    }
}
