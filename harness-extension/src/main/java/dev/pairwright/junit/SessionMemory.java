package dev.pairwright.junit;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What one session of a launcher remembers, so that executing failed tests again in it (Surefire's {@code rerunFailingTestsCount}) does not make them pass: it goes on
 * with the campaign it began with, and a broken pair stays broken, even in a scratch campaign that was begun anew.
 */
final class SessionMemory {

    private final Map<Path, CampaignName> campaigns = new ConcurrentHashMap<>();
    private final Map<Path, Map<PairId, PairOutcome>> broken = new ConcurrentHashMap<>();

    private final Map<String, Path> drafts = new ConcurrentHashMap<>();
    private final Set<Path> resolved = ConcurrentHashMap.newKeySet();

    static SessionMemory of(ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, RunningCampaign.NAMESPACE)
                .getOrComputeIfAbsent(SessionMemory.class, key -> new SessionMemory(), SessionMemory.class);
    }

    /** The campaign that was opened for all of an experiment. */
    Optional<CampaignName> campaign(Path experiment) {
        return Optional.ofNullable(campaigns.get(experiment));
    }

    void opened(Path experiment, CampaignName name) {
        campaigns.putIfAbsent(experiment, name);
    }

    /** The draft of a class that this session has begun, if the class still stands on the same: executing failed gates again draws no new pairs. */
    Optional<Path> draft(Class<?> testClass, Sha256 fingerprint) {
        return Optional.ofNullable(drafts.get(testClass.getName() + " " + fingerprint));
    }

    void drafted(Class<?> testClass, Sha256 fingerprint, Path experiment) {
        drafts.put(testClass.getName() + " " + fingerprint, experiment);
    }

    /** Whether what was done about violations has been recorded. */
    boolean resolved(Path experiment) {
        return resolved.contains(experiment);
    }

    void resolvedNow(Path experiment) {
        resolved.add(experiment);
    }

    /** The outcome of a pair that was broken, without its runs: their folders may be gone. */
    Optional<PairOutcome> broken(Path experiment, PairId pair) {
        return Optional.ofNullable(broken.getOrDefault(experiment, Map.of()).get(pair));
    }

    void joined(Path experiment, PairOutcome outcome) {
        if (outcome.verdict() instanceof Verdict.Broken) {
            broken.computeIfAbsent(experiment, key -> new ConcurrentHashMap<>())
                    .putIfAbsent(
                            outcome.pair().pairId(),
                            new PairOutcome(outcome.pair(), outcome.verdict(), List.of(), true));
        }
    }
}
