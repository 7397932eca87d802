package dev.pairwright.core;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * How well each dimension of an agent's freedom was held during a run.
 *
 * @param filesystem files outside the workspace
 * @param network connections
 * @param subprocess other programs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Enforcement(Level filesystem, Level network, Level subprocess) {

    /** The agent acts only through the harness's own tools. */
    public static final Enforcement TOOL_MEDIATED =
            new Enforcement(Level.TOOL_MEDIATED, Level.TOOL_MEDIATED, Level.TOOL_MEDIATED);

    /** Nothing holds the agent: it is code in the harness's own process. */
    public static final Enforcement NONE = new Enforcement(Level.NONE, Level.NONE, Level.NONE);

    /** Whether what one agent did can be held against what another did: in each dimension, both were held or seen, or neither was. */
    public boolean measuresLike(Enforcement other) {
        return filesystem.measures() == other.filesystem.measures()
                && network.measures() == other.network.measures()
                && subprocess.measures() == other.subprocess.measures();
    }

    /** How well one dimension was held. */
    public enum Level {
        /** The kernel refuses what is not permitted. */
        @JsonProperty("enforced")
        ENFORCED,
        /** The agent has no other way than the harness's tools, and those refuse. */
        @JsonProperty("tool_mediated")
        TOOL_MEDIATED,
        /** Nothing is refused, everything is seen. */
        @JsonProperty("observed")
        OBSERVED,
        /** Neither held nor seen: adherence in this dimension is not measured. */
        @JsonProperty("none")
        NONE;

        /** Whether adherence can be measured. */
        public boolean measures() {
            return this != NONE;
        }

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
