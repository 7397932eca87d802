package dev.pairwright.cli;

import dev.pairwright.io.Console;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/** Speaks to the person at the command line: in its own words, for the rooms behind it name the properties of {@code mvn test}. */
final class Voice {

    private static final Pattern RESOLVE =
            Pattern.compile("mvn test -Dpairwright\\.resolve=(\\S+) -Dpairwright\\.resolution=");
    private static final Pattern PROPERTY = Pattern.compile("-Dpairwright\\.([a-z]+)=");

    private Voice() {}

    /** Says something on standard output. */
    static void say(String text) {
        Console.println(inOptions(text));
    }

    /** Says what went wrong, on standard error. */
    static void complain(String text) {
        Console.complain(inOptions(text));
    }

    /** A text with this command line's options in the place of system properties. */
    static String inOptions(String text) {
        String resolved = RESOLVE.matcher(text).replaceAll("pairwright resolve $1 --resolution ");
        return PROPERTY.matcher(resolved).replaceAll("--$1 ");
    }

    static PrintWriter out() {
        return Console.out();
    }

    static PrintWriter err() {
        return Console.err();
    }
}
