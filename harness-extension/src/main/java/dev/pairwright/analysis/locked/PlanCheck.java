package dev.pairwright.analysis.locked;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.SpecificationText;
import dev.pairwright.core.Sha256;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds what signed manifests were pinned to against the plan as it is now.
 *
 * @param capsule the plan
 */
record PlanCheck(Capsule capsule) {

    /** How a run departs from the plan, one line each. */
    List<String> faults(Manifest manifest) {
        List<String> faults = new ArrayList<>();
        differs(
                faults,
                "the pre-registration",
                manifest.metadata().preRegistrationHash(),
                Optional.of(capsule.preRegistration().hash()));
        differs(
                faults,
                "the experiment's version",
                manifest.metadata().experimentVersion(),
                Optional.of(capsule.experiment().version()));
        differs(
                faults,
                "the text of " + manifest.variant().variantId(),
                manifest.variant().specificationHash(),
                Optional.ofNullable(
                                capsule.specifications().get(manifest.variant().variantId()))
                        .map(SpecificationText::hash));
        differs(
                faults,
                "the specification of " + manifest.task().taskId(),
                manifest.task().specificationHash(),
                capsule.task(manifest.task().taskId())
                        .map(task -> task.specFile().hash()));
        return List.copyOf(faults);
    }

    /** How the files that were locked before the first run differ from those there are, one line each. */
    List<String> changes(CampaignRecord record) {
        List<String> changes = new ArrayList<>();
        differs(
                changes,
                "the experiment's version",
                record.experimentVersion(),
                Optional.of(capsule.experiment().version()));
        Map<String, Sha256> locked = new TreeMap<>();
        record.capsuleFiles().forEach(file -> locked.put(file.path(), file.hash()));
        Map<String, Sha256> now = new TreeMap<>();
        capsule.files().forEach(file -> now.put(file.path(), file.hash()));
        Set<String> paths = new TreeSet<>(locked.keySet());
        paths.addAll(now.keySet());
        for (String path : paths) {
            if (!now.containsKey(path)) {
                changes.add(path + " is gone");
            } else if (!locked.containsKey(path)) {
                changes.add(path + " is new");
            } else if (!now.get(path).equals(locked.get(path))) {
                changes.add(path + " changed");
            }
        }
        return List.copyOf(changes);
    }

    private static <T> void differs(List<String> faults, String what, T locked, Optional<T> now) {
        if (!now.equals(Optional.of(locked))) {
            faults.add(what + " is not the one runs were pinned to");
        }
    }
}
