package dev.pairwright.closure;

import dev.pairwright.analysis.ExitCriterion;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.Sample;
import dev.pairwright.campaign.Closure;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a campaign may end, and as what: complete if every exit criterion of the plan is met, stopped early if the minimum of every task is reached, abandoned if it is not or
 * a pair is broken. Only the first needs no reason.
 *
 * @param findings what it shows
 * @param criteria the plan's exit criteria
 */
record Termination(Findings findings, List<ExitCriterion> criteria) {

    static Termination of(Findings findings, Path campaign) {
        return new Termination(findings, ExitCriterion.all(findings, campaign));
    }

    /**
     * How it ends.
     *
     * @param reason why it ends where it does, if somebody says
     * @param at when
     * @throws Refusal if what is locked is not what was sealed, or a reason is missing; with every condition that is not met
     */
    Closure closure(Optional<String> reason, String at) {
        if (!findings.integrity().holds()) {
            throw new Refusal(
                    "campaign \"" + findings.campaign() + "\" is not closed: what is locked is not what was sealed:"
                            + findings.integrity().faults().stream()
                                    .map(fault -> "\n  - " + fault)
                                    .collect(Collectors.joining())
                            + "\nRestore it from a backup, or start it, see what is wrong, and say what was done");
        }
        Closure.Outcome outcome = outcome();
        if (outcome != Closure.Outcome.COMPLETE && reason.isEmpty()) {
            throw new Refusal(unmet(outcome));
        }
        Sample sample = findings.sample();
        return new Closure(
                Closure.VERSION,
                new CampaignName(findings.campaign()),
                new ExperimentId(findings.experimentId()),
                findings.version(),
                findings.evidence(),
                outcome,
                outcome == Closure.Outcome.COMPLETE ? "" : reason.orElse(""),
                at,
                findings.integrity().registryRows(),
                new Sha256(findings.integrity().head()),
                findings.integrity().keyFingerprint(),
                new Closure.Pairs(
                        sample.planned(),
                        sample.analysed(),
                        sample.excluded().size(),
                        sample.failed(),
                        sample.planned() - sample.analysed() - sample.excluded().size() - sample.failed()),
                new Closure.Runs(
                        findings.integrity().lockedRuns(), findings.integrity().verifiedRuns()),
                criteria.stream()
                        .map(criterion -> new Closure.Condition(
                                criterion.name(),
                                criterion.state().name().toLowerCase(Locale.ROOT),
                                criterion.message()))
                        .toList());
    }

    private Closure.Outcome outcome() {
        if (criteria.stream().allMatch(criterion -> criterion.state() == ExitCriterion.State.MET)) {
            return Closure.Outcome.COMPLETE;
        }
        boolean broken = criteria.stream().anyMatch(criterion -> criterion.state() == ExitCriterion.State.BROKEN);
        return broken || !findings.sample().reachesMinimum()
                ? Closure.Outcome.ABANDONED
                : Closure.Outcome.STOPPED_EARLY;
    }

    private String unmet(Closure.Outcome outcome) {
        return "campaign \"" + findings.campaign() + "\" is not closed, for it has not ended as planned:"
                + criteria.stream()
                        .filter(criterion -> criterion.state() != ExitCriterion.State.MET)
                        .map(criterion -> "\n  - " + criterion.name() + " (" + criterion.message() + ")")
                        .collect(Collectors.joining())
                + "\nStart it again to go on, or close it with a reason: it then counts as " + outcome.words()
                + (outcome == Closure.Outcome.ABANDONED ? ", and nothing may be concluded from it" : "")
                + ", and no further pair of it is ever started";
    }
}
