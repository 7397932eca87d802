package dev.pairwright.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The section "Deviations and threats" of every report, as data.
 *
 * @param stopping why there are no more pairs
 * @param campaigns every campaign ever started on this experiment, as far as its folder is still there
 * @param attempts how many analysed pairs were concluded by their first, second, ... attempt
 * @param enforcement how well agents were held: runs by dimension and level, such as {@code network: tool_mediated}
 * @param seeds runs by what became of the seed, such as {@code honoured}
 * @param servedModels runs by the model that answered, as far as known
 * @param resolutions what was done about critical violations, and after how many outcomes could be seen
 * @param publishedHead a head of the registry's chain that was kept elsewhere and that the chain holds
 * @param threats everything of it that a reader must know, serious ones first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DeviationsAndThreats(
        Stopping stopping,
        List<StartedCampaign> campaigns,
        Map<Integer, Integer> attempts,
        Map<String, Integer> enforcement,
        Map<String, Integer> seeds,
        Map<String, Integer> servedModels,
        List<LateResolution> resolutions,
        Optional<String> publishedHead,
        List<Threat> threats) {

    /** Copies the lists and maps, which keep their order. */
    public DeviationsAndThreats {
        campaigns = List.copyOf(campaigns);
        attempts = Collections.unmodifiableMap(new LinkedHashMap<>(attempts));
        enforcement = Collections.unmodifiableMap(new LinkedHashMap<>(enforcement));
        seeds = Collections.unmodifiableMap(new LinkedHashMap<>(seeds));
        servedModels = Collections.unmodifiableMap(new LinkedHashMap<>(servedModels));
        resolutions = List.copyOf(resolutions);
        threats = List.copyOf(threats);
    }

    /** Why a campaign has no more pairs. */
    public enum Stopping {
        /** Every task has its target. */
        TARGET_REACHED("target reached"),
        /** It is halted by a critical violation. */
        HALTED("halted"),
        /** Every task has its minimum, not every task its target, and nothing says why. */
        BETWEEN_MINIMUM_AND_TARGET("between minimum and target"),
        /** A task has not its minimum. */
        BELOW_MINIMUM("below the minimum");

        private final String words;

        Stopping(String words) {
            this.words = words;
        }

        /** As sentences have it. */
        public String words() {
            return words;
        }

        /** The word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A campaign.
     *
     * @param name its name
     * @param startedAt when it was begun
     * @param evidence what its runs are
     * @param experimentVersion the experiment's version
     * @param lockedRuns how many rows of its registry say that a run was locked
     * @param analysed whether it is the one these findings are of
     */
    public record StartedCampaign(
            String name,
            String startedAt,
            String evidence,
            String experimentVersion,
            int lockedRuns,
            boolean analysed) {}

    /**
     * What a person said was done about a critical violation.
     *
     * @param violation its id
     * @param at when it was said
     * @param action what was done
     * @param outcomesSeen how many of the analysed runs had been judged by then
     */
    public record LateResolution(String violation, String at, String action, int outcomesSeen) {}
}
