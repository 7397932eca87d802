package dev.pairwright.analysis.monitoring;

import dev.pairwright.analysis.statistics.EValue;
import dev.pairwright.analysis.statistics.Interval;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a monitor knows at a moment.
 *
 * @param pairs it has seen
 * @param observations among them: pairs of a task that cannot be told apart are one
 * @param discordant the observations whose outcomes differ
 * @param eValue evidence against "the variants are equally good", now
 * @param largest the largest it ever was
 * @param threshold where it alarms: the number of endpoints over alpha
 * @param alarm the pair, from 1, after which it did; it stays, whatever comes after
 * @param secondWins the confidence sequence for the chance that a discordant pair falls to the second variant
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Watched(
        int pairs,
        int observations,
        Discordant discordant,
        EValue eValue,
        EValue largest,
        double threshold,
        Optional<Integer> alarm,
        Interval secondWins) {

    /**
     * What is known, in one line.
     *
     * @param names what the variants are called, masked or not
     */
    public String words(Masking.Names names) {
        String counted = pairs == observations ? "" : ", " + observations + " of them distinct observations";
        String raised = alarm.map(pair -> "alarm after pair " + pair).orElse("no alarm");
        return String.format(
                Locale.ROOT,
                "%d pairs%s; only %s succeeded in %d, only %s in %d; E = %.3g of %.0f, %s; "
                        + "%s wins %.0f to %.0f %% of discordant pairs",
                pairs,
                counted,
                names.first(),
                names.swapped() ? discordant.secondOnly() : discordant.firstOnly(),
                names.second(),
                names.swapped() ? discordant.firstOnly() : discordant.secondOnly(),
                eValue.value(),
                threshold,
                raised,
                names.second(),
                100 * (names.swapped() ? 1 - secondWins.high() : secondWins.low()),
                100 * (names.swapped() ? 1 - secondWins.low() : secondWins.high()));
    }
}
