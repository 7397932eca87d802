package dev.pairwright.campaign;

import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.gateway.Cassette;
import dev.pairwright.agent.gateway.Gateways;
import dev.pairwright.agent.gateway.ModelGateway;
import dev.pairwright.agent.gateway.TokenPrice;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Evidence;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.ModelTerms;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.SpendingLimit;
import dev.pairwright.experiment.Price;
import dev.pairwright.experiment.Variant;
import dev.pairwright.manifest.Logs;
import dev.pairwright.run.ExecutePhase;
import dev.pairwright.run.RunFolder;
import dev.pairwright.schedule.PlannedPair;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of one start: asked live within a budget, or played from cassettes. Nothing of it is opened for agents that use no model. */
final class Models {

    private final Capsule capsule;
    private final ModelTerms terms;
    private final HarnessTime time;
    private final Map<Variant, ModelUpstream> upstreams = new LinkedHashMap<>();
    private final Map<Variant, Price> prices = new HashMap<>();
    private final Optional<Cassettes> cassettes;
    private Optional<Gateways> gateways = Optional.empty();

    private Models(Capsule capsule, ModelTerms terms, HarnessTime time, Optional<Cassettes> cassettes) {
        this.capsule = capsule;
        this.terms = terms;
        this.time = time;
        this.cassettes = cassettes;
    }

    /**
     * The models of a start.
     *
     * @throws Refusal if cassettes are wanted and there are none
     */
    static Models of(Capsule capsule, AgentSource agents, ModelTerms terms, HarnessTime time) {
        Models models =
                new Models(capsule, terms, time, terms.cassettes().map(named -> Cassettes.of(capsule.folder(), named)));
        for (Variant variant : capsule.experiment().variants()) {
            agents.upstream(variant).ifPresent(upstream -> {
                models.upstreams.put(variant, upstream);
                Optional.ofNullable(capsule.experiment()
                                .prices()
                                .get(agents.pin(variant).model()))
                        .ifPresent(price -> models.prices.put(variant, price));
            });
        }
        if (models.upstreams.isEmpty() && terms.cassettes().isPresent()) {
            throw new Refusal(
                    "-Dpairwright.cassettes plays what models answered, and this agent uses none: leave it out");
        }
        return models;
    }

    /** What kind of evidence the runs of an agent are. */
    Evidence evidence(AgentSource agents) {
        return cassettes.isPresent() ? Evidence.REPLAY : agents.evidence();
    }

    /** Whether any provider is to be asked. */
    boolean live() {
        return !upstreams.isEmpty() && cassettes.isEmpty();
    }

    /**
     * Makes sure that there is a budget, and what it takes to ask.
     *
     * @throws Refusal if not
     */
    void require() {
        if (!live() || gateways.isPresent()) {
            return;
        }
        SpendingLimit budget = budget().orElseThrow(this::noBudget);
        if (budget.cost().isPresent()) {
            upstreams.keySet().forEach(this::requirePrice);
        }
        Map<String, TokenPrice> byModel = new HashMap<>();
        prices.forEach((variant, price) -> byModel.put(upstreams.get(variant).model(), price(price)));
        Gateways opened = Gateways.live(System.getenv(), budget, byModel, terms.rate(), time);
        upstreams.values().forEach(opened::require);
        gateways = Optional.of(opened);
    }

    /** Asks on within the budget of a campaign that came before in the same start: what that used is used. */
    void goOnWithin(Models before) {
        gateways = before.gateways;
    }

    private Optional<SpendingLimit> budget() {
        return terms.budget().or(() -> capsule.experiment().policies().modelBudget());
    }

    private Refusal noBudget() {
        ModelUpstream first = upstreams.values().iterator().next();
        return new Refusal("the runs of this start would ask " + first.model() + " at " + first.baseUrl()
                + ", which may cost money, and no budget is set. Say what this start may use: "
                + "-Dpairwright.budget=requests:2000,cost:5.00 (one or more of requests, tokens and cost), "
                + "or policies.model_budget in experiment.json");
    }

    private void requirePrice(Variant variant) {
        if (!prices.containsKey(variant)) {
            throw new Refusal("the budget says what may be spent, and experiment.json has no price for the model of "
                    + variant.variantId() + ": add it to \"prices\", or set -Dpairwright.budget in requests or tokens");
        }
        if (prices.values().stream().map(Price::currency).distinct().count() > 1) {
            throw new Refusal("the budget says what may be spent, and the prices of the two models are in different "
                    + "currencies: set -Dpairwright.budget in requests or tokens");
        }
    }

    private static TokenPrice price(Price price) {
        return new TokenPrice(
                BigDecimal.valueOf(price.inputPerMillion()),
                BigDecimal.valueOf(price.cachedInputPerMillion()),
                BigDecimal.valueOf(price.outputPerMillion()),
                price.currency());
    }

    /** The model of a run, if it has one. */
    Optional<ExecutePhase.Given.Provided> given(PlannedPair pair, Variant variant) {
        return Optional.ofNullable(upstreams.get(variant))
                .map(upstream -> provided(upstream, variant, opener(upstream, pair, variant)));
    }

    /**
     * The model of a run that is locked, played from what that run recorded of it; nobody is asked.
     *
     * @param locked where the run stands
     * @param logs what it logged, its model among it
     */
    Optional<ExecutePhase.Given.Provided> played(Variant variant, RunFolder locked, Logs logs) {
        Cassette recorded = Cassettes.read(locked, logs);
        return Optional.ofNullable(upstreams.get(variant))
                .map(upstream ->
                        provided(upstream, variant, opening -> Gateways.replay(upstream, opening, recorded, time)));
    }

    private ExecutePhase.Given.Provided provided(ModelUpstream upstream, Variant variant, ModelGateway.Opener opener) {
        return new ExecutePhase.Given.Provided(
                upstream.provider(), upstream.protocol(), Optional.ofNullable(prices.get(variant)), opener);
    }

    private ModelGateway.Opener opener(ModelUpstream upstream, PlannedPair pair, Variant variant) {
        return cassettes
                .<ModelGateway.Opener>map(recorded -> opening ->
                        Gateways.replay(upstream, opening, recorded.of(pair.pairId(), variant.variantId()), time))
                .orElseGet(() -> opening -> gateways.orElseThrow().open(upstream, opening));
    }

    /** Why no further pair may begin, if so. */
    Optional<String> stopped() {
        return gateways.flatMap(Gateways::stopped).map(why -> "stopped: " + why);
    }

    /** What was used, in words, once anything was. */
    Optional<String> spent() {
        return gateways.flatMap(Gateways::spent);
    }

    /** What is about to be asked of whom, and what it may cost, one line each; nothing if nobody is asked. */
    List<String> planned(List<PlannedPair> pairs) {
        return gateways.isEmpty()
                ? cassettes.isPresent()
                        ? List.of("answers are played from the cassettes of "
                                + terms.cassettes().orElseThrow() + "; nobody is asked")
                        : List.of()
                : new SpendingForecast(capsule, upstreams, prices).lines(pairs, budget().orElseThrow());
    }
}
