package dev.pairwright.agent.gateway;

import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.RateLimits;
import dev.pairwright.core.SpendingLimit;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** What the gateways of all runs of one start share: limits, what was learnt of models, and what was spent. */
@API(status = API.Status.INTERNAL)
public final class Gateways {

    private final Map<ModelUpstream, LiveAnswers> answers = new ConcurrentHashMap<>();
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> environment;
    private final Spending spending;
    private final HarnessTime time;
    private final RateLimits rate;
    private final Patience patience;

    private Gateways(
            Map<String, String> environment, Spending spending, RateLimits rate, HarnessTime time, Patience patience) {
        this.environment = Map.copyOf(environment);
        this.spending = spending;
        this.rate = rate;
        this.patience = patience;
        this.time = time;
    }

    /**
     * Gateways to live models.
     *
     * @param environment where keys are found
     * @param limit what may be used
     * @param prices what models cost, by their name
     * @param rate how much of it in a minute
     */
    public static Gateways live(
            Map<String, String> environment,
            SpendingLimit limit,
            Map<String, TokenPrice> prices,
            RateLimits rate,
            HarnessTime time) {
        return live(environment, new Spending(limit, prices), rate, time, Patience.USUAL);
    }

    static Gateways live(
            Map<String, String> environment, Spending spending, RateLimits rate, HarnessTime time, Patience patience) {
        return new Gateways(environment, spending, rate, time, patience);
    }

    /**
     * Makes sure that a provider could be asked, before anything is created.
     *
     * @throws dev.pairwright.core.Refusal if its key is missing, or a library
     */
    public void require(ModelUpstream upstream) {
        Door.require("io.github.resilience4j.retry.Retry", Retries.COORDINATES);
        key(upstream);
        limit(upstream);
    }

    /** Opens the gateway of a run, to be closed. */
    public ModelGateway open(ModelUpstream upstream, ModelGateway.Opening opening) {
        LiveAnswers live = answers.computeIfAbsent(upstream, this::answers);
        return new ModelGateway(upstream, opening, live.within(opening.limit()), time);
    }

    private LiveAnswers answers(ModelUpstream upstream) {
        Judge judge = new Judge(Dialect.of(upstream.protocol()), patience, time);
        return new LiveAnswers(
                new Provider(upstream, key(upstream), client, judge),
                new Retries(patience, time.sleeper()),
                limit(upstream),
                spending);
    }

    private ProviderKey key(ModelUpstream upstream) {
        return upstream.keyVariable()
                .map(variable -> ProviderKey.from(variable, environment, upstream.baseUrl()))
                .orElse(ProviderKey.NONE);
    }

    /** Kept by provider and place: two models of one provider share its limits. */
    private RateLimit limit(ModelUpstream upstream) {
        return limits.computeIfAbsent(upstream.provider() + " " + upstream.baseUrl(), each -> RateLimit.of(rate, time));
    }

    /** Why no further pair may begin, if so: the budget is used up, or the provider would refuse whatever it is asked. */
    public Optional<String> stopped() {
        return spending.stopped();
    }

    /** What was used so far, in words; none before the first request. */
    public Optional<String> spent() {
        return spending.inWords();
    }

    /**
     * Opens the gateway of a run that is replayed, to be closed.
     *
     * @param cassette what it is answered from
     */
    public static ModelGateway replay(
            ModelUpstream upstream, ModelGateway.Opening opening, Cassette cassette, HarnessTime time) {
        return new ModelGateway(
                upstream,
                opening,
                new RecordedAnswers(cassette, Dialect.of(upstream.protocol()), upstream.provider()),
                time);
    }
}
