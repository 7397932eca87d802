package dev.pairwright.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Problem;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/** The JSON Schemas that documents are held against; each is compiled when first used, once for the process, from the class path only. */
@API(status = API.Status.INTERNAL)
public enum Schema {
    /** {@code experiment.json} of a capsule. */
    EXPERIMENT(StrictJson.DOCUMENT_BYTES),
    /** {@code spec.json} of a task. */
    TASK(StrictJson.DOCUMENT_BYTES),
    /** {@code solution.json} of a task. */
    SOLUTION(StrictJson.DOCUMENT_BYTES),
    /** {@code manifest.json} of a run; it lists every output, so it may be large. */
    MANIFEST(Schema.LARGE),
    /** {@code scorecard.json} of a run. */
    SCORECARD(Schema.LARGE),
    /** {@code schedule.json} of a campaign; it lists every pair, so it may be large. */
    SCHEDULE(Schema.LARGE),
    /** {@code campaign.json}. */
    CAMPAIGN(Schema.LARGE),
    /** One line of {@code agent.log}. */
    AGENT_LOG(Schema.LARGE),
    /** One line of {@code registry.chain.jsonl}. */
    CHAIN(StrictJson.DOCUMENT_BYTES),
    /** {@code checkpoint.json} of a campaign. */
    CHECKPOINT(StrictJson.DOCUMENT_BYTES),
    /** {@code model/exchanges.json} of a run. */
    MODEL_TRAFFIC(Schema.LARGE),
    /** {@code pilot.json}: what a pilot was judged to be. */
    PILOT(StrictJson.DOCUMENT_BYTES),
    /** {@code backup.json} of a backup; it lists every file of every run, so it may be huge. */
    BACKUP(Schema.HUGE),
    /** {@code closure.json} of a campaign. */
    CLOSURE(StrictJson.DOCUMENT_BYTES),
    /** {@code statistical-tests.json} of an analysis. */
    STATISTICAL_TESTS(Schema.LARGE),
    /** {@code effect-sizes.json} of an analysis. */
    EFFECT_SIZES(Schema.LARGE);

    private static final long LARGE = 16 * StrictJson.DOCUMENT_BYTES;
    private static final long HUGE = 16 * LARGE;

    private final long maxBytes;
    private final String fileName = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json";

    Schema(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** What a document names it by, such as {@code https://pairwright.dev/schemas/1.0/manifest.schema.json}. */
    public String id() {
        return SchemaFiles.BASE + fileName;
    }

    /** The name of the schema's file, such as {@code manifest.schema.json}. */
    public String fileName() {
        return fileName;
    }

    /** The largest document that is read or written, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Everything that is wrong with a document, each with its JSON pointer; empty if it follows the schema.
     *
     * @param file what the document is called in messages
     */
    public List<Problem> problems(String file, JsonNode node) {
        return CompiledSchema.ofFile(fileName).problems(file, node);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
