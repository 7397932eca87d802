package dev.pairwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.schedule.PlannedPair;
import dev.pairwright.testkit.CapsuleBuilder;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small experiment on disk, four pairs, and commands about it. */
abstract class CommandTestCase {

    private static final Pattern TIME = Pattern.compile("run-[0-9]{8}T[0-9]{9}Z");

    @TempDir
    Path home;

    Path capsule;

    @BeforeEach
    void begin() throws IOException {
        home = home.toRealPath();
        capsule = builder().write();
    }

    CapsuleBuilder builder() {
        return CapsuleBuilder.in(home);
    }

    @AfterEach
    void end() throws IOException {
        TreeRemoval.remove(capsule.resolve("runs"));
    }

    /** Carries pairs of the main campaign out, without a word. */
    void carryOut(Predicate<PlannedPair> wanted) {
        try (Campaign campaign = Campaign.open(new CampaignRequest(
                capsule,
                Configuration.system().in(Optional.of(Place.MAIN)),
                schedule -> Selection.of(schedule, wanted),
                CampaignListener.SILENT,
                false,
                HarnessTime.system()))) {
            campaign.selection().pairs().forEach(campaign::join);
            assertThat(campaign.halt()).isEmpty();
        }
    }

    /** Runs a command on the experiment. */
    Spoken command(String name, String... args) {
        return Spoken.by(Stream.concat(Stream.of(name, "--experiment", capsule.toString()), Arrays.stream(args))
                .toArray(String[]::new));
    }

    /** What a command said that came to its end, without the times in run ids. */
    String said(Spoken spoken) {
        assertThat(spoken.exit()).as(spoken.all()).isZero();
        assertThat(spoken.err()).isEmpty();
        return plain(spoken.out());
    }

    /** What a command complained of that was refused. */
    String refused(Spoken spoken) {
        assertThat(spoken.exit()).as(spoken.all()).isEqualTo(ExitCode.DOES_NOT_HOLD);
        return plain(spoken.err()).stripTrailing();
    }

    String plain(String text) {
        return TIME.matcher(text).replaceAll("run-<time>").replace(home.toString(), "<home>");
    }

    Path runs() {
        return capsule.resolve("runs");
    }

    /** The run ids among the names in a folder of the campaign. */
    List<String> runIds(String folder) {
        return Played.runsIn(runs().resolve(folder));
    }
}
