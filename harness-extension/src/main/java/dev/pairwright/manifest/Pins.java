package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Enforcement;
import dev.pairwright.core.Permissions;
import dev.pairwright.core.Sha256;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What must be equal for both runs of a pair and across a campaign, apart from the declared factor.
 *
 * @param harnessVersion the harness's commit, with {@code -dirty} if it had changes, or its version and the hash of its jar
 * @param harnessRepository where its sources stand
 * @param harnessPath where in that repository
 * @param evaluatorVersions the evaluators
 * @param toolPermissionSet what the agent may touch
 * @param agent the agent
 * @param enforcement how well it was held
 * @param environment the machine, as far as it may matter
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Pins(
        String harnessVersion,
        String harnessRepository,
        String harnessPath,
        EvaluatorVersions evaluatorVersions,
        Permissions toolPermissionSet,
        AgentPin agent,
        Enforcement enforcement,
        Environment environment) {

    /**
     * The agent.
     *
     * @param adapter how it is reached
     * @param name its name
     * @param version its version, never floating
     * @param model its model, never floating
     * @param settings its settings
     * @param hash over what it is made of
     */
    public record AgentPin(String adapter, String name, String version, String model, JsonNode settings, Sha256 hash) {}

    /**
     * The machine, as far as it may matter.
     *
     * @param os operating system
     * @param arch processor architecture
     * @param java Java version
     * @param locale default locale
     * @param timezone default time zone
     * @param fileSystem the kind of file system that results are written to, such as {@code ext4}: locks and syncing are as good as it makes them
     */
    public record Environment(
            String os,
            String arch,
            String java,
            String locale,
            String timezone,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> fileSystem) {}
}
