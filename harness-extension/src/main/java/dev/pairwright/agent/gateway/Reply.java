package dev.pairwright.agent.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Answers a client of the gateway.
 *
 * @param http the client's request
 */
record Reply(HttpExchange http) {

    /** Clients that would ask again by themselves are asked not to: the gateway has done so as often as is allowed. */
    private static final String AGAIN = "x-should-retry";

    /** A whole response. */
    void whole(int status, String type, byte[] body) throws IOException {
        try (http) {
            http.getResponseHeaders().set("Content-Type", type);
            if (status >= 400) {
                http.getResponseHeaders().set(AGAIN, "false");
            }
            http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                http.getResponseBody().write(body);
            }
        }
    }

    /** Begins a response that goes on. Closing what is returned ends it well; a client notices any other end. */
    OutputStream stream(int status, String type) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.getResponseHeaders().set("Cache-Control", "no-cache");
        http.sendResponseHeaders(status, 0);
        return http.getResponseBody();
    }
}
