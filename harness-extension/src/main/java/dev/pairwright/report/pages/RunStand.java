package dev.pairwright.report.pages;

import dev.pairwright.manifest.Execution;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.Pins;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run stood on and how it is sealed.
 *
 * @param run the run
 */
record RunStand(ShownRun run) {

    private static final long MOST_SUMS = 200_000;

    void show(Markup out) {
        Manifest manifest = run.manifest();
        Pins pins = manifest.pins();
        out.tag("<h2 id=\"pins\">Pins</h2>\n<div class=\"pins\"><dl>");
        pin(out, "agent", RunPage.agent(pins.agent()));
        pin(out, "agent's hash", pins.agent().hash().value());
        pin(out, "settings", String.valueOf(pins.agent().settings()));
        pin(out, "specification", manifest.variant().specificationFile());
        pin(out, "specification's hash", manifest.variant().specificationHash().value());
        pin(out, "task", manifest.task().specificationFile());
        pin(out, "task's hash", manifest.task().specificationHash().value());
        pin(
                out,
                "seed",
                manifest.task().seed()
                        + run.execution().map(how -> ", " + how.seedStatus()).orElse(""));
        pin(out, "harness", pins.harnessVersion());
        pin(out, "enforcement", RunPage.held(pins.enforcement()));
        pin(
                out,
                "machine",
                pins.environment().os() + ", " + pins.environment().arch() + ", Java "
                        + pins.environment().java());
        pin(out, "pre-registration", manifest.metadata().preRegistrationHash().value());
        run.execution().flatMap(Execution::servedModel).ifPresent(model -> pin(out, "served model", model));
        run.execution().ifPresent(how -> pin(out, "executed", how.startedAt() + " to " + how.completedAt()));
        pins.evaluatorVersions().byName().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> pin(
                        out,
                        each.getKey(),
                        each.getValue().version() + ", "
                                + each.getValue().hash().value()));
        out.tag("</dl></div>\n<h2 id=\"seal\">Seal</h2>\n");
        seal(out, manifest);
    }

    private void seal(Markup out, Manifest manifest) {
        out.tag("<p>")
                .text("Locked " + manifest.immutability().lockedAt().orElse("at a time that is not written down") + ": "
                        + manifest.immutability().lockReason().orElse("no reason")
                        + ". This page checks nothing; to check, in the run's folder:")
                .tag("</p>\n"
                        + "<pre>sha256sum --check SHA256SUMS\n"
                        + "openssl pkeyutl -verify -pubin -inkey ../public-key.pem -rawin -in SHA256SUMS -sigfile"
                        + " SHA256SUMS.sig</pre>\n");
        sums().ifPresent(sums -> out.tag("<details><summary>SHA256SUMS</summary><pre>")
                .block(sums, 50_000)
                .tag("</pre></details>\n"));
    }

    private Optional<String> sums() {
        Path file = run.folder().resolve("SHA256SUMS");
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_SUMS
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void pin(Markup out, String name, String value) {
        out.tag("<dt>").text(name).tag("</dt><dd>").text(value, 2_000).tag("</dd>");
    }
}
