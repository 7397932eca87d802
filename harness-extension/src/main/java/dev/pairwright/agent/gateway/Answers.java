package dev.pairwright.agent.gateway;

/** Where a run's answers come from: the provider, or a cassette. */
interface Answers {

    /**
     * What was sent, and what came of it.
     *
     * @param sent the request as the provider got it
     * @param attempt the last attempt
     */
    record Reply(Completed sent, Attempt attempt) {}

    /**
     * Answers a request.
     *
     * @param effort takes note of what it took
     * @throws CassetteMiss if a cassette has no answer
     */
    Reply to(Asked asked, Effort effort) throws InterruptedException;

    /** A text without what must not be written down. */
    String hidden(String text);

    /** Bytes without what must not be written down. */
    byte[] hidden(byte[] bytes);

    /** Takes note of what an answer used. */
    void used(Usage usage);

    /** Takes note that the next request would fare no better. */
    void stop(String why);

    /** Whether nothing is new about the answers. */
    boolean recorded();
}
