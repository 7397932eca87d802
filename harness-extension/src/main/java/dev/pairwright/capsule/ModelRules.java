package dev.pairwright.capsule;

import dev.pairwright.core.ModelName;
import dev.pairwright.core.Problem;
import java.util.regex.Pattern;

/** Models by their exact names: an alias that moves would give the first and the last pair different models. */
final class ModelRules {

    private static final Pattern FLOATING =
            Pattern.compile("(.*[:@/ -])?(latest|main|master|head)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ModelRules() {}

    static void check(Spot experiment, Findings findings) {
        exact(experiment.at("agent").at("model"), "agent.model", findings);
        for (Spot variant : experiment.at("variants").items()) {
            exact(variant.at("agent").at("model"), "variants[" + variant.key() + "].agent.model", findings);
        }
    }

    private static void exact(Spot model, String field, Findings findings) {
        model.text().ifPresent(name -> {
            if (name.isBlank()) {
                findings.add(model.problem(field + " is empty").remedy("name the exact model"));
            } else if (FLOATING.matcher(name).matches()) {
                findings.add(moves(model, field, name).remedy("name the exact model, with its version or date"));
            } else {
                ModelName.of(name)
                        .flatMap(ModelName::instead)
                        .ifPresent(instead ->
                                findings.add(moves(model, field, name).remedy(instead)));
            }
        });
    }

    private static Problem moves(Spot model, String field, String name) {
        return model.problem(field + " is \"" + name + "\", which names another model tomorrow");
    }
}
