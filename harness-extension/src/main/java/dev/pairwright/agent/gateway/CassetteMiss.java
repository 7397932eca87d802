package dev.pairwright.agent.gateway;

import org.apiguardian.api.API;

/** A run asked its cassette for what is not on it: the replay is not of what was recorded. */
@API(status = API.Status.INTERNAL)
public final class CassetteMiss extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A miss.
     *
     * @param message which request, and the first difference
     */
    public CassetteMiss(String message) {
        super(message);
    }
}
