package dev.pairwright.analysis;

import dev.pairwright.analysis.locked.LockedCampaign;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what makes a campaign's results no evidence, or less than was registered.
 *
 * @param campaign the campaign
 * @param evidence what its runs are
 */
record Marks(LockedCampaign campaign, Evidence evidence) {

    private static final int MOST_SHOWN = 5;

    List<Mark> all() {
        List<Mark> marks = new ArrayList<>();
        if (evidence == Evidence.SIMULATED) {
            marks.add(
                    new Mark(
                            Mark.Kind.SIMULATED,
                            "a simulated agent played the model's part: this tests the instrument and says nothing about the variants"));
        }
        if (evidence == Evidence.REPLAY) {
            marks.add(new Mark(
                    Mark.Kind.REPLAY,
                    "answers were played back: this repeats an earlier campaign and adds nothing to it"));
        }
        CampaignName name = campaign.ledgers().record().campaign();
        if (name.isPilot()) {
            marks.add(new Mark(Mark.Kind.PILOT, "a pilot tries the procedure, its pairs do not count"));
        }
        if (name.value().equals("try")) {
            marks.add(new Mark(Mark.Kind.TRY_OUT, "the scratch campaign is begun anew at will and has no plan lock"));
        }
        if (name.isDraft()) {
            marks.add(
                    new Mark(
                            Mark.Kind.EXPLORATORY,
                            "a draft: nothing was registered before its first run, and it may have been tried until it pleased"));
        }
        brokenLock().ifPresent(why -> marks.add(new Mark(Mark.Kind.EXPLORATORY, why)));
        if (!campaign.faults().isEmpty()) {
            marks.add(new Mark(
                    Mark.Kind.DAMAGED,
                    campaign.faults().size() + (campaign.faults().size() == 1 ? " fault was" : " faults were")
                            + " found, and what does not hold was left out: " + shown(campaign.faults())));
        }
        return marks;
    }

    /** Why the plan is not the one that was locked before the first run. */
    private Optional<String> brokenLock() {
        Set<String> changes = new LinkedHashSet<>(campaign.planChanges());
        campaign.analysedRuns().forEach(run -> changes.addAll(run.planFaults()));
        startedBefore().ifPresent(changes::add);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the pre-registration is not the one that was locked before the first run, so every result is exploratory: "
                                + shown(List.copyOf(changes)));
    }

    private Optional<String> startedBefore() {
        Instant locked = Instant.parse(campaign.ledgers().record().startedAt());
        return campaign.analysedRuns()
                .filter(run ->
                        run.how().startedAt().filter(at -> at.isBefore(locked)).isPresent())
                .findFirst()
                .map(run -> run.id() + " was started before the plan was locked");
    }

    private static String shown(List<String> lines) {
        return String.join("; ", lines.subList(0, Math.min(MOST_SHOWN, lines.size())))
                + (lines.size() > MOST_SHOWN ? "; and " + (lines.size() - MOST_SHOWN) + " more" : "");
    }
}
