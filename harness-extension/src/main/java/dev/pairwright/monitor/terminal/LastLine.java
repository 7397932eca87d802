package dev.pairwright.monitor.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The last line of a terminal, written over and over. It can be cleared for what others print there, and stays clear for a moment. */
final class LastLine implements ProgressBarConsumer {

    private static final long QUIET_NANOS = 300_000_000;

    private final PrintStream out;
    private final int columns;
    private int shown;
    private boolean closed;
    private long quietSince = System.nanoTime() - QUIET_NANOS;

    LastLine(PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public int getMaxRenderedLength() {
        // the last column would make some terminals begin a new line
        return columns - 1;
    }

    @Override
    public synchronized void accept(String rendered) {
        if (closed || System.nanoTime() - quietSince < QUIET_NANOS) {
            return;
        }
        String line = rendered.substring(0, Math.min(rendered.length(), getMaxRenderedLength()));
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = line.length();
    }

    @Override
    public synchronized void clear() {
        out.print("\r" + " ".repeat(shown) + "\r");
        out.flush();
        shown = 0;
        quietSince = System.nanoTime();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            clear();
            closed = true;
        }
    }
}
