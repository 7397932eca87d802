package dev.pairwright.agent.gateway;

import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes a run's traffic into a folder of its own. Once it is closed nothing more is taken: who comes late changes no evidence. */
final class Recorder {

    private final Path folder;
    private final ModelUpstream upstream;
    private final Map<String, Sha256> files = new LinkedHashMap<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private Optional<StorageFailure> broken = Optional.empty();
    private boolean closed;

    Recorder(Path folder, ModelUpstream upstream) {
        this.folder = folder;
        this.upstream = upstream;
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw new StorageFailure("make", folder, e);
        }
    }

    /**
     * Keeps a request or a response.
     *
     * @throws Late if the run is over
     */
    synchronized Exchange.Kept keep(int number, String what, String type, byte[] bytes) throws Late {
        if (closed) {
            throw new Late();
        }
        String name = String.format(Locale.ROOT, "%04d-%s.%s", number, what, ending(type));
        Sha256 hash = write(name, bytes);
        return new Exchange.Kept(name, hash, bytes.length, type);
    }

    private static String ending(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return plain.startsWith("text/event-stream") ? "sse" : plain.contains("json") ? "json" : "txt";
    }

    /** By a stream: unlike a channel it is not closed when its thread is interrupted. */
    private Sha256 write(String name, byte[] bytes) {
        try (FileOutputStream out = new FileOutputStream(folder.resolve(name).toFile())) {
            out.write(bytes);
        } catch (IOException e) {
            StorageFailure failure = new StorageFailure("write", folder.resolve(name), e);
            broken = broken.or(() -> Optional.of(failure));
            throw failure;
        }
        Sha256 hash = Sha256.of(bytes);
        files.put(name, hash);
        return hash;
    }

    synchronized void add(Exchange exchange) {
        if (!closed) {
            exchanges.add(exchange);
        }
    }

    /**
     * Ends the record and writes it down.
     *
     * @throws StorageFailure if any of it could not be written
     */
    synchronized void close() {
        closed = true;
        if (broken.isPresent()) {
            throw broken.get();
        }
        exchanges.sort(Comparator.comparingInt(Exchange::number));
        TrafficRecord record = new TrafficRecord(
                TrafficRecord.SCHEMA,
                TrafficRecord.VERSION,
                upstream.provider(),
                upstream.protocol().word(),
                upstream.baseUrl().toString(),
                upstream.model(),
                exchanges);
        write(TrafficRecord.FILE, Document.write(record, Schema.MODEL_TRAFFIC));
    }

    /** The hash of every file, by its name in the folder. */
    synchronized Map<String, Sha256> files() {
        return new LinkedHashMap<>(files);
    }

    /** The run is over. */
    static final class Late extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
