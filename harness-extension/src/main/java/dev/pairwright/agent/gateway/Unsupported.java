package dev.pairwright.agent.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out whether a provider refused a request for a parameter that its model does not take. Any other refusal is the client's business. */
final class Unsupported {

    private static final Pattern REASON = Pattern.compile(
            "unsupported|not support|unknown|unrecognized|unexpected|not permitted|not allowed|only the default|extra inputs|deprecated|cannot find field",
            Pattern.CASE_INSENSITIVE);

    private Unsupported() {}

    /** The parameter that an error names, among those that the request asks for. */
    static Optional<Parameter> named(Attempt attempt, Completed sent, Dialect dialect, String provider) {
        if (!(attempt instanceof Attempt.Whole refused) || (refused.status() != 400 && refused.status() != 422)) {
            return Optional.empty();
        }
        JsonNode body = ModelJson.parse(refused.body()).orElseGet(ModelJson::object);
        JsonNode error = body.path("error");
        String said = error.path("message").asText(body.toString());
        String code = error.path("code").asText("");
        if (!REASON.matcher(said).find() && !REASON.matcher(code).find()) {
            return Optional.empty();
        }
        String blamed = error.path("param").asText("");
        return sent.asked().keySet().stream()
                .filter(parameter -> dialect.places(parameter, provider).stream()
                        .anyMatch(place -> names(blamed, place) || names(said, place)))
                .findFirst();
    }

    private static boolean names(String text, String place) {
        String last = place.substring(place.lastIndexOf('/') + 1);
        String top = place.substring(1).replace('/', '.');
        return Pattern.compile("(?<![a-z_])(" + Pattern.quote(last.toLowerCase(Locale.ROOT)) + "|"
                        + Pattern.quote(top.toLowerCase(Locale.ROOT)) + ")(?![a-z_])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}
