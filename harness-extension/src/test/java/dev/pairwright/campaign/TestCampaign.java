package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Verdict;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.testkit.CapsuleBuilder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An experiment of two tasks with two pairs each, carried out in real folders. */
record TestCampaign(Path experiment) {

    /** In schedule order: four pairs of two runs each. */
    static final int RUNS = 8;

    /** The time of this machine, without waiting for anybody. */
    private static final HarnessTime UNHURRIED = new HarnessTime(InstantSource.system(), System::nanoTime, time -> {});

    static TestCampaign in(Path home) {
        return in(home, experiment -> {});
    }

    static TestCampaign in(Path home, Consumer<ObjectNode> change) {
        return new TestCampaign(CapsuleBuilder.in(home)
                .experiment(experiment -> ((ObjectNode) experiment.get("policies")).put("attempts_per_pair", 3))
                .experiment(change)
                .write());
    }

    /** What a start came to. */
    record Result(
            Map<String, PairOutcome> outcomes,
            List<String> started,
            List<String> recovered,
            Optional<String> halt,
            Optional<String> remedy) {

        Verdict verdict(String pair) {
            return outcomes.get(pair).verdict();
        }

        List<Verdict> verdicts() {
            return outcomes.values().stream().map(PairOutcome::verdict).toList();
        }
    }

    Path key() {
        return experiment.resolveSibling("key.pem");
    }

    Path runs() {
        return experiment.resolve("runs");
    }

    Ledger ledger() {
        return new Ledger(runs());
    }

    /** Carries everything out that is left. */
    Result run(String... properties) {
        return run(pair -> true, properties);
    }

    Result run(Predicate<PlannedPair> wanted, String... properties) {
        List<String> started = new ArrayList<>();
        CampaignListener listener = new CampaignListener() {
            @Override
            public void started(PlannedPair pair) {
                started.add(pair.pairId().value());
            }
        };
        try (Campaign campaign = open(listener, wanted, properties)) {
            Map<String, PairOutcome> outcomes = new LinkedHashMap<>();
            for (PlannedPair pair : campaign.schedule().pairs()) {
                PairId id = pair.pairId();
                if (campaign.selection().pairs().contains(id)) {
                    outcomes.put(id.value(), campaign.join(id));
                }
            }
            return new Result(outcomes, List.copyOf(started), campaign.recovered(), campaign.halt(), campaign.remedy());
        }
    }

    Campaign open(String... properties) {
        return open(CampaignListener.SILENT, pair -> true, properties);
    }

    Campaign open(Predicate<PlannedPair> wanted, String... properties) {
        return open(CampaignListener.SILENT, wanted, properties);
    }

    private Campaign open(CampaignListener listener, Predicate<PlannedPair> wanted, String... properties) {
        return open(listener, wanted, UNHURRIED, properties);
    }

    Campaign open(CampaignListener listener, Predicate<PlannedPair> wanted, HarnessTime time, String... properties) {
        return Campaign.open(new CampaignRequest(
                experiment,
                configuration(properties),
                schedule -> Selection.of(schedule, wanted),
                listener,
                false,
                time));
    }

    private Configuration configuration(String... namesAndValues) {
        return configuration(key(), namesAndValues);
    }

    /** What these properties set, without their {@code pairwright.}. */
    static Configuration configuration(Path key, String... namesAndValues) {
        Properties set = new Properties();
        set.setProperty("pairwright.key", key.toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set.setProperty("pairwright." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return Configuration.from(set);
    }

    Result resolve(String ids, String words) {
        return run("resolve", ids, "resolution", words);
    }
}
