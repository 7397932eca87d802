package dev.pairwright.monitor;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.CampaignListener;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.Selection;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.LiveView;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Verdict;
import dev.pairwright.io.Console;
import dev.pairwright.monitor.terminal.Bar;
import dev.pairwright.monitor.terminal.Terminal;
import dev.pairwright.report.CampaignFacts;
import dev.pairwright.report.Workplace;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Shows how far a campaign has come: by a line per pair, or by a bar where a person watches, and in a browser if that is wanted. */
@API(status = API.Status.INTERNAL)
public final class ProgressMonitor implements CampaignListener {

    private static final int LONGEST_REASON = 500;

    private final HarnessTime time;
    private final Supplier<Optional<LiveView>> wanted;
    private final Supplier<Optional<Terminal>> terminal;
    private @Nullable ProgressLines lines;
    private Optional<Bar> bar = Optional.empty();
    private Optional<Watch> watch = Optional.empty();

    /** For the service loader. */
    public ProgressMonitor() {
        this(HarnessTime.system(), () -> Configuration.system().monitor(), Terminal::watched);
    }

    /** For whoever has been told whether somebody wants to watch in a browser. */
    public ProgressMonitor(Optional<LiveView> wanted) {
        this(HarnessTime.system(), () -> wanted, Terminal::watched);
    }

    ProgressMonitor(HarnessTime time, Supplier<Optional<LiveView>> wanted, Supplier<Optional<Terminal>> terminal) {
        this.time = time;
        this.wanted = wanted;
        this.terminal = terminal;
    }

    @Override
    public boolean ofPilots() {
        return true;
    }

    @Override
    public void opened(Campaign campaign, Selection selection) {
        CampaignFacts facts = CampaignFacts.of(campaign, selection);
        lines = new ProgressLines(facts, time);
        Console.println(Opening.text(facts, campaign.recovered(), campaign.plannedModelUse(), Workplace.current()));
        Optional<LiveView> asked = wanted.get();
        List<View> views = new ArrayList<>();
        asked.flatMap(PageView::open).ifPresent(views::add);
        bar = terminal.get()
                .flatMap(found -> Bar.on(found, facts.experiment().id().value()));
        bar.map(BarView::new).ifPresent(views::add);
        if (!views.isEmpty()) {
            Grid grid = Grid.of(
                    campaign.capsule(),
                    campaign.schedule(),
                    pair -> !selection.known() || selection.pairs().contains(pair.pairId()));
            watch = Optional.of(new Watch(
                    new Standing(facts, grid, time),
                    asked.map(live -> new Outcomes(
                            campaign.capsule(),
                            campaign.schedule(),
                            campaign.name(),
                            campaign::excluded,
                            live.unmasked())),
                    List.copyOf(views)));
        }
    }

    @Override
    public void started(PlannedPair pair) {
        watch.ifPresent(watching -> watching.started(pair));
    }

    @Override
    public void finished(PairOutcome outcome) {
        watch.ifPresent(watching -> watching.finished(outcome));
        if (lines == null) {
            return;
        }
        List<String> told = lines.finished(outcome);
        if (bar.isEmpty() || outcome.verdict() instanceof Verdict.Broken) {
            told.forEach(this::print);
        }
    }

    @Override
    public void halted(String reason) {
        watch.ifPresent(watching -> watching.halted(reason));
        print(Printable.of(reason, LONGEST_REASON) + "; pairs under way finish, no other starts");
    }

    private void print(String line) {
        bar.ifPresent(Bar::giveWay);
        Console.println(line);
    }

    @Override
    public void closed(Campaign campaign) {
        watch.ifPresent(Watch::close);
        if (lines != null && bar.isEmpty()) {
            lines.rest().forEach(Console::println);
        }
    }
}
