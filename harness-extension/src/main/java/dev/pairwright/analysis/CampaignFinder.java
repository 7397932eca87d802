package dev.pairwright.analysis;

import dev.pairwright.analysis.locked.CampaignLedgers;
import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedPair;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Sha256;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.RunStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a campaign shows.
 *
 * @param folder the campaign's folder
 * @param capsule its experiment
 * @param published a head of its registry's chain that was kept elsewhere
 */
record CampaignFinder(Path folder, Capsule capsule, Optional<Sha256> published) {

    /** The main campaign's name. */
    static final String MAIN = "main";

    Findings find() {
        LockedCampaign campaign = LockedCampaign.read(folder, capsule, published);
        Experiment experiment = capsule.experiment();
        ComparedVariant first = compared(experiment.first());
        ComparedVariant second = compared(experiment.second());
        Sample sample = new SampleFinder(campaign, capsule).find();
        Optional<String> tooFew = sample.reachesMinimum()
                ? Optional.empty()
                : Optional.of("too few pairs, missing to the registered minimum are " + sample.missingToMinimum());
        Results results = new Analyst(first, second, experiment.preRegistration(), sample.planned(), tooFew)
                .analyse(campaign.study());
        Integrity integrity = integrity(campaign);
        Evidence evidence = evidence(campaign);
        List<Mark> marks = new Marks(campaign, evidence).all();
        List<AnalysedRun> runs = runs(campaign);
        return new Findings(
                experiment.experimentId().value(),
                experiment.version(),
                experiment.title(),
                campaign.ledgers().record().campaign().value(),
                evidence,
                marks,
                first,
                second,
                sample,
                results.observations(),
                results.hypotheses(),
                results.metrics(),
                results.orderAndDrift(),
                results.power(),
                exploratory(campaign, results.observations()),
                new ThreatFinder(campaign, capsule, folder, published, sample, results, marks).find(),
                integrity,
                experiment.preRegistration(),
                runs);
    }

    private static ComparedVariant compared(Variant variant) {
        return new ComparedVariant(variant.variantId().value(), variant.column());
    }

    /** Signed manifests tell, not campaign.json, which anybody may edit; one rehearsed run is enough. */
    private static Evidence evidence(LockedCampaign campaign) {
        Set<Evidence> kinds = campaign.analysedRuns().map(LockedRun::evidence).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return campaign.ledgers().record().evidence();
        }
        return Stream.of(Evidence.SIMULATED, Evidence.REPLAY)
                .filter(kinds::contains)
                .findFirst()
                .orElse(Evidence.LIVE);
    }

    private static Integrity integrity(LockedCampaign campaign) {
        CampaignLedgers ledgers = campaign.ledgers();
        return new Integrity(
                campaign.locked(),
                campaign.verified(),
                (int) ledgers.runs().values().stream()
                        .filter(entry -> entry.status() == RunStatus.SUPERSEDED)
                        .count(),
                ledgers.rows().size(),
                ledgers.head().value(),
                ledgers.key().fingerprint(),
                campaign.faults(),
                campaign.remarks());
    }

    private static List<ExploratoryMetric> exploratory(LockedCampaign campaign, Observations observations) {
        return campaign.tallies().stream()
                .map(sum -> new ExploratoryMetric(
                        sum.name(),
                        sum.unit(),
                        sum.direction(),
                        sum.pairs(),
                        sum.first(),
                        sum.second(),
                        observations.repeated() ? Estimate.none(Reason.REPEATED_OBSERVATIONS) : sum.difference()))
                .toList();
    }

    private static List<AnalysedRun> runs(LockedCampaign campaign) {
        List<AnalysedRun> runs = new ArrayList<>();
        for (LockedPair pair : campaign.pairs()) {
            if (pair.status() == LockedPair.Status.ANALYSED) {
                pair.runs()
                        .forEach(run -> runs.add(new AnalysedRun(
                                run.id().value(),
                                run.variant().value(),
                                run.task().value(),
                                pair.planned().pairId().value(),
                                run.how().position(),
                                run.measured(),
                                run.evidence(),
                                run.flags())));
            }
        }
        return runs;
    }
}
