package dev.pairwright.monitor;

import dev.pairwright.monitor.terminal.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a campaign on one line of a terminal. */
record BarView(Bar bar) implements View {

    @Override
    public void show(Snapshot now) {
        bar.show(now.progress().runs(), now.progress().of().orElse(-1), words(now));
    }

    /** What stands behind the bar, the most important first: a narrow terminal cuts the rest. */
    static String words(Snapshot now) {
        List<String> words = new ArrayList<>();
        now.progress().left().ifPresent(left -> words.add("about " + left + " left"));
        if (now.state() == Snapshot.State.HALTED) {
            words.add("halted");
        }
        count(now.violations().critical(), "critical", words);
        count(now.violations().documented(), "documented", words);
        if (!now.current().isEmpty()) {
            words.add(now.current().stream()
                    .map(pair -> pair.task() + " " + pair.pair())
                    .collect(Collectors.joining(", ")));
        }
        now.outcomes().ifPresent(shown -> words.add(words(shown)));
        return String.join(" · ", words);
    }

    private static void count(int pairs, String what, List<String> words) {
        if (pairs > 0) {
            words.add(pairs + " " + what);
        }
    }

    private static String words(Snapshot.Shown shown) {
        return shown.first().name() + " " + shown.first().succeeded() + ", "
                + shown.second().name() + " " + shown.second().succeeded() + " of " + shown.pairs() + ", E "
                + shown.evidence().value() + " of " + shown.evidence().threshold();
    }

    @Override
    public void close() {
        bar.close();
    }
}
