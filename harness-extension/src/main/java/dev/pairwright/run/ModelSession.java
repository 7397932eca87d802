package dev.pairwright.run;

import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.ModelEndpoint;
import dev.pairwright.agent.gateway.CassetteMiss;
import dev.pairwright.agent.gateway.ModelGateway;
import dev.pairwright.agent.gateway.Traffic;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.Printable;
import java.util.Optional;

/** A run's gateway, if it has one, from before its agent begins until after it has ended. */
final class ModelSession implements AutoCloseable {

    private static final int LONGEST = 2_000;

    private final Optional<ModelGateway> gateway;
    private Optional<Traffic> traffic = Optional.empty();
    private boolean over;

    private ModelSession(Optional<ModelGateway> gateway) {
        this.gateway = gateway;
    }

    static ModelSession open(Optional<ModelGateway.Opener> opener, ModelGateway.Opening opening) {
        return new ModelSession(opener.map(each -> each.open(opening)));
    }

    Optional<ModelEndpoint> endpoint() {
        return gateway.map(ModelGateway::endpoint);
    }

    /**
     * Ends it, and says how the agent ended as the gateway saw it: what its provider failed at is no failure of the agent's, whatever the agent made of it.
     *
     * @throws CassetteMiss if the run was replayed and asked for what was not recorded
     */
    AgentReport ended(AgentReport report) {
        close();
        return traffic.map(seen -> corrected(report, seen)).orElse(report);
    }

    private static AgentReport corrected(AgentReport report, Traffic seen) {
        seen.miss().ifPresent(message -> {
            throw new CassetteMiss(message);
        });
        Optional<String> failure =
                seen.failure().or(() -> seen.starved().filter(starved -> report.reason() == ExitReason.TIMEOUT));
        return new AgentReport(
                failure.isPresent() ? ExitReason.INFRASTRUCTURE : report.reason(),
                Printable.of(failure.orElse(report.message()), LONGEST),
                seen.parameters().getOrDefault("seed", "unsupported"),
                seen.servedModels().stream().findFirst(),
                seen.fingerprints().stream().findFirst(),
                seen.retries(),
                seen.cachedTokens());
    }

    Optional<Traffic> traffic() {
        return traffic;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            traffic = gateway.map(ModelGateway::close);
        }
    }
}
