package dev.pairwright.analysis;

import org.apiguardian.api.API;

/** What may be concluded about a registered claim. None of them is a failure: they say what the data show. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Conclusion {
    /** The claim's test is significant at the corrected level, in the claimed direction. */
    SUPPORTED("supported"),
    /** The data speak against the claim: they show the opposite, or that the claimed difference is smaller than its registered margin. */
    NOT_SUPPORTED("not supported"),
    /** The data cannot tell. Nothing follows from this, least of all that there is no difference. */
    INCONCLUSIVE("inconclusive");

    private final String words;

    Conclusion(String words) {
        this.words = words;
    }

    /** As sentences have it, such as {@code not supported}. */
    public String words() {
        return words;
    }

    /** The word in files, such as {@code not_supported}. */
    public String code() {
        return words.replace(' ', '_');
    }
}
