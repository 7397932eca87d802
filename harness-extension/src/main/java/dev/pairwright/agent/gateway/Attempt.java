package dev.pairwright.agent.gateway;

import java.time.Duration;
import java.util.Optional;

/** What came of asking a provider. */
sealed interface Attempt {

    /**
     * A whole response.
     *
     * @param status its status
     * @param type its content type
     * @param body all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Whole(int status, String type, byte[] body) implements Attempt {}

    /**
     * A stream that has begun.
     *
     * @param status its status
     * @param type its content type
     * @param body what is to come of it
     */
    record Streaming(int status, String type, Body body) implements Attempt {}

    /**
     * No response that anything could be made of.
     *
     * @param what what happened
     * @param next what to do about it
     * @param after how long the provider asks to wait before that
     * @param answer what the provider said, if it said something
     */
    record Failed(String what, Next next, Optional<Duration> after, Optional<Whole> answer) implements Attempt {

        static Failed of(String what, Next next) {
            return new Failed(what, next, Optional.empty(), Optional.empty());
        }
    }

    /** What to do about a failure. */
    enum Next {
        /** Ask again, in a while. */
        RETRY,
        /** Give this request up. */
        GIVE_UP,
        /** Give up, and ask for nothing more: the next request would fare no better. */
        STOP
    }
}
