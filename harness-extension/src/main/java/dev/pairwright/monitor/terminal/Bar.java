package dev.pairwright.monitor.terminal;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apiguardian.api.API;

/** A progress bar on a terminal's last line. It is gone once it is closed. */
@API(status = API.Status.INTERNAL)
public final class Bar implements AutoCloseable {

    private static final int REDRAWN_MILLIS = 200;
    private static final int NARROWEST = 60;

    /** What the name, the bar itself and the figures beside it take up. */
    private static final int LEAST_BAR = 12;

    private static final int FIGURES = 36;

    private final ProgressBar bar;
    private final LastLine line;
    private final boolean unicode;
    private final int room;

    private Bar(ProgressBar bar, LastLine line, boolean unicode, int room) {
        this.bar = bar;
        this.line = line;
        this.unicode = unicode;
        this.room = room;
    }

    /**
     * A bar at its beginning.
     *
     * @param terminal where
     * @param name what stands before it
     * @return the bar; none on a terminal that is too narrow, or without the library that draws it, {@code me.tongfei:progressbar}
     */
    public static Optional<Bar> on(Terminal terminal, String name) {
        if (terminal.columns() < NARROWEST) {
            return Optional.empty();
        }
        try {
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
            return Optional.of(new Bar(bar, line, terminal.unicode(), Math.max(0, room)));
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    /** How many characters there are for words. */
    public int room() {
        return room;
    }

    /**
     * Shows how far it is.
     *
     * @param done how much
     * @param of of how much, negative if that is not known
     * @param words what stands behind it
     */
    public void show(long done, long of, String words) {
        bar.maxHint(of);
        bar.stepTo(done);
        bar.setExtraMessage(unicode ? words : words.replace("·", "|"));
    }

    /** Makes room for what somebody else prints now. */
    public void giveWay() {
        line.clear();
    }

    @Override
    public void close() {
        bar.close();
        line.close(); // whatever the library still draws comes too late
    }
}
