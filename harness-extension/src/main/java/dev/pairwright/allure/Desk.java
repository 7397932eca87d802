package dev.pairwright.allure;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.core.PairId;
import dev.pairwright.report.CampaignFacts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the parts of this room meet: they are made by three different loaders, and Allure tells a listener nothing but a result. Holds the cards of the campaigns
 * opened in this process, and what was presented until its result is written.
 */
final class Desk {

    private static final Desk SHARED = new Desk();

    private final Deque<Opened> campaigns = new ArrayDeque<>();
    private final Map<String, Presented> presented = new ConcurrentHashMap<>();

    /**
     * A campaign that was opened.
     *
     * @param facts what it is about
     * @param cards the cards of its pairs
     */
    record Opened(CampaignFacts facts, Map<PairId, PairCard> cards) {}

    /**
     * A pair that was presented and whose result is not yet written.
     *
     * @param card how it is called
     * @param outcome what became of it
     */
    record Presented(PairCard card, PairOutcome outcome) {}

    static Desk shared() {
        return SHARED;
    }

    /** Keeps a campaign's cards; one opened again takes its old place. */
    synchronized void open(Opened campaign) {
        campaigns.removeIf(old -> old.facts().folder().equals(campaign.facts().folder()));
        campaigns.addFirst(campaign);
    }

    /** The card of a pair, of the campaign opened last that has one: test classes are executed one after the other. */
    synchronized Optional<PairCard> card(PairId pair) {
        return campaigns.stream()
                .flatMap(campaign -> Optional.ofNullable(campaign.cards().get(pair)).stream())
                .findFirst();
    }

    /** The card of a pair of a campaign: classes may be executed at the same time. */
    synchronized Optional<PairCard> card(Path campaign, PairId pair) {
        return campaigns.stream()
                .filter(opened -> opened.facts().folder().equals(campaign))
                .flatMap(opened -> Optional.ofNullable(opened.cards().get(pair)).stream())
                .findFirst()
                .or(() -> card(pair));
    }

    /** Every campaign opened in this process, in that order. */
    synchronized List<CampaignFacts> facts() {
        List<CampaignFacts> facts = new ArrayList<>();
        campaigns.descendingIterator().forEachRemaining(campaign -> facts.add(campaign.facts()));
        return facts;
    }

    /** Notes what was presented in a result. */
    void present(String result, Presented pair) {
        presented.put(result, pair);
    }

    /** What was presented in a result, once. */
    Optional<Presented> take(String result) {
        return Optional.ofNullable(presented.remove(result));
    }
}
