package dev.pairwright.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.agent.Protocol;
import dev.pairwright.agent.gateway.ModelGateway;
import dev.pairwright.agent.gateway.QuickGateways;
import dev.pairwright.core.ExitReason;
import dev.pairwright.manifest.ModelUse;
import dev.pairwright.testkit.provider.ScriptedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run when something goes wrong between agent and model: {@code docs/model-faults.md} is made here, by doing all of it. */
@Tag("slow")
class ModelFaultsTest {

    private static final String HEADING =
            """
            # What goes wrong with models, and what becomes of the run

            Made by `ModelFaultsTest`, which lets every one of these happen to a run behind its gateway, and fails when this file is not what came of them. Waits are not waited for there; a
            provider that hangs is given up after a fifth of a second instead of ten minutes.

            A run that is *unscored* counts for nothing: both runs of its pair run again together, as often as `policies.attempts_per_pair` allows, and the pair is documented and left to
            the next start if that does not help. A run that is *scored* is evaluated as it stands: what happened is the agent's own doing. *stops* means that no further pair begins in this start.

            | what goes wrong | requests | waits | the run | in words |
            |--|--|--|--|--|
            """;

    @TempDir
    Path home;

    @Test
    void the_table_is_what_comes_of_every_fault() throws IOException {
        StringBuilder table = new StringBuilder(HEADING);
        int number = 0;
        for (ModelFault fault : ModelFault.all()) {
            table.append(row(fault, Files.createDirectory(home.resolve("fault-" + number++))));
        }
        Path made = Files.writeString(Path.of("target/model-faults.md"), table);
        assertThat(Path.of("../docs/model-faults.md"))
                .as("the committed table; the new one is " + made.toAbsolutePath())
                .hasSameTextualContentAs(made);
    }

    private static String row(ModelFault fault, Path folder) throws IOException {
        RunBench bench =
                RunBench.of("TASK-001", folder, capsule -> capsule.task("TASK-001", t -> t.put("timeout_seconds", 60)));
        QuickGateways gateways = fault.hangs() ? QuickGateways.hasty() : QuickGateways.unlimited();
        try (ScriptedProvider provider = ScriptedProvider.playing(fault.script())) {
            ModelGateway.Opener opener = opening ->
                    gateways.gateways().open(QuickGateways.upstream(provider, Protocol.OPENAI_CHAT), opening);
            fault.provider().accept(provider);
            ExecutePhase.Executed executed = bench.execute(
                    fault.agent(),
                    false,
                    Optional.of(new ExecutePhase.Given.Provided(
                            "scripted", Protocol.OPENAI_CHAT, Optional.empty(), opener)));
            ModelUse use =
                    executed.manifest().execution().orElseThrow().modelUse().orElseThrow();
            assertThat(use.specificationDelivered()).as(fault.words()).isTrue();
            assertThat(executed.traffic()).containsKey("exchanges.json");
            List<String> cells = new ArrayList<>(List.of(fault.words()));
            cells.add(String.valueOf(provider.received().size()));
            cells.add(waits(gateways.pauses()));
            cells.add(
                    executed.reason() == ExitReason.INFRASTRUCTURE
                            ? "unscored" + (gateways.gateways().stopped().isPresent() ? ", stops" : "")
                            : "scored, " + executed.reason().word());
            cells.add(executed.message()
                    .replaceAll("(: )?[a-zA-Z]*127.0.0.1:[0-9]+", "")
                    .replaceAll("after [0-9]+ bytes", "after some bytes")
                    .replace("|", "\\|"));
            return "| " + String.join(" | ", cells) + " |\n";
        }
    }

    private static String waits(List<Duration> pauses) {
        if (pauses.isEmpty()) {
            return "none";
        }
        return pauses.equals(List.of(Duration.ofSeconds(7))) ? "7 s" : pauses.size() + ", doubling";
    }
}
