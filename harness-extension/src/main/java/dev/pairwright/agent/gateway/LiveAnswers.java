package dev.pairwright.agent.gateway;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Answers from a provider, within its limits and as patiently as allowed. Shared by all runs of a campaign that use the same model. */
final class LiveAnswers implements Answers {

    private final Provider provider;
    private final Retries retries;
    private final RateLimit limit;
    private final Spending spending;
    private final Set<Parameter> unsupported;

    LiveAnswers(Provider provider, Retries retries, RateLimit limit, Spending spending) {
        this(provider, retries, limit, spending, Collections.synchronizedSet(EnumSet.noneOf(Parameter.class)));
    }

    private LiveAnswers(
            Provider provider, Retries retries, RateLimit limit, Spending spending, Set<Parameter> unsupported) {
        this.provider = provider;
        this.retries = retries;
        this.limit = limit;
        this.spending = spending;
        this.unsupported = unsupported;
    }

    /** The same for a run of this length: a provider that hangs is to be found out before its time is up. */
    LiveAnswers within(Duration run) {
        return new LiveAnswers(provider.within(run), retries, limit, spending, unsupported);
    }

    /** A refusal that names a parameter the request could do without is followed by one request without it; what that teaches is kept for all that come. */
    @Override
    public Reply to(Asked asked, Effort effort) throws InterruptedException {
        Set<Parameter> known = known();
        Completed completed = completed(asked, known);
        Attempt attempt = ask(asked, completed, effort);
        Optional<Parameter> refused = Unsupported.named(
                attempt,
                completed,
                provider.judge().dialect(),
                provider.upstream().provider());
        if (refused.isEmpty()) {
            return new Reply(completed, attempt);
        }
        known.add(refused.get());
        Completed without = completed(asked, known);
        Attempt again = ask(asked, without, effort);
        if (!(again instanceof Attempt.Whole whole) || whole.status() < 400) {
            unsupported.add(refused.get());
        }
        return new Reply(without, again);
    }

    private Set<Parameter> known() {
        synchronized (unsupported) {
            Set<Parameter> known = EnumSet.noneOf(Parameter.class);
            known.addAll(unsupported);
            return known;
        }
    }

    private Completed completed(Asked asked, Set<Parameter> without) {
        return Completed.of(
                asked.client(), provider.judge().dialect(), provider.upstream().provider(), asked.wanted(), without);
    }

    private Attempt ask(Asked asked, Completed completed, Effort effort) throws InterruptedException {
        byte[] body = ModelJson.bytes(completed.body());
        return retries.untilAnswered(
                () -> {
                    limit.admit(effort);
                    spending.requested();
                    return provider.ask(asked.route(), body);
                },
                effort);
    }

    @Override
    public String hidden(String text) {
        return provider.key().hidden(text);
    }

    @Override
    public byte[] hidden(byte[] bytes) {
        return provider.key().hidden(bytes);
    }

    @Override
    public void used(Usage usage) {
        limit.used(usage.total());
        spending.used(provider.upstream().model(), usage);
    }

    @Override
    public void stop(String why) {
        spending.stop(why);
    }

    @Override
    public boolean recorded() {
        return false;
    }
}
