/**
 * The model gateway: what stands between an agent and its provider. It records what is asked and answered, adds what the client leaves out, counts, limits, asks again, and
 * plays cassettes. Opened for runs of agents that use a model, never for others.
 */
@NullMarked
package dev.pairwright.agent.gateway;

import org.jspecify.annotations.NullMarked;
