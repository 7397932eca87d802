package dev.pairwright.monitor.live;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says which requests are none of ours. A page of a stranger may make a browser of this machine ask for anything, also under the stranger's name by resolving that to
 * the loopback address (DNS rebinding): then the host that is asked for is the stranger's.
 */
final class RequestGuard {

    private final Set<String> hosts;

    /**
     * For a server.
     *
     * @param port where it listens
     */
    RequestGuard(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /**
     * A request that is not answered.
     *
     * @param status the answer's status
     * @param why in one line
     */
    record Refused(int status, String why) {}

    /** Why a request is refused, if it is. */
    Optional<Refused> refuse(String method, URI target, Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0).toLowerCase(Locale.ROOT))) {
            return Optional.of(new Refused(421, "this is not the host that was asked for"));
        }
        if (target.isAbsolute() || target.getRawAuthority() != null) {
            return Optional.of(new Refused(421, "this is no proxy"));
        }
        if (!method.equals("GET")) {
            return Optional.of(new Refused(405, "only GET: there is nothing to be changed here"));
        }
        return Optional.empty();
    }

    /** Why the stream is refused, if it is: only our own page may hold one of its places. */
    Optional<Refused> refuseStream(Headers headers) {
        List<String> site = headers.getOrDefault("Sec-Fetch-Site", List.of());
        boolean ours = site.isEmpty() || site.equals(List.of("same-origin")) || site.equals(List.of("none"));
        return ours ? Optional.empty() : Optional.of(new Refused(403, "only the page itself may listen"));
    }
}
