package dev.pairwright.agent.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A body from the network, taken a piece at a time, so that no more of it is in memory than is being worked on. A stall is an error. */
final class ReceivedBody implements Body, Flow.Subscriber<List<ByteBuffer>> {

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Duration stall;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;

    ReceivedBody(Duration stall) {
        this.stall = stall;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Signal(Optional<byte[]> bytes, Optional<Throwable> failure) {}

    @Override
    public Optional<byte[]> next() throws IOException, InterruptedException {
        Signal signal = signals.poll(stall.toNanos(), TimeUnit.NANOSECONDS);
        if (signal == null) {
            close();
            throw new IOException("nothing came for " + Words.seconds(stall));
        }
        if (signal.failure().isPresent()) {
            throw new IOException("it was cut off", signal.failure().get());
        }
        Flow.Subscription flowing = subscription;
        if (signal.bytes().isPresent() && flowing != null) {
            flowing.request(1);
        }
        return signal.bytes();
    }

    @Override
    public void close() {
        closed = true;
        Flow.Subscription flowing = subscription;
        if (flowing != null) {
            flowing.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription flowing) {
        subscription = flowing;
        if (closed) {
            flowing.cancel();
        } else {
            flowing.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int at = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(bytes, at, length);
            at += length;
        }
        signals.add(new Signal(Optional.of(bytes), Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal(Optional.empty(), Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        signals.add(new Signal(Optional.empty(), Optional.empty()));
    }
}
