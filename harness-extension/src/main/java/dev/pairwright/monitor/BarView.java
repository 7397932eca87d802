package dev.pairwright.monitor;

import dev.pairwright.monitor.terminal.Bar;
import java.util.ArrayList;
import java.util.List;

/** Shows a campaign on one line of a terminal. */
record BarView(Bar bar) implements View {

    private static final String BETWEEN = " · ";

    @Override
    public void show(Snapshot now) {
        bar.show(now.progress().runs(), now.progress().of().orElse(-1), words(now, bar.room()));
    }

    /**
     * What stands behind the bar, the most important first; what has no room is left out.
     *
     * @param room in characters
     */
    static String words(Snapshot now, int room) {
        StringBuilder words = new StringBuilder();
        for (String each : all(now)) {
            String more = (words.isEmpty() ? "" : BETWEEN) + each;
            if (words.length() + more.length() <= room) {
                words.append(more);
            }
        }
        return words.toString();
    }

    private static List<String> all(Snapshot now) {
        List<String> all = new ArrayList<>();
        now.progress().left().ifPresent(left -> all.add(left + " left"));
        if (now.state() == Snapshot.State.HALTED) {
            all.add("halted");
        }
        count(now.violations().critical(), "critical", all);
        count(now.violations().documented(), "documented", all);
        now.outcomes().ifPresent(shown -> all.add(words(shown)));
        now.current().forEach(pair -> all.add(pair.task() + " " + pair.pair()));
        return all;
    }

    private static void count(int pairs, String what, List<String> words) {
        if (pairs > 0) {
            words.add(pairs + " " + what);
        }
    }

    private static String words(Snapshot.Shown shown) {
        return shown.first().name() + " " + shown.first().succeeded() + ", "
                + shown.second().name() + " " + shown.second().succeeded() + " of " + shown.pairs() + ", E "
                + shown.evidence().value();
    }

    @Override
    public void close() {
        bar.close();
    }
}
