package dev.pairwright.report;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignSight;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Pins;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * What people are told about a campaign, whichever way they are told.
 *
 * @param experiment what is carried out
 * @param campaign under which name
 * @param agent with which agent
 * @param harness by what
 * @param evidence what kind of evidence comes of it
 * @param extent how much of it
 * @param folder where the results lie
 */
@API(status = API.Status.INTERNAL)
public record CampaignFacts(
        ExperimentFacts experiment,
        CampaignName campaign,
        AgentFacts agent,
        HarnessFacts harness,
        Evidence evidence,
        Extent extent,
        Path folder) {

    /**
     * The experiment.
     *
     * @param id its id
     * @param version its version
     * @param title one line about it
     * @param variants its variants in the order they are declared
     * @param seeds where its randomness comes from, in words
     */
    public record ExperimentFacts(
            ExperimentId id, String version, String title, List<VariantFacts> variants, String seeds) {

        /** Copies the list. */
        public ExperimentFacts {
            variants = List.copyOf(variants);
        }

        static ExperimentFacts of(Experiment experiment) {
            return new ExperimentFacts(
                    experiment.experimentId(),
                    experiment.version(),
                    experiment.title(),
                    experiment.variants().stream().map(VariantFacts::of).toList(),
                    "schedule " + experiment.scheduleSeed() + ", "
                            + switch (experiment.seedPolicy()) {
                                case PER_TASK -> "runs by task";
                                case PER_PAIR -> "runs by pair";
                            });
        }
    }

    /**
     * A variant.
     *
     * @param id its id
     * @param column its short name
     */
    public record VariantFacts(VariantId id, String column) {
        static VariantFacts of(Variant variant) {
            return new VariantFacts(variant.variantId(), variant.column());
        }
    }

    /**
     * The agent.
     *
     * @param name its name
     * @param version its version
     * @param model its model
     */
    public record AgentFacts(String name, String version, String model) {
        static AgentFacts of(Pins.AgentPin pin) {
            return new AgentFacts(pin.name(), pin.version(), pin.model());
        }
    }

    /**
     * What carries the campaign out.
     *
     * @param version the harness's version
     * @param java the Java it runs on
     */
    public record HarnessFacts(String version, String java) {}

    /**
     * How much of an experiment is wanted.
     *
     * @param planned how many pairs the schedule has
     * @param selected how many of them are wanted, by task
     * @param known whether that is certain; when it is not, nothing is said of what is left
     * @param slots how many pairs at a time
     */
    public record Extent(int planned, Map<TaskId, Integer> selected, boolean known, int slots) {

        /** Copies the map and sorts it. */
        public Extent {
            selected = Collections.unmodifiableMap(new TreeMap<>(selected));
        }

        static Extent of(Schedule schedule, Selection selection, int slots) {
            Map<TaskId, Integer> byTask = new TreeMap<>();
            schedule.pairs().stream()
                    .filter(pair -> selection.pairs().contains(pair.pairId()))
                    .map(PlannedPair::taskId)
                    .forEach(task -> byTask.merge(task, 1, Integer::sum));
            return new Extent(schedule.pairs().size(), byTask, selection.known(), slots);
        }

        /** How many pairs are wanted. */
        public int pairs() {
            return selected.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The facts of a campaign that has been opened. */
    public static CampaignFacts of(Campaign campaign, Selection selection) {
        return new CampaignFacts(
                ExperimentFacts.of(campaign.capsule().experiment()),
                campaign.name(),
                AgentFacts.of(campaign.agent()),
                new HarnessFacts(campaign.harnessVersion(), Runtime.version().toString()),
                campaign.evidence(),
                Extent.of(campaign.schedule(), selection, campaign.slots()),
                campaign.folder());
    }

    /** The facts of a campaign that is looked at from elsewhere: all of its pairs are wanted, as far as is known. */
    public static CampaignFacts of(CampaignSight sight) {
        CampaignRecord record = sight.record();
        return new CampaignFacts(
                ExperimentFacts.of(sight.capsule().experiment()),
                record.campaign(),
                AgentFacts.of(record.agent()),
                new HarnessFacts(record.harnessVersion(), Runtime.version().toString()),
                record.evidence(),
                Extent.of(sight.schedule(), Selection.of(sight.schedule(), pair -> true), 1),
                sight.folder());
    }

    /** The short name of a variant of this experiment. */
    public String column(VariantId variant) {
        return experiment.variants().stream()
                .filter(known -> known.id().equals(variant))
                .map(VariantFacts::column)
                .findFirst()
                .orElse(variant.value());
    }

    /** A pair's order, such as {@code goal -> role}. */
    public String order(PlannedPair pair) {
        return column(pair.first()) + " -> " + column(pair.second());
    }
}
