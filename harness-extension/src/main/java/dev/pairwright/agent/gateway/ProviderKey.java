package dev.pairwright.agent.gateway;

import dev.pairwright.core.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A provider's key. It goes into the header of requests to the provider and nowhere else: what is written down or given to agents has stars in its place. */
final class ProviderKey {

    /** A server that wants no key. */
    static final ProviderKey NONE = new ProviderKey("");

    /** Where a key may come from: nobody's experiment gets at other secrets of the environment. */

    private static final String STARS = "********";
    private static final int SHORTEST_FOUND = 8;

    private final String value;

    private ProviderKey(String value) {
        this.value = value;
    }

    /**
     * The key in an environment variable.
     *
     * @throws Refusal if it may not come from there, or there is none
     */
    static ProviderKey from(String variable, Map<String, String> environment) {
