package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Integrity;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.manifest.Pins;
import dev.pairwright.report.document.Block;
import dev.pairwright.report.document.Cell;
import dev.pairwright.report.document.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody needs who wants to check or repeat it.
 *
 * @param material what the report is made of
 */
record Appendix(Material material) {

    Section reproducibility() {
        CampaignRecord record = material.record();
        Integrity integrity = material.findings().integrity();
        Section.Builder section = new Section.Builder("reproducibility", "Reproducibility appendix");
        section.say(integrity.verifiedRuns() + " of " + integrity.lockedRuns()
                + " locked runs are exactly what was sealed.");
        section.list(integrity.faults());
        section.list(integrity.remarks());
        List<List<Cell>> pins = new ArrayList<>();
        pin(pins, "experiment", record.experimentId() + " " + record.experimentVersion());
        pin(pins, "campaign", record.campaign() + ", begun " + record.startedAt());
        pin(pins, "harness", record.harnessVersion());
        agent(pins, "agent", record.agent());
        record.secondAgent().ifPresent(agent -> agent(pins, "second agent", agent));
        Pins.Environment machine = record.environment();
        pin(
                pins,
                "machine",
                String.join(
                        ", ",
                        machine.os(),
                        machine.arch(),
                        "Java " + machine.java(),
                        machine.locale(),
                        machine.timezone()));
        pin(pins, "schedule", record.scheduleHash().value());
        pin(pins, "registry rows", Long.toString(integrity.registryRows()));
        pin(pins, "head of the registry's chain", integrity.head());
        pin(pins, "key", integrity.keyFingerprint());
        section.add(new Block.Table("pins", List.of("pinned", "value"), pins));
        section.add(new Block.Subheading("How to verify"));
        section.say(
                "In the folder of a run; public-key.pem lies in the campaign's folder. The first command finds changed"
                        + " files, the second a changed list of them:");
        section.add(new Block.Commands(List.of(
                "sha256sum --check SHA256SUMS",
                "openssl pkeyutl -verify -pubin -inkey ../public-key.pem -rawin -in SHA256SUMS"
                        + " -sigfile SHA256SUMS.sig")));
        section.say("The registry's rows are chained: whoever kept the head above can tell whether a row was changed"
                + " since. Change is detected, not prevented.");
        section.add(new Block.Subheading("Files"));
        section.add(new Block.Table(
                "files",
                List.of("file", "what it holds"),
                List.of(
                        file(material.toAnalysis() + "statistical-tests.json", "every test, as data"),
                        file(material.toAnalysis() + "effect-sizes.json", "every effect, as data"),
                        file(material.toAnalysis() + "scorecard-index.csv", "every run's metrics"),
                        file(material.places().campaign() + "registry.csv", "every run there was"),
                        file(material.places().campaign() + "violations.log", "every violation"),
                        file(material.places().campaign() + "schedule.json", "the order that was planned"))));
        section.add(new Block.Table(
                "capsule",
                List.of("file of the plan", "hash"),
                record.capsuleFiles().stream()
                        .map(file -> List.of(
                                Cell.of(file.path()), Cell.of(file.hash().value())))
                        .toList()));
        return section.build();
    }

    private static void agent(List<List<Cell>> pins, String name, Pins.AgentPin agent) {
        pin(
                pins,
                name,
                agent.name() + " " + agent.version() + ", model " + agent.model() + ", "
                        + agent.hash().value());
    }

    private static void pin(List<List<Cell>> pins, String name, String value) {
        pins.add(List.of(Cell.of(name), Cell.of(value)));
    }

    private static List<Cell> file(String path, String what) {
        return List.of(Cell.link(path.substring(path.lastIndexOf('/') + 1), path), Cell.of(what));
    }
}
