package dev.pairwright.analysis;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.analysis.locked.LockedRun;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Sha256;
import dev.pairwright.ledger.ViolationEntry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Collects deviations from the plan and threats to what is concluded, all from data.
 *
 * @param campaign the campaign
 * @param capsule its experiment
 * @param folder the campaign's folder
 * @param published a head kept elsewhere
 * @param sample which pairs count
 * @param results what was found
 * @param marks what makes it no evidence
 */
record ThreatFinder(
        LockedCampaign campaign,
        Capsule capsule,
        Path folder,
        Optional<Sha256> published,
        Sample sample,
        Results results,
        List<Mark> marks) {

    DeviationsAndThreats find() {
        List<DeviationsAndThreats.StartedCampaign> campaigns =
                new StartedCampaigns(capsule, campaign.ledgers().record().campaign()).all();
        DeviationsAndThreats.Stopping stopping = stopping();
        Map<Integer, Integer> attempts = counts(run -> run.attempt(), true);
        Map<String, Integer> seeds = counts(LockedRun::seedStatus, false);
        Map<String, Integer> models = counts(run -> run.how().servedModel().orElse("not told"), false);
        Map<String, Integer> enforcement = enforcement();
        List<DeviationsAndThreats.LateResolution> resolutions = resolutions();
        Threats threats = new Threats();
        marks.forEach(mark -> threats.add(mark.kind().code(), true, sentence(mark.sentence())));
        results.observations().sentence().ifPresent(words -> threats.add("pseudo_replication", true, words));
        stopped(stopping, threats);
        new SampleThreats(sample, campaign, results).tell(threats);
        campaigns(campaigns, threats);
        attempts(attempts, threats);
        results.orderAndDrift().warnings().forEach(words -> threats.add("order_and_drift", true, words));
        results.metrics().forEach(metric -> metric.warnings()
                .forEach(words -> threats.add("metric", words.contains("opposite"), words)));
        new SeedThreats(capsule.experiment(), seeds, campaign).tell(threats);
        enforcement(enforcement, threats);
        resolutions.forEach(late -> threats.add(
                "resolution",
                late.outcomesSeen() > 0,
                late.violation() + " was resolved at " + late.at() + ", when " + late.outcomesSeen()
                        + " of the analysed runs had been judged: " + late.action() + "."));
        timestamp(threats);
        claim(threats);
        return new DeviationsAndThreats(
                stopping,
                campaigns,
                attempts,
                enforcement,
                seeds,
                models,
                resolutions,
                published.map(Sha256::value),
                threats.all());
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private DeviationsAndThreats.Stopping stopping() {
        if (campaign.ledgers().record().halt().isPresent()) {
            return DeviationsAndThreats.Stopping.HALTED;
        }
        if (!sample.reachesMinimum()) {
            return DeviationsAndThreats.Stopping.BELOW_MINIMUM;
        }
        return sample.reachesTarget()
                ? DeviationsAndThreats.Stopping.TARGET_REACHED
                : DeviationsAndThreats.Stopping.BETWEEN_MINIMUM_AND_TARGET;
    }

    private void stopped(DeviationsAndThreats.Stopping stopping, Threats threats) {
        String words =
                switch (stopping) {
                    case TARGET_REACHED -> "Stopped as planned: every task has its target of pairs.";
                    case HALTED ->
                        "The campaign is halted: "
                                + campaign.ledgers()
                                        .record()
                                        .halt()
                                        .orElseThrow()
                                        .reason() + ".";
                    case BETWEEN_MINIMUM_AND_TARGET ->
                        "Stopped between minimum and target, and nothing tells why: if outcomes were known by then, p values are too small.";
                    case BELOW_MINIMUM ->
                        "Too few pairs: " + sample.missingToMinimum() + " are missing to the registered minimum.";
                };
        threats.add("stopping", stopping != DeviationsAndThreats.Stopping.TARGET_REACHED, words);
    }

    private static void campaigns(List<DeviationsAndThreats.StartedCampaign> campaigns, Threats threats) {
        if (campaigns.size() > 1) {
            threats.add(
                    "campaigns",
                    campaigns.stream()
                            .anyMatch(other -> !other.analysed()
                                    && other.evidence().equals("live")
                                    && !List.of("pilot", "try").contains(other.name())),
                    campaigns.size() + " campaigns were started on this experiment, one is analysed: "
                            + campaigns.stream()
                                    .map(each -> each.name() + " (" + each.evidence() + ", " + each.lockedRuns()
                                            + " locked runs, begun " + each.startedAt() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static void attempts(Map<Integer, Integer> attempts, Threats threats) {
        int later = attempts.entrySet().stream()
                .filter(attempt -> attempt.getKey() > 1)
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (later > 0) {
            threats.add("attempts", false, Numbers.count(later, "analysed pair") + " needed more than one attempt.");
        }
    }

    private static void enforcement(Map<String, Integer> enforcement, Threats threats) {
        enforcement.forEach((level, runs) -> {
            if (level.endsWith(": none") || level.endsWith(": observed")) {
                threats.add(
                        "enforcement",
                        level.endsWith(": none"),
                        "Agents were not held in " + Numbers.count(runs, "run") + " (" + level + ")"
                                + (level.endsWith(": none") ? ", so adherence there is not measured." : "."));
            }
        });
    }

    private void timestamp(Threats threats) {
        threats.add(
                "timestamp",
                false,
                published.isPresent()
                        ? "The registry's chain holds the head "
                                + published.get().value()
                                + " that was kept elsewhere: what stands before it was not changed since."
                        : "Plan and runs are sealed by the author's own key, which is no external timestamp: the chain's head was not published.");
    }

    private void claim(Threats threats) {
        Set<String> models = new TreeSet<>();
        campaign.analysedRuns().forEach(run -> models.add(run.model()));
        threats.add(
                "scope",
                false,
                "What is concluded is about these two variants, "
                        + capsule.experiment().first().variantId() + " and "
                        + capsule.experiment().second().variantId() + ", on these "
                        + Numbers.count(capsule.tasks().size(), "task") + " with "
                        + (models.size() == 1 ? "model " : "models ") + String.join(", ", models)
                        + "; not about what they are examples of.");
    }

    private <K extends Comparable<K>> Map<K, Integer> counts(Function<LockedRun, K> what, boolean pairs) {
        Map<K, Integer> counts = new TreeMap<>();
        campaign.analysedRuns()
                .filter(run -> !pairs || run.how().position() == 1)
                .forEach(run -> counts.merge(what.apply(run), 1, Integer::sum));
        return counts;
    }

    private Map<String, Integer> enforcement() {
        Map<String, Integer> counts = new TreeMap<>();
        campaign.analysedRuns().forEach(run -> {
            counts.merge("filesystem: " + word(run.enforcement().filesystem()), 1, Integer::sum);
            counts.merge("network: " + word(run.enforcement().network()), 1, Integer::sum);
            counts.merge("subprocess: " + word(run.enforcement().subprocess()), 1, Integer::sum);
        });
        return counts;
    }

    private static String word(Enforcement.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private List<DeviationsAndThreats.LateResolution> resolutions() {
        return campaign.ledgers().violations().stream()
                .filter(entry -> entry.status() == ViolationEntry.Status.RESOLVED)
                .map(entry -> new DeviationsAndThreats.LateResolution(
                        entry.id(), entry.at(), entry.action(), judgedBefore(Instant.parse(entry.at()))))
                .toList();
    }

    private int judgedBefore(Instant moment) {
        return (int) campaign.analysedRuns()
                .filter(run -> run.judgedAt().isBefore(moment))
                .count();
    }
}
