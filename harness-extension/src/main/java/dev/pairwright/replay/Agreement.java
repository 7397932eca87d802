package dev.pairwright.replay;

import java.util.Locale;
import org.apiguardian.api.API;

/** How far a measure of a replayed run agrees with the locked one. */
@API(status = API.Status.INTERNAL)
public enum Agreement {
    /** It is the same. */
    SAME,
    /** It differs within its tolerance. */
    ACCEPTABLE,
    /** It differs by more, and there is a known cause that says nothing against the run. */
    EXPLAINABLE,
    /** It differs by more, and no cause is known: the run is not reproducible as recorded. */
    ANOMALOUS,
    /** It could not be replayed. */
    NOT_REPLAYED;

    /** As the table has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
