package dev.pairwright.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.draft.BuildPlace;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.junit.SmallComparison.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CompareRegisteredTest {

    private static final Path REGISTERED =
            BuildPlace.of(CompareRegisteredTest.class).registered("to-register");

    /** The comparison that is registered. */
    @Compare(pairs = 2, name = "to-register", live = false)
    static class ToRegister extends SmallComparison.Two {}

    @TempDir
    Path backups;

    @BeforeEach
    void begin() throws IOException {
        World.begin();
        System.setProperty("pairwright.backup", backups.toString());
        TreeRemoval.remove(REGISTERED);
    }

    @AfterEach
    void clear() throws IOException {
        List.of("register", "draft", "campaign", "backup").forEach(name -> System.clearProperty("pairwright." + name));
        TreeRemoval.remove(REGISTERED);
        Files.deleteIfExists(REGISTERED.getParent());
    }

    private static Launch register() {
        System.setProperty("pairwright.register", "");
        Launch launch = Launch.of(ToRegister.class);
        System.clearProperty("pairwright.register");
        return launch;
    }

    @Test
    void registering_writes_the_capsule_locks_the_plan_and_says_why() {
        Launch launch = register();
        assertThat(launch.with(Launch.Status.FAILED)).isEmpty();
        assertThat(launch.console())
                .contains("pairwright: to-register is registered in ")
                .contains("Why: who looks at results and changes a prompt until they please finds a difference where")
                .contains("Pairwright: to-register 1.0.0, campaign main: complete");
        assertThat(REGISTERED.resolve("runs/campaign.json")).exists();
        assertThat(backups.resolve("to-register/main/backup-0001-full.zip")).exists();
        assertThat(REGISTERED.resolve("research.md")).content().doesNotContainIgnoringCase("draft:");
        assertThat(World.SEEN).contains("gate of 4 runs, ");
    }

    @Test
    void later_executions_are_those_of_the_registered_experiment_and_run_nothing_again() {
        register();
        World.SEEN.clear();
        Launch again = Launch.of(ToRegister.class);
        assertThat(again.with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN).containsExactly("gate of 4 runs, ", "second gate");
        assertThat(again.console()).contains("0 run now, 2 locked earlier and verified");
    }

    @Test
    void nothing_is_overwritten() {
        register();
        assertThat(register().named("first(Findings)").message())
                .isEqualTo("to-register is not registered: " + REGISTERED + " is there already, and nothing is"
                        + " overwritten. It is carried out without -Dpairwright.register; give another experiment"
                        + " another name with @Compare(name = \"...\")");
    }

    @Test
    void a_changed_prompt_is_refused_and_can_be_tried_out_as_a_draft() {
        register();
        World.prompt = "another prompt";
        assertThat(Launch.of(ToRegister.class).named("first(Findings)").message())
                .startsWith("dev.pairwright.junit.CompareRegisteredTest$ToRegister is registered in " + REGISTERED
                        + ", and is another experiment now. Three ways on: revert the change; try it out as a draft with"
                        + " -Dpairwright.draft; or make it an experiment of its own with @Compare(name = \"...\")")
                .contains("variants/after.json: is not what the class says now");
        World.SEEN.clear();
        System.setProperty("pairwright.draft", "");
        assertThat(Launch.of(ToRegister.class).with(Launch.Status.FAILED)).isEmpty();
        assertThat(World.SEEN).contains("gate of 4 runs, EXPLORATORY: ");
    }
}
