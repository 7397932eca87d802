package dev.pairwright.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command came to.
 *
 * @param command the command
 * @param exit how it ended
 * @param output all that it printed
 */
public record Said(String command, int exit, String output) {

    private static final Pattern MISSING = Pattern.compile(
            "(?:Could not (?:find|transfer) artifact (\\S+)|(\\S+) was not found in|Unknown host (\\S+))");

    /** What it printed, once it is sure that it ended well. */
    public String well() {
        assertThat(exit).as(command + "\n" + output).isZero();
        return output;
    }

    /** What it printed, once it is sure that it did not end well. */
    public String badly() {
        assertThat(exit).as(command + "\n" + output).isNotZero();
        return output;
    }

    /** Whether something was not to be had that is not ours. */
    boolean lacksSomething() {
        if (exit == 0) {
            return false;
        }
        Matcher missing = MISSING.matcher(output);
        boolean found = missing.find();
        assertThat(found && missing.group().contains(" dev.pairwright:"))
                .as("an artefact of ours is not there: " + command + "\n" + output)
                .isFalse();
        return found;
    }

    /** What was not to be had, in words. */
    String lacked() {
        Matcher missing = MISSING.matcher(output);
        return missing.find() ? missing.group() : "nothing";
    }
}
