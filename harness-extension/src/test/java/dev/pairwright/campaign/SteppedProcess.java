package dev.pairwright.campaign;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.Console;
import dev.pairwright.io.StorageFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Another JVM that carries a campaign out by a clock that goes on a millisecond at each look, so that every file of it has the same name each time. Says what came of each
 * pair, of the campaign, and which runs were locked, one line each, as soon as it is so.
 */
final class SteppedProcess {

    /** The exit code of a start that was refused. */
    static final int REFUSED = 3;

    private SteppedProcess() {}

    /**
     * Carries it out.
     *
     * @param args the experiment's folder, the time the clock begins at in milliseconds, and the names and values of properties
     */
    public static void main(String[] args) {
        AtomicLong clock = new AtomicLong(Long.parseLong(args[1]));
        HarnessTime time =
                new HarnessTime(() -> Instant.ofEpochMilli(clock.incrementAndGet()), () -> clock.get() * 1_000_000);
        String[] properties = java.util.Arrays.copyOfRange(args, 2, args.length);
        try (Campaign campaign =
                new TestCampaign(Path.of(args[0])).open(acknowledging(), pair -> true, time, properties)) {
            campaign.schedule()
                    .pairs()
                    .forEach(pair -> Console.println(pair.pairId() + " "
                            + campaign.join(pair.pairId()).verdict().toString().replace('\n', ' ')));
            Console.println("halt " + campaign.halt().orElse("none"));
        } catch (Refusal | StorageFailure e) {
            Console.println("refused " + e.getMessage().replace('\n', ' '));
            System.exit(REFUSED);
        }
    }

    private static CampaignListener acknowledging() {
        return new CampaignListener() {
            @Override
            public void finished(PairOutcome outcome) {
                outcome.runs().forEach(run -> Console.println("locked " + run.runId()));
            }
        };
    }
}
