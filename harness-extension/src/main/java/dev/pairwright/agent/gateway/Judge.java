package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Says whose doing a whole response is: an answer, the agent's own (a request the provider does not take), or the provider's.
 *
 * @param dialect its protocol
 * @param patience how long a wait may be
 * @param time where the time comes from that dates in headers are held against
 */
record Judge(Dialect dialect, Patience patience, HarnessTime time) {

    private static final int SHOWN = 200;

    Attempt judged(Attempt.Whole whole, HttpHeaders headers) {
        int status = whole.status();
        if (status >= 200 && status < 300) {
            boolean sound = ModelJson.parse(whole.body())
                    .filter(document -> dialect.read(document, new Reading()))
                    .isPresent();
            return sound
                    ? whole
                    : failed("answers " + status + " with what is no response: ", whole, Attempt.Next.RETRY);
        }
        if (status >= 300 && status < 400) {
            return failed("answers " + status + ", and redirects are not followed: ", whole, Attempt.Next.STOP);
        }
        if (status == 401 || status == 402 || status == 403 || status == 404 || spent(whole)) {
            return failed("answers " + status + ": ", whole, Attempt.Next.STOP);
        }
        return status == 408 || status == 429 || status >= 500 ? again(whole, after(headers)) : whole;
    }

    private Attempt again(Attempt.Whole whole, Optional<Duration> after) {
        String what = "answers " + whole.status();
        if (after.isPresent() && after.get().compareTo(patience.longest()) > 0) {
            return new Attempt.Failed(
                    what + " and asks to wait " + Words.seconds(after.get()) + ", longer than "
                            + Words.seconds(patience.longest()),
                    Attempt.Next.GIVE_UP,
                    Optional.empty(),
                    Optional.of(whole));
        }
        return new Attempt.Failed(what + ": " + said(whole), Attempt.Next.RETRY, after, Optional.of(whole));
    }

    private static Attempt failed(String what, Attempt.Whole whole, Attempt.Next next) {
        return new Attempt.Failed(what + said(whole), next, Optional.empty(), Optional.of(whole));
    }

    /** Money that is used up does not come back by waiting, though it is told like a limit. */
    private static boolean spent(Attempt.Whole whole) {
        return whole.status() == 429
                && ModelJson.parse(whole.body())
                        .map(body -> body.path("error"))
                        .filter(error -> error.path("code").asText("").equals("insufficient_quota")
                                || error.path("type").asText("").equals("insufficient_quota"))
                        .isPresent();
    }

    /** What a provider said, in few words. */
    private static String said(Attempt.Whole whole) {
        return ModelJson.parse(whole.body())
                .map(body -> body.path("error").path("message"))
                .filter(JsonNode::isTextual)
                .map(message -> Printable.of(message.textValue(), SHOWN))
                .orElseGet(() -> whole.body().length == 0
                        ? "nothing"
                        : Printable.of(new String(whole.body(), StandardCharsets.UTF_8), SHOWN));
    }

    private Optional<Duration> after(HttpHeaders headers) {
        Optional<Duration> exactly = headers.firstValue("retry-after-ms").flatMap(value -> number(value, 1));
        return exactly.or(() -> headers.firstValue("retry-after")
                .flatMap(value -> number(value, 1_000).or(() -> date(value))));
    }

    private static Optional<Duration> number(String value, int millis) {
        try {
            double given = Double.parseDouble(value.strip());
            return given >= 0 && given < 1e9
                    ? Optional.of(Duration.ofMillis(Math.max(1, Math.round(given * millis))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Duration> date(String value) {
        try {
            Duration until = Duration.between(
                    time.now(),
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return Optional.of(until.isNegative() || until.isZero() ? Duration.ofMillis(1) : until);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
