package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a locked run recorded of its model, to be played to another run: the same requests get the same answers, in the same order.
 *
 * @param run the name of the run it was recorded in
 * @param recorded each exchange that had an answer or a failure, in order
 */
@API(status = API.Status.INTERNAL)
public record Cassette(String run, List<Recorded> recorded) {

    private static final long LARGEST = 64L << 20;

    /** Copies the list. */
    public Cassette {
        recorded = List.copyOf(recorded);
    }

    /**
     * One exchange.
     *
     * @param number its number in the run
     * @param client the request as the client made it
     * @param sent the request as it was sent
     * @param exchange what is on record of it
     * @param response its answer; empty for none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Recorded(int number, JsonNode client, JsonNode sent, Exchange exchange, byte[] response) {}

    /**
     * Reads what a run recorded.
     *
     * @param run the name of the run
     * @param folder where its traffic is
     * @param expected the hash of its record, as the run's manifest has it
     * @throws Refusal if any of it is not what was recorded
     */
    public static Cassette read(String run, Path folder, Sha256 expected) {
        String name = run + "/" + folder.getFileName() + "/" + TrafficRecord.FILE;
        Path file = folder.resolve(TrafficRecord.FILE);
        if (!Sha256.of(bytes(file)).equals(expected)) {
            throw new Refusal(name + " is not what was recorded: its hash is not that in the run's manifest");
        }
        TrafficRecord record = Document.read(file, name, Schema.MODEL_TRAFFIC, TrafficRecord.class);
        List<Recorded> recorded = new ArrayList<>();
        for (Exchange exchange : record.exchanges()) {
            if (exchange.outcome() == Exchange.Outcome.ANSWERED
                    || exchange.outcome() == Exchange.Outcome.REJECTED
                    || exchange.outcome() == Exchange.Outcome.FAILED) {
                recorded.add(read(run, folder, exchange));
            }
        }
        return new Cassette(run, recorded);
    }

    private static Recorded read(String run, Path folder, Exchange exchange) {
        JsonNode sent = exchange.request()
                .flatMap(kept -> ModelJson.parse(kept(run, folder, kept)))
                .orElseThrow(
                        () -> new Refusal(run + " has no request on record for its exchange " + exchange.number()));
        byte[] response =
                exchange.response().map(kept -> kept(run, folder, kept)).orElseGet(() -> new byte[0]);
        JsonNode client = Completed.undone(sent, exchange.added(), exchange.removed());
        return new Recorded(exchange.number(), client, sent, exchange, response);
    }

    private static byte[] kept(String run, Path folder, Exchange.Kept kept) {
        if (!kept.file().matches("[0-9]{4,9}-(request|response)\\.[a-z]+")) {
            throw new Refusal(run + " names a file of its traffic that cannot be one: " + kept.file());
        }
        byte[] bytes = bytes(folder.resolve(kept.file()));
        if (!Sha256.of(bytes).equals(kept.hash())) {
            throw new Refusal(run + "/" + folder.getFileName() + "/" + kept.file()
                    + " is not what was recorded: its hash is not that in " + TrafficRecord.FILE);
        }
        return bytes;
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("there is no " + file + ": the run it belongs to recorded no model");
            }
            if (Files.size(file) > LARGEST) {
                throw new Refusal(file + " is larger than " + (LARGEST >> 20) + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StorageFailure("read", file, e);
        }
    }
}
