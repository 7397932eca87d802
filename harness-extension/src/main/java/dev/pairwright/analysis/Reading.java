package dev.pairwright.analysis;

import java.util.Locale;
import org.apiguardian.api.API;

/** For which tasks a result speaks. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Reading {
    /** For these very tasks: the primary reading. */
    THESE_TASKS,
    /** For tasks like these: the tasks are the sample. */
    NEW_TASKS;

    /** The word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
