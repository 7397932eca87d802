package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.ledger.HandStep;

/** The commands by which a person carries a run out, for messages. */
final class HandCommands {

    private HandCommands() {}

    /** The command that is a run's next. */
    static String next(HandledPairs handled, RunId run) {
        return handled.last(run)
                .map(HandStep::step)
                .map(step -> next(step, handled.ledgers().folder(), run))
                .orElse(init(handled, run));
    }

    private static String next(HandStep.Kind last, CampaignFolder folder, RunId run) {
        String manifest = folder.staged(run).manifest().toString();
        return switch (last) {
            case BEGUN -> "pairwright pin-and-run --init";
            case PINNED, EXECUTING -> "pairwright pin-and-run --execute --manifest " + manifest;
            case EXECUTED -> "pairwright evaluate --manifest " + manifest;
            case EVALUATED -> "pairwright lock-run " + manifest;
            case GIVEN_UP -> "nothing";
        };
    }

    private static String init(HandledPairs handled, RunId run) {
        return "pairwright pin-and-run --init --output "
                + handled.ledgers().folder().locked(run).path();
    }

    /** The command that gives an attempt up. */
    static String giveUp(Object pair) {
        return "pairwright pin-and-run --give-up \"why\" --pair-id " + pair;
    }
}
