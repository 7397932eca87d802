package dev.pairwright.monitor;

import dev.pairwright.analysis.locked.WatchedRun;
import dev.pairwright.analysis.monitoring.Masking;
import dev.pairwright.analysis.monitoring.Monitor;
import dev.pairwright.analysis.monitoring.Watched;
import dev.pairwright.analysis.monitoring.WatchedPair;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.RunOutcome;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.schedule.Schedule;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What came of the pairs so far, for somebody who looks before the end: how often each variant succeeded, and evidence that holds at whatever moment it is looked at. The
 * variants are called A and B until every planned pair is done. For one thread at a time.
 */
final class Outcomes {

    private final Capsule capsule;
    private final Predicate<PairId> excluded;
    private final Masking masking;
    private final boolean unmasked;
    private final Monitor monitor;
    private int first;
    private int second;
    private int notCounted;

    /**
     * Of a campaign.
     *
     * @param capsule its experiment
     * @param schedule its pairs
     * @param name its name
     * @param excluded whether the policy leaves a pair out of the analysis
     * @param unmasked whether the variants are called by their names from the beginning
     */
    Outcomes(Capsule capsule, Schedule schedule, CampaignName name, Predicate<PairId> excluded, boolean unmasked) {
        Experiment experiment = capsule.experiment();
        this.capsule = capsule;
        this.excluded = excluded;
        this.masking = new Masking(
                seed(schedule, name),
                experiment.first().column(),
                experiment.second().column(),
                schedule.pairs().size());
        this.unmasked = unmasked;
        this.monitor = new Monitor(experiment.preRegistration().alpha(), 1);
    }

    /** The same at every start of a campaign, and no other campaign's, such as a pilot's whose names are known. */
    private static long seed(Schedule schedule, CampaignName name) {
        String who = schedule.experimentId() + "\n" + name + "\n" + schedule.scheduleSeed();
        return Long.parseUnsignedLong(Sha256.ofText(who).hex().substring(0, 16), 16);
    }

    /** Takes a pair that is done. */
    void add(PairOutcome outcome) {
        if (outcome.runs().size() != 2 || excluded.test(outcome.pair().pairId())) {
            notCounted++;
            return;
        }
        try {
            VariantId declaredFirst = capsule.experiment().first().variantId();
            boolean inOrder = outcome.runs().get(0).variant().equals(declaredFirst);
            WatchedRun ofFirst = read(outcome.runs().get(inOrder ? 0 : 1));
            WatchedRun ofSecond = read(outcome.runs().get(inOrder ? 1 : 0));
            first += ofFirst.succeeded() ? 1 : 0;
            second += ofSecond.succeeded() ? 1 : 0;
            monitor.observe(new WatchedPair(
                    outcome.pair().taskId().value(),
                    ofFirst.fingerprint() + " " + ofSecond.fingerprint(),
                    ofFirst.succeeded(),
                    ofSecond.succeeded()));
        } catch (Refusal e) {
            notCounted++;
        }
    }

    private WatchedRun read(RunOutcome run) {
        return WatchedRun.read(run.folder(), capsule);
    }

    /**
     * What is to be shown.
     *
     * @param done how many pairs are
     */
    Snapshot.Shown shown(int done) {
        Masking.Names names = masking.names(unmasked ? masking.target() : done);
        Watched watched = monitor.state();
        double low = watched.secondWins().low();
        double high = watched.secondWins().high();
        Snapshot.Variant ofFirst = new Snapshot.Variant(
                names.swapped() ? names.second() : names.first(),
                first,
                watched.discordant().firstOnly());
        Snapshot.Variant ofSecond = new Snapshot.Variant(
                names.swapped() ? names.first() : names.second(),
                second,
                watched.discordant().secondOnly());
        return new Snapshot.Shown(
                !unmasked && done < masking.target(),
                masking.target(),
                names.swapped() ? ofSecond : ofFirst,
                names.swapped() ? ofFirst : ofSecond,
                watched.pairs(),
                notCounted,
                new Snapshot.Evidence(
                        watched.observations(),
                        number(watched.eValue().value()),
                        number(watched.threshold()),
                        watched.alarm(),
                        percent(names.swapped() ? 1 - high : low),
                        percent(names.swapped() ? 1 - low : high)));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static String number(double value) {
        return value >= 1e6 ? String.format(Locale.ROOT, "%.1e", value) : plain(value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, value >= 10 || value == Math.rint(value) ? "%.0f" : "%.2g", value);
    }
}
