package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a step by hand came to.
 *
 * @param run the run
 * @param manifest where its manifest stands now
 * @param said what was done, in one line
 * @param next the command that goes on from here; none if the pair is concluded
 * @param outcome what became of the pair, if this concluded it
 */
@API(status = API.Status.INTERNAL)
public record StepTaken(RunId run, Path manifest, String said, Optional<String> next, Optional<PairOutcome> outcome) {}
