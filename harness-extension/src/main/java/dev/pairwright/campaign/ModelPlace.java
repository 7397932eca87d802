package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.agent.ModelProvider;
import dev.pairwright.agent.ModelUpstream;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.ModelName;
import dev.pairwright.core.ModelProperties;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.manifest.FloatingVersions;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the provider of an agent's model: its usual address and key unless the experiment's {@code settings.endpoint} or a property says otherwise. A provider's own
 * key goes to that provider, or where a person sends it by a property, and nowhere else.
 */
final class ModelPlace {

    private static final Pattern KEY_VARIABLE = Pattern.compile("PAIRWRIGHT_([A-Z0-9]+_)*API_KEY");
    private static final List<String> KNOWN = List.of("base_url", "key_variable", "protocol");

    private final ChosenAgent chosen;
    private final ModelName model;
    private final JsonNode said;
    private final List<Problem> problems = new ArrayList<>();

    private ModelPlace(ChosenAgent chosen, ModelName model) {
        this.chosen = chosen;
        this.model = model;
        this.said = chosen.choice().settings().path(ChosenAgent.ENDPOINT);
    }

    /**
     * The provider of an agent's model.
     *
     * @return none if the model's name begins with no provider's
     * @throws Refusal if the model moves, or it is not to be found, with every reason
     */
    static Optional<ModelUpstream> of(ChosenAgent chosen) {
        Optional<ModelName> model = ModelName.of(chosen.choice().model());
        model.ifPresent(name -> requireExact(chosen, name));
        return model.map(name -> new ModelPlace(chosen, name).upstream());
    }

    /** An experiment's model has been looked at when it was read; this one comes from a person. */
    private static void requireExact(ChosenAgent chosen, ModelName model) {
        Optional<String> instead = FloatingVersions.floats(model.toString())
                ? Optional.of("name the exact model, with its version or date")
                : model.instead();
        instead.ifPresent(remedy -> {
            throw refusal(
                    chosen, List.of(chosen.modelProblem("\"" + model + "\" names another model tomorrow", remedy)));
        });
    }

    private ModelUpstream upstream() {
        ModelProvider provider = ModelProvider.of(model.provider());
        said.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                problem(
                        "/" + name,
                        "there is no such thing to say of an endpoint",
                        "known: " + String.join(", ", KNOWN));
            }
        });
        Protocol protocol = protocol(provider);
        Optional<URI> baseUrl = baseUrl().or(provider::baseUrl);
        if (baseUrl.isEmpty() && problems.isEmpty()) {
            problem(
                    "/base_url",
                    "missing: a server that is " + provider.word() + " may be anywhere",
                    "set it, or -Dpairwright.model.base-url");
        }
        Optional<String> key = keyVariable(provider, baseUrl);
        if (!problems.isEmpty()) {
            throw refusal(chosen, problems);
        }
        return new ModelUpstream(
                provider.word(),
                protocol,
                baseUrl.orElseThrow(),
                key,
                model.name(),
                settings(chosen.choice().settings()));
    }

    private static Map<String, JsonNode> settings(JsonNode all) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        all.properties().forEach(one -> {
            if (!one.getKey().equals(ChosenAgent.ENDPOINT)) {
                settings.put(one.getKey(), one.getValue());
            }
        });
        return settings;
    }

    private Protocol protocol(ModelProvider provider) {
        String word = said.path("protocol").asText();
        Optional<Protocol> found = provider.protocols().stream()
                .filter(protocol -> word.isEmpty() || protocol.word().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    "/protocol",
                    "\"" + word + "\" is no protocol of " + provider.word(),
                    "one of "
                            + provider.protocols().stream().map(Protocol::word).collect(Collectors.joining(", ")));
        }
        return found.orElse(provider.protocols().get(0));
    }

    private Optional<URI> baseUrl() {
        String written = said.path("base_url").asText();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ModelProperties.address(written));
        } catch (IllegalArgumentException e) {
            problem("/base_url", "\"" + written + "\" " + e.getMessage(), "such as http://127.0.0.1:11434/v1");
            return Optional.empty();
        }
    }

    private Optional<String> keyVariable(ModelProvider provider, Optional<URI> baseUrl) {
        boolean ownAddress = baseUrl.equals(provider.baseUrl());
        boolean sentThere = chosen.properties().baseUrl().isPresent();
        String named = said.path("key_variable").asText();
        Optional<String> variable =
                named.isEmpty() ? provider.keyVariable().filter(own -> ownAddress || sentThere) : Optional.of(named);
        variable.ifPresent(name -> {
            boolean byPerson = chosen.properties().keyVariable().isPresent();
            Optional<ModelProvider> owner = ModelProvider.ofKey(name);
            if (!byPerson && owner.isEmpty() && !KEY_VARIABLE.matcher(name).matches()) {
                problem(
                        "/key_variable",
                        "\"" + name
                                + "\" is neither a provider's own variable nor of the form PAIRWRIGHT_<NAME>_API_KEY,"
                                + " which is all that an experiment may read",
                        "name it with -Dpairwright.model.key-variable");
            } else if (owner.isPresent()
                    && !sentThere
                    && !byPerson
                    && !baseUrl.equals(owner.get().baseUrl())) {
                problem(
                        "/key_variable",
                        "the key of " + owner.get().word() + " is not sent to "
                                + baseUrl.map(URI::toString).orElse("an unknown address"),
                        "say so with -Dpairwright.model.base-url or -Dpairwright.model.key-variable if it is meant");
            }
            if (baseUrl.filter(url -> "http".equals(url.getScheme()) && !onThisMachine(url))
                    .isPresent()) {
                problem("/base_url", "a key would be sent to " + baseUrl.get() + " unencrypted", "use https");
            }
        });
        return variable;
    }

    private static boolean onThisMachine(URI url) {
        String host = url.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private void problem(String inside, String message, String remedy) {
        ModelProperties properties = chosen.properties();
        Map<String, Optional<?>> byPerson = Map.of(
                "/base_url", properties.baseUrl(),
                "/protocol", properties.protocol(),
                "/key_variable", properties.keyVariable());
        boolean property = byPerson.getOrDefault(inside, Optional.empty()).isPresent();
        problems.add(
                property
                        ? new Problem("pairwright.model." + inside.substring(1).replace('_', '-'), "", message, remedy)
                        : new Problem(
                                "experiment.json",
                                chosen.settingsPointer() + "/" + ChosenAgent.ENDPOINT + inside,
                                message,
                                remedy));
    }

    static Refusal refusal(ChosenAgent chosen, List<Problem> problems) {
        return new Refusal("the model " + chosen.choice().model() + " cannot be used", problems);
    }
}
