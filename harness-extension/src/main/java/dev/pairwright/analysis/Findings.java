package dev.pairwright.analysis;

import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.Sha256;
import dev.pairwright.experiment.PreRegistration;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What a campaign's locked runs show about the experiment's registered hypotheses, and how far that can be trusted.
 *
 * @param experimentId the experiment
 * @param version its version
 * @param title its title
 * @param campaign the campaign's name
 * @param evidence what kind of evidence its runs are, as their signed manifests say; the weakest kind there is
 * @param marks what makes the results no evidence about the variants, or less than was registered; none for a registered experiment with a live agent
 * @param first the first declared variant, that is subtracted
 * @param second the second
 * @param sample which pairs there are, and which count
 * @param observations how many observations that makes
 * @param hypotheses what was registered, in its order
 * @param metrics all metrics
 * @param orderAndDrift what order and time did
 * @param power what could be found
 * @param exploratory what nobody registered
 * @param threats deviations and threats
 * @param integrity what verifying came to
 * @param plan what was registered
 * @param runs the runs that count, in the order of their pairs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Findings(
        String experimentId,
        String version,
        String title,
        String campaign,
        Evidence evidence,
        List<Mark> marks,
        ComparedVariant first,
        ComparedVariant second,
        Sample sample,
        Observations observations,
        List<HypothesisFinding> hypotheses,
        List<MetricFinding> metrics,
        OrderAndDrift orderAndDrift,
        Power power,
        List<ExploratoryMetric> exploratory,
        DeviationsAndThreats threats,
        Integrity integrity,
        PreRegistration plan,
        List<AnalysedRun> runs)
        implements MetricFindings {

    /** Copies the lists. */
    public Findings {
        marks = List.copyOf(marks);
        hypotheses = List.copyOf(hypotheses);
        metrics = List.copyOf(metrics);
        exploratory = List.copyOf(exploratory);
        runs = List.copyOf(runs);
    }

    /**
     * Reads, verifies and analyses a campaign. Only locked runs are read, each once; memory grows with the number of pairs, not with what runs left.
     *
     * @param campaignFolder the campaign's folder: {@code runs/}, or one in it
     * @param capsule its experiment, as it is now
     * @throws dev.pairwright.core.Refusal if there is no campaign, it is another experiment's, or its ledgers do not hold
     */
    public static Findings of(Path campaignFolder, Capsule capsule) {
        return of(campaignFolder, capsule, Optional.empty());
    }

    /**
     * The same, held against a head of the registry's chain that was kept elsewhere.
     *
     * @param campaignFolder the campaign's folder
     * @param capsule its experiment, as it is now
     * @param publishedHead the head
     * @throws dev.pairwright.core.Refusal also if the chain never had that head
     */
    public static Findings of(Path campaignFolder, Capsule capsule, Optional<Sha256> publishedHead) {
        return new CampaignFinder(campaignFolder, capsule, publishedHead).find();
    }

    /** The folder of a campaign: {@code runs/} for the main one, else the one of its name in it. */
    public static Path folder(Capsule capsule, CampaignName campaign) {
        Path runs = capsule.folder().resolve("runs");
        return campaign.value().equals(CampaignFinder.MAIN) ? runs : runs.resolve(campaign.value());
    }

    /** Whether nothing here says anything about the variants, so that every title has to say so. */
    public boolean noEvidence() {
        return marks.stream().anyMatch(mark -> mark.kind().noEvidence());
    }

    /** What every title begins with: {@code SIMULATED, EXPLORATORY: }, or nothing. */
    public String titlePrefix() {
        return marks.isEmpty()
                ? ""
                : marks.stream()
                        .map(mark -> mark.kind().words().toUpperCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", ", "", ": "));
    }

    /**
     * Writes {@code analysis/}: beside {@code runs/} for the main campaign, else in the campaign's folder. The same findings give the same bytes, whenever.
     *
     * @param capsule the experiment
     * @return the folder
     */
    public Path write(Capsule capsule) {
        CampaignName name = new CampaignName(campaign);
        Path beside = campaign.equals(CampaignFinder.MAIN) ? capsule.folder() : folder(capsule, name);
        return new AnalysisFiles(this).write(beside.resolve("analysis"));
    }
}
