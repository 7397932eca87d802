package dev.pairwright.report;

import dev.pairwright.core.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts into words what came of a campaign, within a hundred columns. A pure function: same totals, same text. */
final class ClosingSummary {

    private static final String SCRATCH = "try";
    private static final int LONGEST_REASON = 500;
    private static final int VIOLATION_LINES = 10;
    private static final int REMARK_LINES = 3;
    private static final int TOLD_LINES = 10;

    private final CampaignFacts facts;
    private final CampaignTotals totals;
    private final Ending ending;
    private final Workplace place;
    private final StringBuilder out = new StringBuilder();

    private ClosingSummary(CampaignFacts facts, CampaignTotals totals, Ending ending, Workplace place) {
        this.facts = facts;
        this.totals = totals;
        this.ending = ending;
        this.place = place;
    }

    /** The text, ending with a line break. */
    static String text(CampaignFacts facts, CampaignTotals totals, Ending ending, Workplace place) {
        ClosingSummary summary = new ClosingSummary(facts, totals, ending, place);
        summary.heading();
        summary.variants();
        summary.violations();
        summary.remarks();
        summary.whereabouts();
        return summary.out.toString();
    }

    private void heading() {
        out.append("Pairwright: ")
                .append(facts.experiment().id())
                .append(' ')
                .append(Printable.of(facts.experiment().version(), 30))
                .append(", campaign ")
                .append(facts.campaign())
                .append(": ")
                .append(state())
                .append('\n');
        line("evidence", EvidenceWords.of(facts.evidence()));
        line("pairs", pairs());
        told("recovered", ending.recovered());
        told("resolved", ending.resolved());
        line("runs", String.valueOf(totals.runs()));
        ending.modelUse().ifPresent(used -> line("models", used));
    }

    private void told(String name, List<String> lines) {
        int shown = 0;
        for (String each : lines) {
            if (shown == TOLD_LINES) {
                line("", "and " + (lines.size() - shown) + " more");
                return;
            }
            line(shown++ == 0 ? name : "", each);
        }
    }

    private String state() {
        if (ending.halt().isPresent()) {
            return "halted";
        }
        return totals.pairs() == facts.extent().planned()
                ? "complete"
                : totals.pairs() + " of " + facts.extent().planned() + " pairs";
    }

    private String pairs() {
        return totals.fresh() + " run now, " + totals.repeated() + " locked earlier and verified";
    }

    private void variants() {
        if (totals.runs() == 0) {
            return;
        }
        int width = facts.experiment().variants().stream()
                .mapToInt(variant -> variant.id().value().length())
                .max()
                .orElse(0);
        String row = "  %-" + Math.max(10, width) + "s  %20s  %14s%n";
        out.append('\n').append(format(row, "", "task done", "mean adherence"));
        for (CampaignFacts.VariantFacts variant : facts.experiment().variants()) {
            CampaignTotals.Side side = totals.side(variant.id());
            out.append(
                    side.runs() == 0
                            ? format(row, variant.id(), "no run", "-")
                            : format(
                                    row,
                                    variant.id(),
                                    format(
                                            "%d of %d  %5.1f %%",
                                            side.successes(), side.runs(), 100.0 * side.successes() / side.runs()),
                                    format("%.1f", side.adherenceSum() / side.runs())));
        }
        out.append('\n');
    }

    private void violations() {
        if (totals.documented().total() > 0) {
            line(
                    "documented",
                    count(totals.documented().total(), "violation") + " in " + count(totals.documentedPairs(), "pair"));
            totals.documented()
                    .lines(VIOLATION_LINES)
                    .forEach(line -> out.append("  ").append(line).append('\n'));
        }
        if (totals.brokenPairs() > 0) {
            line("critical", count(totals.brokenPairs(), "pair") + " cannot be trusted");
            totals.critical().forEach(reason -> reason.lines()
                    .forEach(each -> out.append(Columns.wrap("        ", Printable.of(each, LONGEST_REASON)))));
            if (totals.brokenPairs() > totals.critical().size()) {
                out.append(format(
                        "        and %d more%n",
                        totals.brokenPairs() - totals.critical().size()));
            }
        }
        int missing = facts.extent().known() ? facts.extent().pairs() - totals.pairs() : 0;
        if (missing > 0) {
            line("skipped", count(missing, "pair") + ": " + why());
        } else if (ending.halt().isPresent()) {
            line("halt", ending.halt().orElseThrow());
        }
    }

    private void remarks() {
        if (ending.remarks().isEmpty()) {
            return;
        }
        line("remarks", count(ending.remarks().size(), "verified run") + " with modes or times that were changed");
        ending.remarks().stream()
                .limit(REMARK_LINES)
                .forEach(remark -> out.append(Columns.wrap("        ", Printable.of(remark, LONGEST_REASON))));
        if (ending.remarks().size() > REMARK_LINES) {
            out.append(format("        and %d more%n", ending.remarks().size() - REMARK_LINES));
        }
    }

    private String why() {
        if (totals.brokenPairs() > 0) {
            return "the campaign is halted";
        }
        return ending.halt().or(ending::stopped).orElse("never asked for, or the tests ended early");
    }

    private void whereabouts() {
        out.append(out.charAt(out.length() - 2) == '\n' ? "" : "\n");
        line("results", place.path(facts.folder()));
        ending.findings().ifPresent(folder -> line("findings", place.path(folder)));
        line("registry", ending.registryHead());
        next().ifPresent(next -> line("next", next));
        if (!facts.campaign().value().equals(SCRATCH)) {
            ending.remedy().ifPresent(command -> out.append("    ")
                    .append(Printable.of(command, LONGEST_REASON))
                    .append('\n'));
        }
    }

    private Optional<String> next() {
        if (facts.campaign().value().equals(SCRATCH)) {
            return Optional.of(
                    "this was a try-out, never evidence; name a campaign to keep results: -Dpairwright.campaign=<name>");
        }
        if (ending.halt().isPresent()) {
            return Optional.of("mend what " + place.path(facts.folder().resolve("violations.log"))
                    + " tells of; nothing starts until somebody has said what was done"
                    + (ending.remedy().isPresent() ? ":" : ""));
        }
        if (ending.stopped().isPresent() && missingOnes()) {
            return Optional.of(
                    "start it again with another -Dpairwright.budget, or once the provider answers: locked pairs are"
                            + " only verified, and it goes on where it stopped");
        }
        if (totals.pairs() < facts.extent().planned() && missingOnes()) {
            return Optional.of("start it again: locked pairs are only verified, and it goes on where it stopped");
        }
        return place.allure() ? Optional.of(place.maven("allure:serve")) : Optional.empty();
    }

    private boolean missingOnes() {
        return facts.extent().known() && facts.extent().pairs() > totals.pairs();
    }

    private void line(String name, String text) {
        out.append(Columns.wrap(format("  %-12s", name), Printable.of(text, LONGEST_REASON)));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
