package dev.pairwright.monitor.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * What the library draws. Loaded where the library is, and nowhere else.
 *
 * @param bar the library's bar
 * @param line where it draws
 * @param room how many characters there are for words
 */
record DrawnBar(ProgressBar bar, LastLine line, int room) {

    private static final int REDRAWN_MILLIS = 200;

    /** What the name, the bar itself and the figures beside it take up. */
    private static final int LEAST_BAR = 12;

    private static final int FIGURES = 36;

    static DrawnBar on(Terminal terminal, String name) {
        LastLine line = new LastLine(terminal.out(), terminal.columns());
        String shortName = name.substring(0, Math.min(name.length(), terminal.columns() / 6));
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(shortName)
                .setInitialMax(-1)
                .setUnit(" runs", 1)
                .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setConsumer(line)
                .hideEta()
                .build();
        int room = line.getMaxRenderedLength() - shortName.length() - LEAST_BAR - FIGURES;
        return new DrawnBar(bar, line, Math.max(0, room));
    }

    void show(long done, long of, String words) {
        bar.maxHint(of);
        bar.stepTo(done);
        bar.setExtraMessage(words);
    }

    void giveWay() {
        line.clear();
    }

    void close() {
        bar.close();
        line.close(); // whatever the library still draws comes too late
    }
}
