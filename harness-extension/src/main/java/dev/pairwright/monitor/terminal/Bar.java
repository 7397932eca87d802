package dev.pairwright.monitor.terminal;

import java.util.Optional;
import org.apiguardian.api.API;

/** A progress bar on a terminal's last line. It is gone once it is closed. */
@API(status = API.Status.INTERNAL)
public final class Bar implements AutoCloseable {

    private static final int NARROWEST = 60;

    /** Names no class of the library, not even for the verifier: this one is loaded where there is none. */
    private final DrawnBar drawn;

    private final boolean unicode;

    private Bar(DrawnBar drawn, boolean unicode) {
        this.drawn = drawn;
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
            return Optional.of(new Bar(DrawnBar.on(terminal, name), terminal.unicode()));
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    /** How many characters there are for words. */
    public int room() {
        return drawn.room();
    }

    /**
     * Shows how far it is.
     *
     * @param done how much
     * @param of of how much, negative if that is not known
     * @param words what stands behind it
     */
    public void show(long done, long of, String words) {
        drawn.show(done, of, unicode ? words : words.replace("·", "|"));
    }

    /** Makes room for what somebody else prints now. */
    public void giveWay() {
        drawn.giveWay();
    }

    @Override
    public void close() {
        drawn.close();
    }
}
