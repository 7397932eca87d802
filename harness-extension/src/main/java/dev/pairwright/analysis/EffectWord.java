package dev.pairwright.analysis;

import java.util.Locale;
import org.apiguardian.api.API;

/** How large a standardized effect is called (Cohen 1988). */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum EffectWord {
    /** Below .2. */
    NEGLIGIBLE,
    /** From .2. */
    SMALL,
    /** From .5. */
    MEDIUM,
    /** From .8. */
    LARGE;

    /** The word for an effect, whatever its sign. */
    public static EffectWord of(double standardized) {
        double size = Math.abs(standardized);
        return size < .2 ? NEGLIGIBLE : size < .5 ? SMALL : size < .8 ? MEDIUM : LARGE;
    }

    /** The word, such as {@code small}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
