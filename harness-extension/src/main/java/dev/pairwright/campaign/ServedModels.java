package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.core.Violation;
import dev.pairwright.ledger.RunStatus;
import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.ModelUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What providers served under the name that was asked for: by the first locked run of a campaign, and whether a later one got something else. */
final class ServedModels {

    private final Ledgers ledgers;
    private final Map<String, ModelUse> first = new ConcurrentHashMap<>();

    ServedModels(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** What is to be said of the model that answered in a run. */
    List<Violation> violations(Manifest manifest) {
        Optional<ModelUse> use = manifest.execution().flatMap(Execution::modelUse);
        return use.map(seen -> violations(manifest.pins().agent().model(), seen))
                .orElse(List.of());
    }

    private List<Violation> violations(String model, ModelUse seen) {
        List<Violation> violations = new ArrayList<>();
        if (!seen.specificationDelivered()) {
            violations.add(new CriticalViolation.UndeliveredSpecification(
                    seen.calls() == 0
                            ? "the variant's text did not reach the model: the agent never asked it"
                            : "the variant's text did not reach the model: it does not stand, character by character, "
                                    + "in the run's first request"));
        }
        ModelUse begun = first.computeIfAbsent(model, asked -> begun(asked).orElse(seen));
        if (differs(seen.servedModels(), begun.servedModels())) {
            violations.add(new CriticalViolation.ChangedPin("the provider served " + listed(seen.servedModels())
                    + " for " + model + "; this campaign began with " + listed(begun.servedModels())));
        }
        if (differs(seen.fingerprints(), begun.fingerprints())) {
            violations.add(new NonCriticalViolation.ChangedFingerprint(
                    "the provider's configuration of " + model + " is " + listed(seen.fingerprints())
                            + "; this campaign began with " + listed(begun.fingerprints())));
        }
        return violations;
    }

    /** A run in which nobody answered has none, and more than one are a change by themselves. */
    private static boolean differs(List<String> seen, List<String> begun) {
        return seen.size() > 1 || (!seen.isEmpty() && !begun.isEmpty() && !seen.equals(begun.subList(0, 1)));
    }

    private static String listed(List<String> names) {
        return String.join(", then ", names);
    }

    private Optional<ModelUse> begun(String model) {
        return ledgers.registry().entries().entrySet().stream()
                .filter(entry -> entry.getValue().status() == RunStatus.LOCKED)
                .map(entry -> ledgers.folder().locked(entry.getKey()).readManifest())
                .filter(manifest -> manifest.pins().agent().model().equals(model))
                .flatMap(manifest -> manifest.execution().flatMap(Execution::modelUse).stream())
                .filter(use -> !use.servedModels().isEmpty())
                .findFirst();
    }
}
