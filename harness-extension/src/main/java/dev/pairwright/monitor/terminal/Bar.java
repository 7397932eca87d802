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
    private static final int NARROWEST = 40;

    private final ProgressBar bar;
    private final LastLine line;
    private final boolean unicode;

    private Bar(ProgressBar bar, LastLine line, boolean unicode) {
        this.bar = bar;
        this.line = line;
        this.unicode = unicode;
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
            ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(-1)
                    .setUnit(" runs", 1)
                    .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REDRAWN_MILLIS)
                    .setConsumer(line)
                    .hideEta()
                    .build();
            return Optional.of(new Bar(bar, line, terminal.unicode()));
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
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
    }
}
