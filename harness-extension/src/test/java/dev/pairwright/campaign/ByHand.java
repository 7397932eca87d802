package dev.pairwright.campaign;

import dev.pairwright.core.Configuration;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.RunId;
import dev.pairwright.core.VariantId;
import dev.pairwright.schedule.PlannedPair;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/** A person at a campaign: each step in an opening of its own, as each would be in a process of its own. */
record ByHand(TestCampaign campaign, HarnessTime time) {

    static ByHand at(TestCampaign campaign) {
        return new ByHand(campaign, HarnessTime.system());
    }

    <T> T step(Function<HandWork, T> step) {
        Properties set = new Properties();
        set.setProperty("pairwright.key", campaign.key().toString());
        set.setProperty("pairwright.campaign", "main");
        try (HandWork work = HandWork.open(new CampaignRequest(
                campaign.experiment(),
                Configuration.from(set),
                schedule -> Selection.of(schedule, pair -> true),
                CampaignListener.SILENT,
                false,
                time))) {
            return step.apply(work);
        }
    }

    HandOrder order(String pair, String variant) {
        return new HandOrder(
                new PairId(pair), new VariantId(variant), Optional.empty(), Optional.empty(), Optional.empty());
    }

    RunId pin(String pair, String variant) {
        return step(work -> work.pin(order(pair, variant))).run();
    }

    StepTaken whole(String pair, String variant) {
        RunId run = pin(pair, variant);
        step(work -> work.execute(run));
        step(work -> work.evaluate(run));
        return step(work -> work.lock(run));
    }

    String refusal(Function<HandWork, StepTaken> step) {
        try {
            return "not refused: " + step(step);
        } catch (Refusal e) {
            return e.getMessage();
        }
    }

    Path staged(RunId run) {
        return campaign.runs().resolve(".staging").resolve(run.value());
    }

    List<PlannedPair> pairs() {
        try (Campaign open = campaign.open(pair -> false, "campaign", "main")) {
            return open.schedule().pairs();
        }
    }
}
