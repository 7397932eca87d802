package dev.pairwright.allure;

import dev.pairwright.core.PairId;
import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Finishes the results of pairs just before they are written: the one place that results of skipped nodes pass too. */
@API(status = API.Status.INTERNAL)
public final class AllureResults implements TestLifecycleListener {

    private static final Pattern PAIR = Pattern.compile("pair-[0-9]{4,12}");

    /** For the service loader. */
    public AllureResults() {}

    @Override
    public void beforeTestWrite(TestResult result) {
        Optional<Desk.Presented> presented = Desk.shared().take(result.getUuid());
        presented.map(Desk.Presented::card).or(() -> cardOfSkipped(result)).ifPresent(card -> {
            PairResult pair = new PairResult(result).call(card);
            presented.map(Desk.Presented::outcome).ifPresent(pair::tell);
            Messages.tame(result);
        });
        if (AllureFindings.isOne(result)) {
            Messages.tame(result);
        }
    }

    private static Optional<PairCard> cardOfSkipped(TestResult result) {
        if (!isOurs(result)) {
            return Optional.empty();
        }
        Matcher id = PAIR.matcher(String.valueOf(result.getName()));
        return id.find()
                ? Desk.shared()
                        .card(new PairId(id.group()))
                        .or(() -> PairCard.told(result.getName(), label(result, "testClass")))
                : Optional.empty();
    }

    /** Whether a result is of an invocation within a class that is executed in rounds. */
    private static boolean isOurs(TestResult result) {
        String id = label(result, "junit.platform.uniqueid");
        return id.contains("[class-template-invocation:") && id.contains("[test-template-invocation:");
    }

    private static String label(TestResult result, String name) {
        return result.getLabels().stream()
                .filter(label -> name.equals(label.getName()))
                .map(Label::getValue)
                .findFirst()
                .orElse("");
    }
}
