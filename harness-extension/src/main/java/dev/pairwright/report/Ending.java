package dev.pairwright.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a campaign stood when it was closed.
 *
 * @param halt why it stands still, if it does
 * @param remedy the command that tells what was done about that
 * @param recovered what an earlier start had left undone and this one mended, in one line each
 * @param resolved which violations a person's word resolved, and what came of it, in one line each
 * @param registryHead the last link of the registry's chain
 * @param findings where its findings can be read, if they were written
 * @param remarks what was changed on locked runs that hold nevertheless, one line a run
 * @param stopped why pairs were left out though nothing is halted, such as a budget that is used up
 * @param modelUse what was used of models in this start, if any was asked
 */
record Ending(
        Optional<String> halt,
        Optional<String> remedy,
        List<String> recovered,
        List<String> resolved,
        String registryHead,
        Optional<Path> findings,
        List<String> remarks,
        Optional<String> stopped,
        Optional<String> modelUse) {

    /** Copies the lists. */
    Ending {
        recovered = List.copyOf(recovered);
        resolved = List.copyOf(resolved);
        remarks = List.copyOf(remarks);
    }
}
