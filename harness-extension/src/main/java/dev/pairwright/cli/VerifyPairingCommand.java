package dev.pairwright.cli;

import dev.pairwright.campaign.CampaignVerification;
import dev.pairwright.core.PairId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies one pair. */
@Command(
        name = "verify-pairing",
        description = "Verifies both runs of a pair, and that nothing but the declared factor tells them apart.",
        footerHeading = "%nExample:%n",
        footer = "  pairwright verify-pairing --pair-id pair-0101")
final class VerifyPairingCommand implements Callable<Integer> {

    @Option(names = "--pair-id", required = true, paramLabel = "<pair>", description = "the pair")
    @SuppressWarnings("NullAway.Init")
    private PairId pair;

    @Mixin
    private GivenPlace place = new GivenPlace();

    @Override
    public Integer call() {
        CampaignVerification found = CampaignVerification.ofPair(place.campaignFolder(), pair);
        Voice.say(pair
                + (found.holds() ? " holds: both runs are what was sealed, and a pair" : " does not hold")
                + Told.of(found));
        return ExitCode.of(found.holds());
    }
}
