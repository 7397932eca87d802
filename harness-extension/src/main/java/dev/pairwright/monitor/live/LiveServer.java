package dev.pairwright.monitor.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;

/**
 * Serves the page and its stream on 127.0.0.1 until it is closed. There is nothing that a request could change. Whoever may log in to this machine may look.
 */
@API(status = API.Status.INTERNAL)
public final class LiveServer implements AutoCloseable {

    private static final int THREADS = 3 * Audience.PLACES;
    private static final int WAITING = 256;
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final LivePage page = LivePage.read();
    private final RequestGuard guard;
    private final Feed feed = new Feed();
    private final Audience audience;

    private LiveServer(HttpServer server) {
        this.server = server;
        this.guard = new RequestGuard(port());
        this.audience = new Audience(feed, Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                runnable -> {
                    Thread thread = new Thread(runnable, "pairwright-live-view");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Opens a server that has nothing to tell yet.
     *
     * @param port where, 0 for any that is free
     * @throws IOException if it cannot listen there, such as {@link java.net.BindException} if another program does
     */
    public static LiveServer open(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        LiveServer live = new LiveServer(HttpServer.create(new InetSocketAddress(loopback, port), 0));
        live.server.setExecutor(live.threads);
        live.server.createContext("/", live::answer);
        live.server.start();
        return live;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /**
     * Tells everybody who listens, now or from now on, how things stand. Waits for nobody.
     *
     * @param standing all of it, in one line
     */
    public void publish(byte[] standing) {
        feed.publish(standing, false);
    }

    /**
     * Tells how things ended: nothing comes after it.
     *
     * @param standing all of it, in one line
     */
    public void publishLast(byte[] standing) {
        feed.publish(standing, true);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            page.describe(exchange.getResponseHeaders());
            Optional<RequestGuard.Refused> refused =
                    guard.refuse(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
            if (refused.isPresent()) {
                refuse(exchange, refused.get());
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html; charset=utf-8", page.bytes());
                case "/events" -> stream(exchange);
                default -> refuse(exchange, new RequestGuard.Refused(404, "there are / and /events"));
            }
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        Optional<RequestGuard.Refused> refused = guard.refuseStream(exchange.getRequestHeaders());
        if (refused.isPresent()) {
            refuse(exchange, refused.get());
            return;
        }
        if (!audience.enter()) {
            refuse(exchange, new RequestGuard.Refused(503, Audience.PLACES + " are watching already"));
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            audience.tell(body);
            body.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            audience.leave();
        }
    }

    private static void refuse(HttpExchange exchange, RequestGuard.Refused refused) throws IOException {
        if (refused.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "GET");
        }
        exchange.getResponseHeaders().set("Connection", "close");
        send(
                exchange,
                refused.status(),
                "text/plain; charset=utf-8",
                (refused.why() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Lets those who listen hear the last word, but not for long, and stops. */
    @Override
    public void close() {
        try {
            audience.leftWithin(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
