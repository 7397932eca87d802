package dev.pairwright.campaign;

import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What verifying a campaign came to. Everything is read and nothing is changed, so that anybody can do it with a copy, anywhere: all that is needed stands in the campaign's folder.
 *
 * @param experimentId its experiment
 * @param campaign its name
 * @param folder where it is
 * @param holds whether there is no fault
 * @param lockedRuns runs that count, by their last row
 * @param verifiedRuns those of them that are exactly what was sealed
 * @param supersededRuns runs that were locked and whose pair was run again
 * @param pairs pairs that are done
 * @param pairsCompared those of them whose runs were held against each other
 * @param registryRows rows of the registry
 * @param head the head of its chain; empty if that does not hold
 * @param keyFingerprint of the key that everything is sealed by
 * @param faults what does not hold
 * @param remarks what is worth knowing and breaks nothing, one line each
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CampaignVerification(
        String experimentId,
        String campaign,
        String folder,
        boolean holds,
        int lockedRuns,
        int verifiedRuns,
        int supersededRuns,
        int pairs,
        int pairsCompared,
        long registryRows,
        String head,
        String keyFingerprint,
        List<Fault> faults,
        List<String> remarks) {

    /** Copies the lists. */
    public CampaignVerification {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /**
     * What does not hold.
     *
     * @param where a run, a pair, or a file of the campaign
     * @param what in one line
     */
    public record Fault(String where, String what) {
        @Override
        public String toString() {
            return where + ": " + what;
        }
    }

    /**
     * What is known of a campaign from elsewhere.
     *
     * @param head a head that its registry's chain must have had
     * @param publicKey a key's file in PEM, which it must be sealed by
     */
    public record Known(Optional<Sha256> head, Optional<Path> publicKey) {

        /** Nothing. */
        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());
    }

    /**
     * Verifies a whole campaign: ledgers, chain and checkpoint, every locked run, and what makes pairs of them.
     *
     * @param folder the campaign's folder
     * @param known what is known of it from elsewhere
     * @throws Refusal if there is no campaign
     */
    public static CampaignVerification of(Path folder, Known known) {
        return new CampaignVerifier(folder, known).verify(run -> true, true);
    }

    /**
     * Verifies one run, and that its campaign knows it.
     *
     * @param folder the campaign's folder
     * @param run the run
     * @param known what is known of the campaign from elsewhere
     * @throws Refusal if there is no campaign
     */
    public static CampaignVerification ofRun(Path folder, RunId run, Known known) {
        return new CampaignVerifier(folder, known).verify(run::equals, false);
    }

    /**
     * Verifies one pair: both runs, and what makes them a pair.
     *
     * @param folder the campaign's folder
     * @param pair the pair
     * @throws Refusal if there is no campaign, or it has no such pair
     */
    public static CampaignVerification ofPair(Path folder, PairId pair) {
        return new CampaignVerifier(folder, Known.NOTHING).verifyPair(pair);
    }
}
