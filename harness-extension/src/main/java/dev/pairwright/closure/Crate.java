package dev.pairwright.closure;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Closure;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.io.StrictJson;
import dev.pairwright.ledger.CampaignRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The archive's {@code ro-crate-metadata.json}, by RO-Crate 1.1: flat JSON-LD, every entity with an id and a type, every reference to one that is there or to an address.
 *
 * @param closure how the campaign ended
 * @param record how it was begun
 * @param capsule its experiment
 * @param campaign the campaign's folder in the archive
 */
record Crate(Closure closure, CampaignRecord record, Capsule capsule, String campaign) {

    /** The name of the file. */
    static final String FILE = "ro-crate-metadata.json";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.1/context";
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";

    byte[] metadata(List<String> paths) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("@context", CONTEXT);
        ArrayNode graph = document.putArray("@graph");
        descriptor(graph);
        TreeSet<String> files = new TreeSet<>();
        TreeSet<String> runs = new TreeSet<>();
        for (String path : paths) {
            if (path.matches(".*/run-[^/]+/.*")) {
                runs.add(path.replaceFirst("^(.*/run-[^/]+/).*$", "$1"));
            } else {
                files.add(path);
            }
        }
        root(graph, files, runs);
        files.forEach(path -> entity(graph, uri(path), "File")
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("encodingFormat", format(path)));
        runs.forEach(
                path -> entity(graph, uri(path), "Dataset")
                        .put("name", path.replaceFirst("^.*/(run-[^/]+)/$", "$1"))
                        .put(
                                "description",
                                path.contains("/aborted/")
                                        ? "A run that counts for nothing and was kept."
                                        : "A locked run: manifest, inputs, event log, outputs, scorecard, sums and signature."));
        context(graph);
        return StrictJson.draft(document);
    }

    private static void descriptor(ArrayNode graph) {
        ObjectNode descriptor = entity(graph, FILE, "CreativeWork");
        reference(descriptor, "conformsTo", SPECIFICATION);
        reference(descriptor, "about", "./");
    }

    private void root(ArrayNode graph, TreeSet<String> files, TreeSet<String> runs) {
        ObjectNode root = entity(graph, "./", "Dataset")
                .put("name", capsule.experiment().title())
                .put(
                        "identifier",
                        closure.experimentId() + "/" + closure.experimentVersion() + "/" + closure.campaign())
                .put("version", closure.experimentVersion())
                .put("datePublished", closure.closedAt())
                .put(
                        "description",
                        "Campaign " + closure.campaign() + " of " + closure.experimentId() + ", "
                                + closure.outcome().words() + ": "
                                + closure.pairs().analysed() + " of "
                                + closure.pairs().planned()
                                + " pairs of runs of two variants of an agent on the same tasks; evidence: "
                                + closure.evidence().name().toLowerCase(Locale.ROOT) + ".");
        reference(root, "license", "#licence");
        reference(root, "mentions", "#campaign");
        ArrayNode parts = root.putArray("hasPart");
        files.forEach(path -> parts.addObject().put("@id", uri(path)));
        runs.forEach(path -> parts.addObject().put("@id", uri(path)));
    }

    private void context(ArrayNode graph) {
        entity(graph, "#licence", "CreativeWork")
                .put("name", "No licence stated")
                .put(
                        "description",
                        "The experiment states no licence: ask its authors before using it beyond checking it.");
        entity(graph, "#harness", "SoftwareApplication")
                .put("name", "Pairwright")
                .put("softwareVersion", record.harnessVersion());
        entity(graph, "#agent", "SoftwareApplication")
                .put("name", record.agent().name())
                .put("softwareVersion", record.agent().version())
                .put(
                        "description",
                        "The agent under test, adapter " + record.agent().adapter() + ", model "
                                + record.agent().model() + ".");
        ObjectNode action = entity(graph, "#campaign", "CreateAction")
                .put("name", "Campaign " + closure.campaign())
                .put(
                        "description",
                        closure.outcome().words() + (closure.reason().isEmpty() ? "" : ": " + closure.reason()))
                .put("startTime", record.startedAt())
                .put("endTime", closure.closedAt());
        ArrayNode instruments = action.putArray("instrument");
        instruments.addObject().put("@id", "#harness");
        instruments.addObject().put("@id", "#agent");
        reference(
                action,
                "object",
                uri(capsule.files().stream()
                        .map(file -> file.path())
                        .filter(path -> path.endsWith("/experiment.json"))
                        .findFirst()
                        .orElseThrow()));
        reference(action, "result", uri(campaign + "/registry.csv"));
    }

    private static ObjectNode entity(ArrayNode graph, String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode from, String property, String id) {
        from.putObject(property).put("@id", id);
    }

    private static String format(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return switch (extension) {
            case "json" -> "application/json";
            case "jsonl" -> "application/x-ndjson";
            case "csv" -> "text/csv";
            case "md" -> "text/markdown";
            case "html" -> "text/html";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "txt", "log", "yaml" -> "text/plain";
            case "pem" -> "application/x-pem-file";
            default -> "application/octet-stream";
        };
    }

    /** Ids are URI references: what may not stand in a path is percent-encoded. */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}
