package dev.pairwright.agent.gateway;

import dev.pairwright.agent.ModelUpstream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a provider once.
 *
 * @param upstream which, and how
 * @param key its key
 * @param client who carries requests
 * @param judge says what a response is
 */
record Provider(ModelUpstream upstream, ProviderKey key, HttpClient client, Judge judge) {

    /** The largest response that is taken: 8 MiB. */
    static final int LARGEST = 8 << 20;

    /** The same for a run of this length. */
    Provider within(Duration run) {
        Judge hastier = new Judge(judge.dialect(), judge.patience().within(run), judge.time());
        return new Provider(upstream, key, client, hastier);
    }

    Attempt ask(Route route, byte[] body) throws InterruptedException {
        HttpRequest request = request(route, body);
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> coming =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofPublisher());
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response;
        try {
            response = coming.get(judge.patience().answer().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            return Attempt.Failed.of(
                    "gave no answer within " + Words.seconds(judge.patience().answer()), Attempt.Next.RETRY);
        } catch (ExecutionException e) {
            return Attempt.Failed.of("cannot be reached: " + cause(e), Attempt.Next.RETRY);
        } catch (InterruptedException e) {
            coming.cancel(true);
            throw e;
        }
        ReceivedBody received = new ReceivedBody(judge.patience().answer());
        response.body().subscribe(received);
        String type = response.headers().firstValue("content-type").orElse("application/json");
        boolean events = type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
        try {
            if (events && response.statusCode() == 200) {
                Optional<byte[]> first = received.next();
                return first.isEmpty()
                        ? Attempt.Failed.of("sent a stream without anything in it", Attempt.Next.RETRY)
                        : new Attempt.Streaming(200, type, new Begun(first, received));
            }
            Optional<byte[]> whole = whole(received);
            return whole.isEmpty()
                    ? Attempt.Failed.of("sent a response larger than " + (LARGEST >> 20) + " MiB", Attempt.Next.GIVE_UP)
                    : judge.judged(new Attempt.Whole(response.statusCode(), type, whole.get()), response.headers());
        } catch (IOException e) {
            return Attempt.Failed.of("did not send its response to the end: " + e.getMessage(), Attempt.Next.RETRY);
        }
    }

    private HttpRequest request(Route route, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(upstream.baseUrl() + route.suffix()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", "application/json")
                .header("User-Agent", "pairwright");
        if (upstream.baseUrl().getScheme().equals("http")) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        judge.dialect().headers().forEach(request::header);
        key.headers(judge.dialect()).forEach(request::header);
        return request.build();
    }

    private static String cause(ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Optional<byte[]> whole(Body body) throws IOException, InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Optional<byte[]> next = body.next(); next.isPresent(); next = body.next()) {
            all.writeBytes(next.get());
            if (all.size() > LARGEST) {
                body.close();
                return Optional.empty();
            }
        }
        return Optional.of(all.toByteArray());
    }

    /** A stream of which the first bytes are there. */
    private static final class Begun implements Body {

        private Optional<byte[]> first;
        private final Body rest;

        Begun(Optional<byte[]> first, Body rest) {
            this.first = first;
            this.rest = rest;
        }

        @Override
        public Optional<byte[]> next() throws IOException, InterruptedException {
            if (first.isEmpty()) {
                return rest.next();
            }
            Optional<byte[]> given = first;
            first = Optional.empty();
            return given;
        }

        @Override
        public void close() {
            rest.close();
        }
    }
}
