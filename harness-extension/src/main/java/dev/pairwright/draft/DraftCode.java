package dev.pairwright.draft;

import dev.pairwright.evaluation.CheckOutcome;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The methods of a test class that are an experiment's agent and criteria. */
@API(status = API.Status.INTERNAL)
public interface DraftCode {

    /**
     * Lets the agent answer.
     *
     * @param task the task's id
     * @param variant the variant's id
     * @param seed the pair's seed
     * @param workspace gives the folder of the run, made with the first call
     * @return the answer; nothing if it is what was left in the folder
     * @throws Throwable what the method throws
     */
    @Nullable Object answer(String task, String variant, long seed, Folder workspace) throws Throwable;

    /** Whether the method answers with what it leaves in its folder alone. */
    boolean answersWithFiles();

    /**
     * Judges an answer, and is told no variant.
     *
     * @param criterion the criterion's name
     * @param task the task's id
     * @param answer what was answered, as it was written
     * @param outputs the folder of what was left
     * @throws Throwable what the method throws
     */
    CheckOutcome judge(String criterion, String task, Answered answer, Path outputs) throws Throwable;

    /**
     * An answer as it was written.
     *
     * @param text the file of a text, if it is one
     * @param json the file of any other value, if it is one
     */
    record Answered(Optional<Path> text, Optional<Path> json) {}

    /** A folder that is there when it is asked for. */
    @FunctionalInterface
    interface Folder {

        /** The folder. */
        Path path();
    }
}
