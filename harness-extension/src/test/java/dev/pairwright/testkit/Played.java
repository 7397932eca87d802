package dev.pairwright.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.schedule.PlannedPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A small experiment, two tasks of two pairs each, whose campaigns are really carried out, by the oracle unless it names another agent.
 *
 * @param capsule the experiment's files
 */
public record Played(CapsuleBuilder capsule) {

    /** Nothing played yet. */
    public static Played in(Path home) {
        return in(home, experiment -> {});
    }

    /** Nothing played yet, of an experiment that was changed. */
    public static Played in(Path home, Consumer<ObjectNode> change) {
        CapsuleBuilder capsule = CapsuleBuilder.in(home).experiment(change);
        capsule.write();
        return new Played(capsule);
    }

    /** What a start came to. */
    public record Start(List<PairOutcome> outcomes, List<String> started, Path folder) {}

    /** The experiment's folder. */
    public Path experiment() {
        return capsule.folder();
    }

    /** Its {@code runs/}. */
    public Path runs() {
        return experiment().resolve("runs");
    }

    /** The signing key. */
    public Path key() {
        return experiment().resolveSibling("key.pem");
    }

    /** What a person set. */
    public Configuration configuration(String... namesAndValues) {
        Properties set = new Properties();
        set.setProperty("pairwright.key", key().toString());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            set.setProperty("pairwright." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return Configuration.from(set);
    }

    /** Carries out everything that is left. */
    public Start play(String... properties) {
        return play(pair -> true, properties);
    }

    /** Carries out what is wanted and left. */
    public Start play(Predicate<PlannedPair> wanted, String... properties) {
        return play((request, listener) -> Campaign.open(request), CampaignListener.SILENT, wanted, properties);
    }

    /** The same, opened in another way and heard by somebody. */
    public Start play(
            BiFunction<CampaignRequest, CampaignListener, Campaign> way,
            CampaignListener listener,
            Predicate<PlannedPair> wanted,
            String... properties) {
        List<String> started = new ArrayList<>();
        CampaignListener counting = new CampaignListener() {
            @Override
            public void opened(Campaign campaign, Selection selection) {
                listener.opened(campaign, selection);
            }

            @Override
            public void started(PlannedPair pair) {
                started.add(pair.pairId().value());
                listener.started(pair);
            }

            @Override
            public void finished(PairOutcome outcome) {
                listener.finished(outcome);
            }

            @Override
            public void closed(Campaign campaign) {
                listener.closed(campaign);
            }
        };
        CampaignRequest request = new CampaignRequest(
                experiment(),
                configuration(properties),
                schedule -> Selection.of(schedule, wanted),
                counting,
                false,
                HarnessTime.system());
        try (Campaign campaign = way.apply(request, listener)) {
            List<PairOutcome> outcomes = campaign.schedule().pairs().stream()
                    .filter(pair -> campaign.selection().pairs().contains(pair.pairId()))
                    .map(pair -> campaign.join(pair.pairId()))
                    .toList();
            return new Start(outcomes, List.copyOf(started), campaign.folder());
        }
    }

    /** The names of the runs in a campaign's folder. */
    public static List<String> runsIn(Path campaign) {
        try (Stream<Path> listed = Files.list(campaign)) {
            return listed.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("run-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file that may be read-only. */
    public static void spoil(Path file, String text) {
        try {
            file.toFile().setWritable(true);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read-only folders would outlive the test. */
    public void remove() {
        try {
            TreeRemoval.remove(runs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
