package dev.pairwright.monitor;

import dev.pairwright.analysis.Playing;
import dev.pairwright.analysis.Playing.Deed;
import dev.pairwright.analysis.Stage;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignRequest;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.monitor.terminal.Terminal;
import dev.pairwright.schedule.PlannedPair;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real campaign with a live view, whose runs wait until a test lets them go on. */
final class WatchedCampaign implements AutoCloseable {

    static final Pattern ADDRESS = Pattern.compile("\n  watch     (http://127\\.0\\.0\\.1:\\d+/)\n");

    private final Semaphore runs = new Semaphore(0);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = System.out;
    private final Campaign campaign;
    private boolean closed;

    private WatchedCampaign(
            Stage stage, LiveView view, Optional<Terminal> terminal, Function<Playing.Cue, Deed> deeds) {
        Playing.begin();
        Playing.doing(cue -> {
            runs.acquireUninterruptibly();
            return deeds.apply(cue);
        });
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Properties set = new Properties();
            set.setProperty(
                    "pairwright.key",
                    stage.capsule().folder().resolveSibling("key.pem").toString());
            campaign = Campaign.open(new CampaignRequest(
                    stage.capsule().folder(),
                    Configuration.from(set),
                    schedule -> Selection.of(schedule, pair -> true),
                    new ProgressMonitor(HarnessTime.system(), () -> Optional.of(view), () -> terminal),
                    false,
                    HarnessTime.system()));
        } catch (RuntimeException | Error e) {
            System.setOut(console);
            throw e;
        }
    }

    static WatchedCampaign open(Stage stage, LiveView view, Function<Playing.Cue, Deed> deeds) {
        return new WatchedCampaign(stage, view, Optional.empty(), deeds);
    }

    /** Also told on a terminal. */
    static WatchedCampaign open(Stage stage, Terminal terminal, Function<Playing.Cue, Deed> deeds) {
        return new WatchedCampaign(stage, new LiveView(0, false), Optional.of(terminal), deeds);
    }

    /** Where it can be watched, as the console says. */
    URI address() {
        Matcher said = ADDRESS.matcher(console());
        if (!said.find()) {
            throw new AssertionError("no address in " + console());
        }
        return URI.create(said.group(1));
    }

    /** What was printed so far. */
    String console() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    List<PlannedPair> pairs() {
        return campaign.schedule().pairs();
    }

    /** Lets as many pairs be carried out as are still due of the first so many, and waits for them. */
    List<PairOutcome> play(int from, int to) {
        runs.release(2 * (to - from));
        return pairs().subList(from, to).stream()
                .map(pair -> campaign.join(pair.pairId()))
                .toList();
    }

    /** Ends the campaign: what waits goes on. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            runs.release(1_000);
            campaign.close();
        } finally {
            System.setOut(console);
        }
    }
}
