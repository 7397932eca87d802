package dev.pairwright.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Which model a person wants for one start, and where it is.
 *
 * @param name {@code pairwright.model}: the model, such as {@code openai:gpt-4.1-2025-04-14}
 * @param protocol {@code pairwright.model.protocol}: another protocol than its provider's usual one
 * @param baseUrl {@code pairwright.model.base-url}: another address than its provider's
 * @param keyVariable {@code pairwright.model.key-variable}: the environment variable that holds the key
 * @param settings {@code pairwright.model.settings}: settings by name, as they were written
 */
@API(status = API.Status.INTERNAL)
public record ModelProperties(
        Optional<String> name,
        Optional<String> protocol,
        Optional<URI> baseUrl,
        Optional<String> keyVariable,
        Map<String, String> settings) {

    /** Nothing is wanted. */
    public static final ModelProperties NONE =
            new ModelProperties(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    static final List<String> KNOWN =
            List.of("model", "model.base-url", "model.key-variable", "model.protocol", "model.settings");

    private static final String MODEL = SetProperties.PREFIX + "model";
    private static final int LONGEST_CAMPAIGN = 41;

    /** Keeps the settings' order. */
    public ModelProperties {
        settings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    static ModelProperties from(SetProperties set) {
        return new ModelProperties(
                set.text("model"),
                set.text("model.protocol"),
                set.parsed(
                        "model.base-url",
                        ModelProperties::address,
                        (written, fault) -> SetProperties.quoted(written, 200) + " " + fault.getMessage(),
                        "such as http://127.0.0.1:11434/v1"),
                set.text("model.key-variable"),
                settings(set));
    }

    /**
     * An address as it is kept: without a slash at its end.
     *
     * @throws IllegalArgumentException if no server can be reached by it, saying why
     */
    public static URI address(String written) {
        try {
            URI url = new URI(written.replaceFirst("/+$", ""));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (!web || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "is no address that begins with http:// or https:// and names a host");
            }
            if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException("has a user, a query or a fragment, and must have none");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no address: " + e.getReason(), e);
        }
    }

    private static Map<String, String> settings(SetProperties set) {
        Map<String, String> settings = new LinkedHashMap<>();
        set.list("model.settings").forEach(one -> {
            int sign = one.indexOf('=');
            if (sign < 1 || sign == one.length() - 1) {
                set.problem(
                        "model.settings",
                        "\"" + Printable.of(one, 60) + "\" is no setting",
                        "name=value, several separated by commas, such as temperature=0,max_tokens=4096");
            } else {
                settings.put(
                        one.substring(0, sign).strip(), one.substring(sign + 1).strip());
            }
        });
        return settings;
    }

    /** The campaign that all pairs with this model go to, unless one is named: what other agents left in the main one stays. */
    public Optional<CampaignName> campaign() {
        return name.map(model -> {
            String plain = model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String begun = plain.replaceFirst("^[^a-z]+", "").replaceFirst("^run-", "model-run-");
            String cut = begun.substring(0, Math.min(begun.length(), LONGEST_CAMPAIGN));
            return new CampaignName(cut.isEmpty() ? "model" : cut.replaceFirst("-+$", ""));
        });
    }

    /** Whether anything is wanted. */
    public boolean given() {
        return !equals(NONE);
    }

    /** The properties as one would set them again, in the order of {@link #KNOWN}. */
    public Stream<String> written() {
        return Stream.of(
                        name.map(value -> MODEL + "=" + value),
                        baseUrl.map(value -> MODEL + ".base-url=" + value),
                        keyVariable.map(value -> MODEL + ".key-variable=" + value),
                        protocol.map(value -> MODEL + ".protocol=" + value),
                        Optional.of(settings)
                                .filter(all -> !all.isEmpty())
                                .map(all -> MODEL + ".settings="
                                        + String.join(
                                                ",",
                                                all.entrySet().stream()
                                                        .map(one -> one.getKey() + "=" + one.getValue())
                                                        .toList())))
                .flatMap(Optional::stream);
    }
}
