package dev.pairwright.agent.gateway;

import dev.pairwright.core.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** One call of the model: passed on, its answer carried back as it comes, and all of it on record. */
final class Call {

    private final Asked asked;
    private final Dialect dialect;
    private final String provider;
    private final Answers answers;
    private final Recorder recorder;
    private final Tally tally;
    private final Entry entry;
    private final Effort effort = new Effort();
    private Optional<String> broken = Optional.empty();

    Call(Asked asked, Dialect dialect, String provider, Answers answers, Recorder recorder, Tally tally, Entry entry) {
        this.asked = asked;
        this.dialect = dialect;
        this.provider = provider;
        this.answers = answers;
        this.recorder = recorder;
        this.tally = tally;
        this.entry = entry;
    }

    void answer(Reply reply) throws IOException, InterruptedException {
        tally.asked(asked.client());
        try {
            Answers.Reply answered = answers.to(asked, effort);
            entry.sent(
                    keep(
                            "request",
                            "application/json",
                            ModelJson.bytes(answered.sent().body())),
                    answered.sent());
            Attempt attempt = answered.attempt();
            if (attempt instanceof Attempt.Streaming streaming) {
                stream(streaming, answered.sent(), reply);
            } else if (attempt instanceof Attempt.Whole whole) {
                whole(whole, answered.sent(), reply);
            } else if (attempt instanceof Attempt.Failed failed) {
                failed(failed, reply);
            }
        } catch (CassetteMiss e) {
            entry.outcome(Exchange.Outcome.MISSED, 409);
            entry.problem(e.getMessage());
            tally.missed(e.getMessage());
            reply.whole(409, "application/json", ModelJson.bytes(dialect.error("cassette_miss", e.getMessage())));
        } catch (InterruptedException e) {
            tally.cancelled(effort);
            keepUnanswered();
            throw e;
        } catch (Recorder.Late e) {
            throw new IOException("the run is over", e);
        } finally {
            tally.took(effort);
            recorder.add(entry.exchange(effort));
        }
    }

    private Exchange.Kept keep(String what, String type, byte[] bytes) throws Recorder.Late {
        return recorder.keep(entry.number(), what, type, answers.hidden(bytes));
    }

    private void keepUnanswered() {
        if (entry.isKept()) {
            return;
        }
        try {
            Exchange.Kept kept = keep("request", "application/json", ModelJson.bytes(asked.client()));
            entry.unanswered(kept);
        } catch (Recorder.Late e) {
            // the run did not wait for it
        }
    }

    private void whole(Attempt.Whole whole, Completed sent, Reply reply) throws IOException, Recorder.Late {
        entry.got(keep("response", whole.type(), whole.body()));
        boolean good = whole.status() < 400;
        if (good) {
            ModelJson.parse(whole.body()).ifPresent(document -> dialect.read(document, entry.reading()));
            answered(sent);
        } else {
            entry.problem("the provider answers " + whole.status());
        }
        entry.outcome(good ? Exchange.Outcome.ANSWERED : Exchange.Outcome.REJECTED, whole.status());
        reply.whole(whole.status(), whole.type(), answers.hidden(whole.body()));
    }

    private void answered(Completed sent) {
        tally.answered(asked.client(), sent, entry.reading());
        tally.used(entry.reading().usage());
        answers.used(entry.reading().usage());
    }

    private void failed(Attempt.Failed failed, Reply reply) throws IOException, Recorder.Late {
        String what = answers.hidden(provider + " " + failed.what()
                + (effort.attempts() > 1 ? " (" + effort.attempts() + " attempts)" : ""));
        int status =
                failed.answer().map(Attempt.Whole::status).filter(s -> s >= 400).orElse(502);
        if (failed.answer().isPresent()) {
            entry.got(keep(
                    "response",
                    failed.answer().get().type(),
                    failed.answer().get().body()));
        }
        entry.outcome(Exchange.Outcome.FAILED, status);
        blame(what, failed.next() == Attempt.Next.STOP);
        reply.whole(status, "application/json", ModelJson.bytes(dialect.error("upstream_failed", what)));
    }

    private void blame(String what, boolean stop) {
        entry.problem(what);
        tally.failed(asked.client(), what);
        if (stop) {
            answers.stop(what);
        }
    }

    private void stream(Attempt.Streaming streaming, Completed sent, Reply reply)
            throws IOException, InterruptedException, Recorder.Late {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Events events = new Events();
        Optional<String> fault;
        try (Body body = streaming.body()) {
            OutputStream out = reply.stream(streaming.status(), streaming.type());
            fault = carry(body, events, all, out);
            entry.got(keep("response", streaming.type(), all.toByteArray()));
            entry.outcome(fault.isEmpty() ? Exchange.Outcome.ANSWERED : Exchange.Outcome.FAILED, streaming.status());
            if (fault.isEmpty()) {
                answered(sent);
                out.close();
                return;
            }
        }
        tally.used(entry.reading().usage());
        answers.used(entry.reading().usage());
        blame(answers.hidden(provider + " " + fault.get()), false);
        throw new IOException("the stream ends here for the client as well");
    }

    /** Carries a stream to its end, and says what was wrong with it. */
    private Optional<String> carry(Body body, Events events, ByteArrayOutputStream all, OutputStream out)
            throws IOException, InterruptedException {
        for (Optional<byte[]> piece = next(body); piece.isPresent(); piece = next(body)) {
            carry(events.take(piece.get()), events, all, out);
            if (all.size() > Provider.LARGEST) {
                return Optional.of("sent a stream of more than " + (Provider.LARGEST >> 20) + " MiB");
            }
        }
        carry(events.rest(), events, all, out);
        Optional<String> said = entry.reading().error().map(error -> "broke its stream off: " + error);
        Optional<String> odd =
                events.malformed().map(text -> "sent a stream with what is no event: " + Printable.of(text, 100));
        boolean ended = entry.reading().isComplete() || events.isDone();
        return said.or(() -> broken.map(why -> "cut its stream off after " + all.size() + " bytes: " + why))
                .or(() -> odd)
                .or(() -> ended ? Optional.empty() : Optional.of("ended its stream without an end of the answer"));
    }

    private void carry(byte[] lines, Events events, ByteArrayOutputStream all, OutputStream out) throws IOException {
        byte[] shown = answers.hidden(lines);
        all.writeBytes(shown);
        events.complete().forEach(event -> dialect.event(event, entry.reading()));
        out.write(shown);
        out.flush();
    }

    private Optional<byte[]> next(Body body) throws InterruptedException {
        try {
            return body.next();
        } catch (IOException e) {
            broken = Optional.of(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
