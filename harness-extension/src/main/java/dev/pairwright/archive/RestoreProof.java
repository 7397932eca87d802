package dev.pairwright.archive;

import dev.pairwright.core.Refusal;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.Checkpoint;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Registry;
import dev.pairwright.manifest.RunVerification;
import dev.pairwright.manifest.key.VerifyingKey;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Proves that what was restored is what was backed up: every run against its seal, the chain, and the signed checkpoint. */
final class RestoreProof {

    private RestoreProof() {}

    /**
     * Verifies a restored campaign.
     *
     * @param folder where it stands now
     * @param target where it will stand
     * @param line what it was restored from
     * @throws Refusal with everything that does not hold
     */
    static RestoreResult of(Path folder, Path target, BackupLine line) {
        BackupFile last = line.last().file();
        try {
            CampaignRecord record = CampaignRecord.read(folder);
            VerifyingKey key = VerifyingKey.of(record.publicKey().orElseThrow(() -> new LedgerDamage("it has no key")));
            try (Registry registry = Registry.open(folder, record.scheduleHash())) {
                Checkpoint.read(folder, key).require(record.campaign(), registry);
                if (!registry.head().equals(line.last().index().head())) {
                    throw new LedgerDamage("its chain ends in another head than the backup tells");
                }
                return new RestoreResult(
                        target,
                        record.campaign(),
                        last.sequence(),
                        line.last().index().at(),
                        line.files().size(),
                        verified(folder, registry, key),
                        registry.rows(),
                        registry.head(),
                        key.fingerprint());
            }
        } catch (LedgerDamage | IllegalArgumentException e) {
            throw new Refusal("what was restored from " + last.path() + " does not hold: " + e.getMessage()
                    + ". Nothing was put in place");
        }
    }

    private static int verified(Path folder, Registry registry, VerifyingKey key) {
        List<String> faults = new ArrayList<>();
        int runs = 0;
        for (var each : registry.entries().entrySet()) {
            Path run = folder.resolve(each.getKey().value());
            boolean kept = Files.isDirectory(
                    folder.resolve("aborted").resolve(each.getKey().value()), LinkOption.NOFOLLOW_LINKS);
            if (each.getValue().seal().isPresent() && !(kept && !Files.exists(run, LinkOption.NOFOLLOW_LINKS))) {
                RunVerification found =
                        RunVerification.of(run, key, each.getValue().seal());
                runs += found.verified() ? 1 : 0;
                if (!found.verified()) {
                    faults.add(each.getKey() + " " + found.inWords());
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new LedgerDamage(String.join("; ", faults));
        }
        return runs;
    }
}
