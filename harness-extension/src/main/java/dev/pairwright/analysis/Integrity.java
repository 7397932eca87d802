package dev.pairwright.analysis;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What verifying a campaign came to.
 *
 * @param lockedRuns runs whose last row says locked
 * @param verifiedRuns those of them that are exactly what was sealed
 * @param supersededRuns runs that were locked and whose pair was run again
 * @param registryRows rows of the registry
 * @param head the head of its chain
 * @param keyFingerprint of the key that everything is sealed by
 * @param faults what does not hold, one line each: none of it is analysed
 * @param remarks what seals do not cover and was changed nevertheless, one line each
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Integrity(
        int lockedRuns,
        int verifiedRuns,
        int supersededRuns,
        long registryRows,
        String head,
        String keyFingerprint,
        List<String> faults,
        List<String> remarks) {

    /** Copies the lists. */
    public Integrity {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** Whether everything that is locked is what was sealed. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
