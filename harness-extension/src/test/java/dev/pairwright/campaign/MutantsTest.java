package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.Command;
import dev.pairwright.testkit.CompiledTests;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that are put into what makes runs durable: each patch names the test that notices. */
class MutantsTest {

    private static final String CAUGHT_BY = "Caught by: ";

    @TempDir
    Path home;

    private record Mutant(Path patch, String fault, String test, List<String> files) {

        String name() {
            return files.isEmpty()
                    ? "no mutant"
                    : patch.getFileName().toString().replace(".patch", "");
        }

        static Mutant read(Path patch) {
            List<String> lines = Strace.lines(patch);
            return new Mutant(
                    patch.toAbsolutePath(),
                    lines.get(0),
                    lines.get(1).substring(CAUGHT_BY.length()),
                    lines.stream()
                            .filter(line -> line.startsWith("+++ b/"))
                            .map(line -> line.substring(6))
                            .toList());
        }
    }

    private static List<Mutant> mutants() throws IOException {
        try (Stream<Path> patches = Files.list(CompiledTests.module().resolve("src/faults/mutants"))) {
            return patches.sorted().map(Mutant::read).toList();
        }
    }

    @Test
    @Tag("slow")
    @DisplayName("every mutant can be put into the sources as they are, and names a test that there is")
    void mutants_apply() throws Exception {
        List<Mutant> mutants = mutants();
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(10);
        for (Mutant mutant : mutants) {
            patched(mutant);
            String[] test = mutant.test().split("#", 2);
            Class<?> type = Class.forName(test[0]);
            assertThat(test.length == 1
                            || Stream.of(type.getDeclaredMethods())
                                    .anyMatch(method -> method.getName().equals(test[1])))
                    .as(mutant.name() + " names " + mutant.test())
                    .isTrue();
        }
    }

    @Test
    @Tag("faults")
    @DisplayName("every mutant is caught by the test that it names")
    void mutants_are_caught() throws IOException {
        Strace.require(home);
        List<String> missed = new ArrayList<>();
        assertThat(tested(new Mutant(home, "nothing", PublishOrderTest.class.getName(), List.of())))
                .as("the sources as they are pass")
                .isEqualTo(NamedTest.PASSED);
        System.out.println("| mutant | what is wrong with it | noticed by | outcome |\n|--|--|--|--|");
        for (Mutant mutant : mutants()) {
            int exit = tested(mutant);
            String outcome = exit == NamedTest.FAILED ? "caught" : exit == NamedTest.PASSED ? "MISSED" : "exit " + exit;
            if (exit != NamedTest.FAILED) {
                missed.add(mutant.name() + ": " + outcome);
            }
            String why = Strace.lines(home.resolve(mutant.name()).resolve("said.txt")).stream()
                    .filter(line -> line.startsWith("failed: "))
                    .findFirst()
                    .map(line -> ": " + line.substring("failed: ".length()))
                    .orElse("");
            System.out.println("| " + mutant.name() + " | " + mutant.fault() + " | "
                    + mutant.test().replace("dev.pairwright.", "") + " | " + outcome + why + " |");
        }
        assertThat(missed).isEmpty();
    }

    private Path patched(Mutant mutant) throws IOException {
        Path sources = Files.createDirectories(home.resolve(mutant.name()));
        for (String file : mutant.files()) {
            Files.createDirectories(sources.resolve(file).getParent());
            Files.copy(CompiledTests.module().resolve(file), sources.resolve(file));
        }
        if (!mutant.files().isEmpty()) {
            Command applied = Command.in(
                    sources,
                    "git",
                    "apply",
                    "--whitespace=nowarn",
                    mutant.patch().toString());
            assertThat(applied.exit())
                    .as(mutant.name() + " applies: " + applied.said())
                    .isZero();
        }
        return sources;
    }

    private int tested(Mutant mutant) throws IOException {
        Path sources = patched(mutant);
        Path classes = Files.createDirectories(sources.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "--release",
                "17",
                "-cp",
                ChildJvm.inherited(),
                "-d",
                classes.toString()));
        mutant.files().forEach(file -> arguments.add(sources.resolve(file).toString()));
        if (!mutant.files().isEmpty()) {
            int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
            assertThat(compiled).as(mutant.name() + " compiles").isZero();
        }
        return new ChildJvm(classes + File.pathSeparator + ChildJvm.inherited(), java.util.Optional.empty())
                .run(
                        sources.resolve("said.txt"),
                        List.of(),
                        List.of("-D" + ChildJvm.ELSEWHERE + "=" + home.resolve("child-jvm")),
                        NamedTest.class,
                        mutant.test());
    }
}
