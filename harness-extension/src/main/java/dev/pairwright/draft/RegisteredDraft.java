package dev.pairwright.draft;

import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * An experiment that stood in a test class and was registered.
 *
 * @param folder where it is registered, or would be
 * @param plan the experiment as the class is now
 */
@API(status = API.Status.INTERNAL)
public record RegisteredDraft(Path folder, DraftPlan plan) {

    /** Whether it is registered. */
    public boolean exists() {
        return Files.exists(folder.resolve("experiment.json"), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Registers it.
     *
     * @throws Refusal if there is something in its place
     */
    public void write() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(plan.id() + " is not registered: " + folder + " is there already, and nothing is"
                    + " overwritten. It is carried out without -Dpairwright.register; give another experiment another name"
                    + " with @Compare(name = \"...\")");
        }
        try {
            DraftFolders.write(folder, new DraftCapsule(plan, true).files());
        } catch (IOException e) {
            throw new StorageFailure("register", folder, e);
        }
    }

    /**
     * Requires that the class is still what was registered.
     *
     * @throws Refusal naming every file that would be another one, and the ways on
     */
    public void requireSame() {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, byte[]> files = new DraftCapsule(plan, true).files();
        files.remove(DraftCapsule.RESEARCH);
        files.forEach((name, bytes) -> {
            Path file = folder.resolve(name);
            try {
                if (!Files.isRegularFile(file)) {
                    problems.add(Problem.of(name, "is new in the class"));
                } else if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                    problems.add(Problem.of(name, "is not what the class says now"));
                }
            } catch (IOException e) {
                throw new StorageFailure("read", file, e);
            }
        });
        if (!problems.isEmpty()) {
            throw new Refusal(
                    plan.source() + " is registered in " + folder
                            + ", and is another experiment now. Three ways on: revert the change; try it out as a draft with"
                            + " -Dpairwright.draft; or make it an experiment of its own with @Compare(name = \"...\")",
                    problems);
        }
    }
}
