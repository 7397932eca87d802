package dev.pairwright.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Factor;
import dev.pairwright.io.StrictJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds two manifests against what makes them a pair: everything equal apart from the declared factor, both locked, of different variants, each other's
 * partners, in the scheduled order, close enough in time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PairingVerification {

    private static final String ENDPOINT = "/pins/agent/settings/endpoint";

    private final Manifest first;
    private final Manifest second;
    private final List<PairingFault> faults = new ArrayList<>();

    private PairingVerification(Manifest first, Manifest second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Every way in which two runs are not a pair, by what their manifests say. Neither which run went first nor how much time lay between them is judged by their times of
     * the wall clock, which may have been set: the order stands in them, and the time was judged when the pair was concluded.
     *
     * @param first the run that went first
     * @param second the other run
     * @param plannedFirst the variant that was to go first
     * @param factor what may differ
     * @return no fault for a pair that holds
     */
    public static List<PairingFault> faults(Manifest first, Manifest second, VariantId plannedFirst, Factor factor) {
        PairingVerification verification = new PairingVerification(first, second);
        verification.identity(plannedFirst);
        verification.pinsAndTask(factor);
        verification.inputs();
        return List.copyOf(verification.faults);
    }

    /**
     * The time between two runs, where it is too long.
     *
     * @param first the run that went first
     * @param second the other run
     * @param gap the time between the end of the one and the start of the other, as it was measured
     * @param longest the longest there may be
     */
    public static Optional<PairingFault> gap(Manifest first, Manifest second, Duration gap, Duration longest) {
        return gap.compareTo(longest) > 0
                ? Optional.of(new PairingFault.GapTooLong(first.runId(), second.runId(), gap, longest))
                : Optional.empty();
    }

    private void identity(VariantId plannedFirst) {
        place(first, second, 1);
        place(second, first, 2);
        VariantId variant = first.variant().variantId();
        if (variant.equals(second.variant().variantId())) {
            faults.add(new PairingFault.SameVariant(first.runId(), second.runId(), variant.value()));
        } else if (!variant.equals(plannedFirst)) {
            faults.add(new PairingFault.WrongOrder(first.runId(), plannedFirst.value(), variant.value()));
        }
        equal("/experiment_id", first.experimentId(), second.experimentId());
        equal("/pairing/pair_id", first.pairing().pairId(), second.pairing().pairId());
        equal("/pairing/attempt", first.pairing().attempt(), second.pairing().attempt());
        equal(
                "/metadata/pre_registration_hash",
                first.metadata().preRegistrationHash(),
                second.metadata().preRegistrationHash());
    }

    private void place(Manifest run, Manifest partner, int place) {
        if (!run.immutability().locked()) {
            faults.add(new PairingFault.NotLocked(run.runId()));
        }
        if (!run.pairing().pairedRunId().equals(partner.runId())) {
            faults.add(new PairingFault.NotPartners(run.runId(), run.pairing().pairedRunId(), partner.runId()));
        }
        if (run.pairing().executionOrder() != place) {
            faults.add(new PairingFault.WrongOrder(
                    run.runId(), "number " + place, "number " + run.pairing().executionOrder()));
        }
    }

    private void pinsAndTask(Factor factor) {
        trees("/pins", first.pins(), second.pins(), ignored(factor));
        boolean asWell = first.pins().enforcement().measuresLike(second.pins().enforcement());
        if (factor == Factor.AGENT && !asWell) {
            trees("/pins/enforcement", first.pins().enforcement(), second.pins().enforcement(), List.of());
        }
        if (first.task().seed() != second.task().seed()) {
            faults.add(new PairingFault.SeedsDiffer(
                    first.runId(),
                    second.runId(),
                    first.task().seed(),
                    second.task().seed()));
        }
        trees("/task", first.task(), second.task(), List.of("/task/seed"));
        boolean sameFactor =
                switch (factor) {
                    case SPECIFICATION ->
                        first.variant()
                                .specificationHash()
                                .equals(second.variant().specificationHash());
                    case MODEL ->
                        first.pins()
                                .agent()
                                .model()
                                .equals(second.pins().agent().model());
                    case AGENT ->
                        sameButModel(first.pins().agent(), second.pins().agent());
                };
        if (sameFactor) {
            faults.add(new PairingFault.FactorEqual(
                    first.runId(), second.runId(), factor.name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (factor != Factor.SPECIFICATION) {
            equal(
                    "/variant/specification_hash",
                    first.variant().specificationHash(),
                    second.variant().specificationHash());
        }
    }

    /** Two agents that differ in the model alone are one agent with two models: that is another factor. */
    private static boolean sameButModel(Pins.AgentPin one, Pins.AgentPin other) {
        return new Pins.AgentPin(one.adapter(), one.name(), one.version(), other.model(), one.settings(), one.hash())
                .equals(other);
    }

    /** What may differ: where a model is to be found belongs to the model, how well an agent is held to the agent. */
    private static List<String> ignored(Factor factor) {
        return switch (factor) {
            case SPECIFICATION -> List.of();
            case MODEL -> List.of("/pins/agent/model", ENDPOINT);
            case AGENT -> List.of("/pins/agent", "/pins/enforcement");
        };
    }

    private void inputs() {
        Map<String, Inputs.InputFile> firstFiles = byPath(first.inputs());
        Map<String, Inputs.InputFile> secondFiles = byPath(second.inputs());
        firstFiles.forEach((path, file) -> {
            if (!file.equals(secondFiles.get(path))) {
                faults.add(new PairingFault.InputsDiffer(first.runId(), second.runId(), path));
            }
        });
        secondFiles.keySet().stream()
                .filter(path -> !firstFiles.containsKey(path))
                .forEach(path -> faults.add(new PairingFault.InputsDiffer(first.runId(), second.runId(), path)));
    }

    private static Map<String, Inputs.InputFile> byPath(Inputs inputs) {
        Map<String, Inputs.InputFile> files = new LinkedHashMap<>();
        inputs.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    private void equal(String pointer, Object one, Object other) {
        if (!one.equals(other)) {
            faults.add(
                    new PairingFault.Differs(first.runId(), second.runId(), pointer, one.toString(), other.toString()));
        }
    }

    private void trees(String pointer, Object one, Object other, List<String> ignored) {
        if (!one.equals(other)) {
            trees(
                    pointer,
                    StrictJson.mapper().<JsonNode>valueToTree(one),
                    StrictJson.mapper().<JsonNode>valueToTree(other),
                    ignored);
        }
    }

    private void trees(String pointer, JsonNode one, JsonNode other, List<String> ignored) {
        if (one.equals(other) || ignored.contains(pointer)) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            one.fieldNames()
                    .forEachRemaining(name -> trees(pointer + "/" + name, one.get(name), other.path(name), ignored));
            other.fieldNames().forEachRemaining(name -> {
                if (!one.has(name)) {
                    trees(pointer + "/" + name, one.path(name), other.get(name), ignored);
                }
            });
            return;
        }
        faults.add(new PairingFault.Differs(first.runId(), second.runId(), pointer, written(one), written(other)));
    }

    private static String written(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
