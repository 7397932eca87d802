package dev.pairwright.agent.gateway;

/**
 * The tokens of requests.
 *
 * @param input input tokens, cached ones among them
 * @param cached input tokens that the provider had cached
 * @param output output tokens
 */
record Usage(long input, long cached, long output) {

    static final Usage NONE = new Usage(0, 0, 0);

    Usage plus(Usage other) {
        return new Usage(input + other.input, cached + other.cached, output + other.output);
    }

    /** Input and output together. */
    long total() {
        return input + output;
    }
}
