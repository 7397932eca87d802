package dev.pairwright.allure;

import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.junit.PairPresenter;
import dev.pairwright.report.pages.PageFolder;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.StepResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Adds a pair's runs to the Allure result of its node. Nothing happens where Allure does not listen. */
@API(status = API.Status.INTERNAL)
public final class AllurePairs implements PairPresenter {

    /** For the service loader. */
    public AllurePairs() {}

    @Override
    public void present(ExtensionContext node, Campaign campaign, PairOutcome outcome) {
        if (AllureLibrary.present()) {
            present(PageFolder.of(campaign), outcome);
        }
    }

    static void present(PageFolder pages, PairOutcome outcome) {
        Desk desk = Desk.shared();
        AllureLifecycle lifecycle = Allure.getLifecycle();
        if (lifecycle.getCurrentTestCase().isEmpty()) {
            return;
        }
        pages.settle(outcome.pair().pairId());
        RunFiles files = new RunFiles(lifecycle::writeAttachment, pages);
        List<StepResult> steps = new RunSteps(files).of(outcome);
        Optional<Attachment> sideBySide = files.sideBySide(outcome);
        lifecycle.updateTestCase(result -> {
            desk.card(campaign(outcome), outcome.pair().pairId())
                    .ifPresent(card -> desk.present(result.getUuid(), new Desk.Presented(card, outcome)));
            result.getSteps().addAll(0, steps);
            sideBySide.ifPresent(page -> result.getAttachments().add(0, page));
        });
    }

    /** The folder that its runs stand in. */
    private static Path campaign(PairOutcome outcome) {
        return outcome.runs().isEmpty()
                ? Path.of("")
                : outcome.runs().get(0).folder().getParent();
    }
}
