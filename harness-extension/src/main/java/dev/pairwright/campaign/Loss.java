package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.ledger.ViolationEntry;
import dev.pairwright.ledger.ViolationsLog;
import java.util.stream.Stream;

/** How {@code violations.log} says that a locked run was lost or changed. */
final class Loss {

    /** What every such entry says. */
    static final String MESSAGE = "does not hold any more";

    private Loss() {}

    /** The entries that say so of a run, resolved or not. */
    static Stream<ViolationEntry> recorded(ViolationsLog violations, RunId run) {
        return violations.of(run).stream()
                .filter(entry -> entry.critical() && entry.message().contains(MESSAGE));
    }
}
