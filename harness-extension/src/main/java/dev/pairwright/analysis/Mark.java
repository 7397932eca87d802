package dev.pairwright.analysis;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Something that makes results no evidence about the variants, or less than was registered.
 *
 * @param kind which
 * @param sentence why, for people, without a full stop
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Mark(Kind kind, String sentence) {

    /** What a mark says. */
    public enum Kind {
        /** Nobody's model ran: a rehearsal. */
        SIMULATED(true),
        /** Answers were played back. */
        REPLAY(true),
        /** A pilot tries the procedure, not the claim. */
        PILOT(true),
        /** The scratch campaign, begun anew at will. */
        TRY_OUT(true),
        /** The plan is not the one that was locked before the first run, so nothing of it was registered. */
        EXPLORATORY(false),
        /** Files are not what was sealed, so what was left out may matter. */
        DAMAGED(false),
        /** Nothing was registered for this table. */
        POST_HOC(false);

        private final boolean title;

        Kind(boolean title) {
            this.title = title;
        }

        /** Whether nothing is said about the variants at all, so that every title has to say it. */
        public boolean noEvidence() {
            return title;
        }

        /** The word in files, such as {@code try_out}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As titles have it, such as {@code try-out}. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
