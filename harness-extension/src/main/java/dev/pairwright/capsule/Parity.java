package dev.pairwright.capsule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves that two variants differ in the declared factor alone. Two specifications must name the same things in backticks and the same numbers,
 * and be about equally long, unless the experiment's {@code parity} is {@code free}; two models or agents must be given the same bytes and differ in nothing else.
 */
final class Parity {

    private static final double LONGER = 1.15;
    private static final String WORDING_ALONE =
            "the factor is the wording: what the variants know of tools, limits and names must be the same";

    private Parity() {}

    /**
     * Every point in which the variants differ and should not, or do not differ and should.
     *
     * @param experiment the {@code experiment.json}, as far as it could be read
     * @param texts the variants' texts in their order, as far as they could be read
     */
    static List<Problem> problems(Spot experiment, List<Optional<SpecificationText>> texts) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> factor = experiment.at("factor").text();
        if (texts.size() == 2 && texts.stream().allMatch(Optional::isPresent)) {
            SpecificationText first = texts.get(0).orElseThrow();
            SpecificationText second = texts.get(1).orElseThrow();
            boolean wording = factor.equals(Optional.of("specification"));
            boolean free = wording && experiment.at("parity").is("free");
            problems.addAll(
                    free ? List.of() : wording ? wording(first, second) : sameBytes(first, second, factor.orElse("")));
        }
        List<Spot> variants = experiment.at("variants").items();
        if (variants.size() == 2) {
            agents(experiment, variants, factor.orElse("")).ifPresent(problems::add);
        }
        return problems;
    }

    private static List<Problem> wording(SpecificationText first, SpecificationText second) {
        List<Problem> problems = new ArrayList<>();
        TextFacts one = TextFacts.of(first.text());
        TextFacts other = TextFacts.of(second.text());
        TextFacts.difference(one.terms(), other.terms())
                .ifPresent(d -> problems.add(difference(first, second, "what it sets in backticks", d)));
        TextFacts.difference(one.numbers(), other.numbers())
                .ifPresent(d -> problems.add(difference(first, second, "the numbers it names", d)));
        int longer = Math.max(one.words(), other.words());
        if (longer > Math.min(one.words(), other.words()) * LONGER) {
            String counts = one.words() + " words here, " + other.words() + " there, more than 15 % apart";
            problems.add(difference(first, second, "length", counts));
        }
        return problems;
    }

    private static Problem difference(SpecificationText first, SpecificationText second, String in, String what) {
        return Problem.of(first.path(), "differs from " + second.path() + " in " + in + ": " + what)
                .remedy(WORDING_ALONE);
    }

    private static List<Problem> sameBytes(SpecificationText first, SpecificationText second, String factor) {
        if (factor.isEmpty() || first.hash().equals(second.hash())) {
            return List.of();
        }
        return List.of(Problem.of(first.path(), "differs from " + second.path() + ", but the factor is " + factor)
                .remedy("give both variants the same text, or declare the factor specification"));
    }

    private static Optional<Problem> agents(Spot experiment, List<Spot> variants, String factor) {
        List<String> differing = new ArrayList<>();
        for (String field : List.of("adapter", "model", "settings")) {
            JsonNode one = effective(experiment, variants.get(0), field);
            JsonNode other = effective(experiment, variants.get(1), field);
            boolean placeAside = field.equals("settings") && factor.equals("model");
            if (placeAside ? !withoutPlace(one).equals(withoutPlace(other)) : !one.equals(other)) {
                differing.add(field);
            }
        }
        Spot place = experiment.at("variants");
        return switch (factor) {
            case "model" -> model(place, differing);
            case "agent" -> agent(place, differing);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> model(Spot variants, List<String> differing) {
        if (!differing.contains("model")) {
            return Optional.of(variants.problem("the factor is model, but both variants have the same one")
                    .remedy("give one of them an agent.model of its own"));
        }
        return differing.size() == 1
                ? Optional.empty()
                : Optional.of(variants.problem(
                                "the factor is model, but the variants differ in " + String.join(", ", differing))
                        .remedy("let them differ in the model alone, or declare the factor agent"));
    }

    private static Optional<Problem> agent(Spot variants, List<String> differing) {
        if (differing.isEmpty()) {
            return Optional.of(variants.problem("the factor is agent, but both variants have the same one")
                    .remedy("give one of them an agent.adapter or agent.settings of its own"));
        }
        return differing.equals(List.of("model"))
                ? Optional.of(variants.problem("the factor is agent, but the variants differ in the model alone")
                        .remedy("declare the factor model"))
                : Optional.empty();
    }

    /** Where a model is to be found belongs to the model. */
    private static JsonNode withoutPlace(JsonNode settings) {
        return settings instanceof ObjectNode object ? object.deepCopy().without("endpoint") : settings;
    }

    private static JsonNode effective(Spot experiment, Spot variant, String field) {
        Spot own = variant.at("agent").at(field);
        return own.isThere() ? own.node() : experiment.at("agent").at(field).node();
    }
}
