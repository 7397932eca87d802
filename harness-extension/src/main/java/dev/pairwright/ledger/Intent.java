package dev.pairwright.ledger;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Sha256;
import org.apiguardian.api.API;

/**
 * What is about to happen to a run, written down before it does.
 *
 * @param runId the run that is about to be published
 * @param seal over its {@code SHA256SUMS}
 * @param lockedAt the timestamp its row will have
 * @param rows how many rows the registry had
 */
@API(status = API.Status.INTERNAL)
public record Intent(RunId runId, Sha256 seal, String lockedAt, long rows) {}
