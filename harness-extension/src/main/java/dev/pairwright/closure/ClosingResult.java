package dev.pairwright.closure;

import dev.pairwright.campaign.Closure;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * A campaign that was closed.
 *
 * @param closure how it ended, as its {@code closure.json} has it
 * @param page its page
 * @param archive the archive, read back whole; beside it stand its sum, the signature of that and the public key
 * @param files how many files the archive holds
 */
@API(status = API.Status.INTERNAL)
public record ClosingResult(Closure closure, Path page, Path archive, int files) {}
