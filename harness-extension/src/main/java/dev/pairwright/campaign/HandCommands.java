package dev.pairwright.campaign;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.ledger.Begun;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.schedule.PlannedPair;

/**
 * The commands by which a person carries a run out, for messages.
 *
 * @param handled what is in hand
 */
record HandCommands(HandledPairs handled) {

    /** The command that is a run's next. */
    String next(Begun attempt, RunId run) {
        return handled.last(run)
                .map(HandStep::step)
                .filter(step -> step != HandStep.Kind.BEGUN)
                .map(step -> next(step, run))
                .orElseGet(() -> init(attempt.pairId(), variant(attempt, run)));
    }

    private String next(HandStep.Kind last, RunId run) {
        String manifest =
                handled.state().ledgers().folder().staged(run).manifest().toString();
        return switch (last) {
            case PINNED, EXECUTING -> "pairwright pin-and-run --execute --manifest " + manifest;
            case EXECUTED -> "pairwright evaluate --manifest " + manifest;
            case BEGUN, EVALUATED, GIVEN_UP -> "pairwright lock-run " + manifest;
        };
    }

    private VariantId variant(Begun attempt, RunId run) {
        return handled.state().capsule().tasks().stream()
                .flatMap(task ->
                        RunIds.variant(
                                run, handled.state().capsule().experiment().variants(), task.id())
                                .stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(run + " of " + attempt + " is of no variant"));
    }

    /** The command that begins a pair. */
    String begin(PlannedPair pair) {
        return init(pair.pairId(), pair.first());
    }

    private String init(PairId pair, VariantId variant) {
        return "pairwright pin-and-run --init --pair-id " + pair + " --variant " + variant + campaign();
    }

    /** The command that gives an attempt up. */
    String giveUp(PairId pair) {
        return giveUp(pair, handled.state().record().campaign());
    }

    /** The command that gives an attempt of a pair up in a campaign. */
    static String giveUp(PairId pair, CampaignName campaign) {
        return "pairwright pin-and-run --give-up \"why\" --pair-id " + pair + option(campaign);
    }

    private String campaign() {
        return option(handled.state().record().campaign());
    }

    private static String option(CampaignName campaign) {
        return campaign.equals(CampaignFolder.MAIN) ? "" : " --campaign " + campaign;
    }
}
