package dev.pairwright.io;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** The console: the one place where the harness speaks to the person who started it. */
@API(status = API.Status.INTERNAL)
public final class Console {

    private Console() {}

    /**
     * Prints lines, at once.
     *
     * @param text one or more lines, without the last line end
     */
    public static void println(String text) {
        System.out.println(text);
        System.out.flush();
    }

    /**
     * Prints what went wrong, on standard error, at once.
     *
     * @param text one or more lines, without the last line end
     */
    public static void complain(String text) {
        System.err.println(text);
        System.err.flush();
    }

    /** A writer to it. */
    public static PrintWriter out() {
        return new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    }

    /** A writer to standard error. */
    public static PrintWriter err() {
        return new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    }
}
