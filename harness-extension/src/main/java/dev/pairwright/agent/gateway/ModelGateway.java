package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.core.HarnessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apiguardian.api.API;

/**
 * The model gateway of one run: an HTTP server of this machine alone, on a port of its own and behind a token that nobody else is told. An agent speaks to it as it would to
 * its provider.
 */
@API(status = API.Status.INTERNAL)
public final class ModelGateway {

    static {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            // else every answer after the first waits for the client's delayed acknowledgement, 40 ms
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final HttpServer server;
    private final ExecutorService workers;
    private final String token = HexFormat.of().formatHex(random());
    private final ModelUpstream upstream;
    private final Recorder recorder;
    private final Tally tally;
    private final Answers answers;
    private final List<UnixSocket> sockets = new ArrayList<>();

    /**
     * What a run asks of its gateway.
     *
     * @param folder where the traffic is recorded; made anew
     * @param specification the variant's text, which has to reach the model
     * @param seed the run's seed
     * @param limit the run's time
     */
    public record Opening(Path folder, String specification, long seed, Duration limit) {}

    /** Opens gateways for the runs of one variant. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens the gateway of a run, to be closed.
         *
         * @throws CassetteMiss if it is to be replayed and there is no cassette for it
         */
        ModelGateway open(Opening opening);
    }

    ModelGateway(ModelUpstream upstream, Opening opening, Answers answers, HarnessTime time) {
        this.upstream = upstream;
        this.answers = answers;
        Dialect dialect = Dialect.of(upstream.protocol());
        Map<Parameter, JsonNode> wanted = Wanted.of(upstream, opening.seed());
        this.recorder = new Recorder(opening.folder(), upstream);
        this.tally = new Tally(wanted, opening.specification());
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no gateway could be opened", e);
        }
        this.workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "pairwright-gateway");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext(
                "/", new Reception(token, upstream, dialect, wanted, answers, recorder, tally, time)::receive);
        server.start();
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Where the run's agent finds its model. */
    public ModelEndpoint endpoint() {
        return upstream.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + token
                + Dialect.of(upstream.protocol()).version()));
    }

    /**
     * Listens at a Unix socket as well, for agents that have no network.
     *
     * @param socket a path of at most 100 bytes at which nothing is
     * @throws IOException if it cannot be listened at
     */
    public void listenAt(Path socket) throws IOException {
        sockets.add(UnixSocket.open(socket, server.getAddress()));
    }

    /** Ends it: what is under way is cancelled, and what went through it is on record. */
    public Traffic close() {
        sockets.forEach(UnixSocket::close);
        workers.shutdownNow();
        server.stop(0);
        boolean interrupted = Thread.interrupted();
        try {
            if (!workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                interrupted |= Thread.interrupted();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        recorder.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return tally.traffic(recorder.files(), answers.recorded());
    }
}
