package dev.pairwright.agent.gateway;

import java.util.Optional;

/**
 * Where a request goes, as its path says.
 *
 * @param path the protocol's own path, such as {@code /chat/completions}: what follows the base URL of a provider
 * @param query what goes with it; empty for nothing
 * @param model the model, where the path names it
 * @param streams whether the path asks for a stream
 */
record Route(String path, String query, Optional<String> model, boolean streams) {

    static Route to(String path) {
        return new Route(path, "", Optional.empty(), false);
    }

    /** What follows the base URL. */
    String suffix() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
