package dev.pairwright.agent.gateway;

import java.io.IOException;
import java.util.Optional;

/** The body of a response as it comes. */
interface Body extends AutoCloseable {

    /**
     * The next bytes.
     *
     * @return none at the end
     * @throws IOException if it is cut off, or nothing came for too long
     */
    Optional<byte[]> next() throws IOException, InterruptedException;

    /** Wants no more of it. */
    @Override
    void close();
}
