package dev.pairwright.campaign;

import dev.pairwright.agent.Agent;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.ModelProperties;
import dev.pairwright.core.ModelTerms;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.schedule.Schedule;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** An experiment of twelve pairs on disk, and ways to start it. */
final class CampaignBench {

    private final CapsuleBuilder capsule;
    private final Heard heard = new Heard();
    private Optional<String> agent = Optional.empty();
    private Optional<CampaignName> name = Optional.empty();
    private int parallelism = 1;
    private boolean debugged;
    private Optional<Sha256> head = Optional.empty();
    private String key = "signing-key.pem";
    private HarnessTime time = HarnessTime.system();
    private Function<Schedule, Selection> selection = schedule -> Selection.of(schedule, pair -> true);

    private CampaignBench(CapsuleBuilder capsule) {
        this.capsule = capsule;
    }

    static CampaignBench in(Path home) {
        CapsuleBuilder capsule = CapsuleBuilder.in(home)
                .experiment(e -> e.putObject("pairs_per_task").put("minimum", 1).put("target", 6));
        capsule.write();
        return new CampaignBench(capsule);
    }

    /** Another start of what is on disk. */
    CampaignBench again() {
        CampaignBench next = new CampaignBench(capsule);
        next.agent = agent;
        next.name = name;
        next.parallelism = parallelism;
        next.time = time;
        next.key = key;
        return next;
    }

    CampaignBench agent(Class<? extends Agent> type) {
        return agent(type.getName());
    }

    CampaignBench agent(String adapter) {
        agent = Optional.of(adapter);
        return this;
    }

    CampaignBench named(String campaign) {
        name = Optional.of(new CampaignName(campaign));
        return this;
    }

    CampaignBench parallelism(int slots) {
        parallelism = slots;
        return this;
    }

    /** Signs with another key, of this name. */
    CampaignBench key(String file) {
        key = file;
        return this;
    }

    /** Where the key is: beside the experiment. */
    Path key() {
        return capsule.folder().resolveSibling(key);
    }

    CampaignBench head(String kept) {
        head = Optional.of(new Sha256(kept));
        return this;
    }

    CampaignBench debugged() {
        debugged = true;
        return this;
    }

    CampaignBench time(HarnessTime other) {
        time = other;
        return this;
    }

    /** Wants the first pairs of the schedule alone. */
    CampaignBench first(int pairs) {
        selection = schedule -> Selection.of(schedule, pair -> pair.position() <= pairs);
        return this;
    }

    CampaignBench unknownSelection() {
        selection = schedule -> Selection.unknown();
        return this;
    }

    CapsuleBuilder capsule() {
        return capsule;
    }

    Heard heard() {
        return heard;
    }

    Path runs() {
        return capsule.folder().resolve("runs");
    }

    Campaign open() {
        return Campaign.open(new CampaignRequest(
                capsule.folder(),
                new Configuration(
                        agent,
                        ModelProperties.NONE,
                        name,
                        parallelism,
                        List.of(),
                        Optional.of(key()),
                        head,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ModelTerms.NONE,
                        Optional.empty()),
                selection,
                heard,
                debugged,
                time));
    }

    /** Starts it and waits for the outcome of every pair that is selected; of the first, where that is unknown. */
    List<PairOutcome> run() {
        try (Campaign campaign = open()) {
            return outcomes(campaign);
        }
    }

    static List<PairOutcome> outcomes(Campaign campaign) {
        Selection selection = campaign.selection();
        return campaign.schedule().pairs().stream()
                .filter(pair -> selection.known() ? selection.pairs().contains(pair.pairId()) : pair.position() == 1)
                .map(pair -> campaign.join(pair.pairId()))
                .toList();
    }

    static List<PairId> ids(Schedule schedule) {
        return schedule.pairs().stream().map(PlannedPair::pairId).toList();
    }

    /** The names of the runs in a folder. */
    static Set<String> runsIn(Path folder) {
        return new TreeSet<>(Played.runsIn(folder));
    }

    /** Read-only folders would outlive the test. */
    void remove() throws IOException {
        TreeRemoval.remove(runs());
    }
}
