package dev.pairwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** Which experiment and which campaign a command is about, where the capsule may be given without an option too. */
final class GivenPlace extends Place {

    @Parameters(arity = "0..1", paramLabel = "<capsule>", description = "the capsule's folder")
    private Optional<String> capsule = Optional.empty();

    @Override
    Path capsule() {
        return capsule(capsule);
    }
}
