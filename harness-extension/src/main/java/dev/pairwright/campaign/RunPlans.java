package dev.pairwright.campaign;

import dev.pairwright.capsule.CapsuleTask;
import dev.pairwright.core.RunId;
import dev.pairwright.experiment.Variant;
import dev.pairwright.ledger.Begun;
import dev.pairwright.manifest.Pairing;
import dev.pairwright.run.RunPlan;
import dev.pairwright.schedule.PlannedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what the runs of an attempt are to be pinned from.
 *
 * @param state the campaign
 */
record RunPlans(CampaignState state) {

    /** Both runs, in execution order. */
    List<RunPlan> of(PlannedPair pair, Begun begun, List<RunId> corrected, String notes) {
        CapsuleTask task = state.capsule().task(pair.taskId()).orElseThrow();
        List<RunId> ids = begun.runs();
        List<RunPlan> plans = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Variant variant = state.variant(i == 0 ? pair.first() : pair.second());
            plans.add(new RunPlan(
                    ids.get(i),
                    state.capsule(),
                    task,
                    variant,
                    seed(pair),
                    state.pins(variant, task),
                    new Pairing(pair.pairId(), ids.get(1 - i), i + 1, pair.round() == 1, begun.attempt()),
                    corrected.isEmpty() ? Optional.empty() : Optional.of(corrected.get(i)),
                    notes));
        }
        return plans;
    }

    /** The seed that both runs of a pair are given. */
    long seed(PlannedPair pair) {
        CapsuleTask task = state.capsule().task(pair.taskId()).orElseThrow();
        return state.capsule().experiment().seedPolicy().seed(task.spec().seed(), pair.round());
    }
}
