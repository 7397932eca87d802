package dev.pairwright.core;

import org.apiguardian.api.API;

/** Somebody else is at work there: what was refused may be right later. */
@API(status = API.Status.INTERNAL)
public final class Busy extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message who is at work on what, and what to do
     */
    public Busy(String message) {
        super(message);
    }
}
