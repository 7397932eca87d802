package dev.pairwright.core;

import java.util.regex.Pattern;

/** The written forms of ids; a name that fits none of them reaches no file name, no CSV cell and no report. */
enum IdForm {
    NAME("an id", "[A-Za-z0-9._-]{1,64}"),
    PAIR("a pair id", "pair-[0-9]{4,12}"),
    RUN("a run id", "run-[0-9]{8}T[0-9]{9}Z-[A-Za-z0-9._-]{1,160}"),
    CAMPAIGN("a campaign name", "(?!run-)[a-z][a-z0-9-]{0,40}");

    private final String what;
    private final Pattern pattern;

    IdForm(String what, String pattern) {
        this.what = what;
        this.pattern = Pattern.compile(pattern);
    }

    void require(String value) {
        if (!pattern.matcher(value).matches() || isDots(value)) {
            throw new IllegalArgumentException(
                    "not " + what + ": \"" + Printable.of(value, 80) + "\"; the form is " + pattern);
        }
    }

    private static boolean isDots(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
