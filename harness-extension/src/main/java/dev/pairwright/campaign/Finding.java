package dev.pairwright.campaign;

import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import java.util.Optional;

/** Something that recovery found and cannot settle: a person has to say what is to become of it. */
sealed interface Finding {

    /** The run it is about. */
    Optional<RunId> run();

    /** What was found, in one line, without the run's id. */
    String message();

    /** What resolving it will do, for people. */
    String remedy();

    /**
     * A run's folder that no row and no valid intent tells of.
     *
     * @param name its name
     * @param why what is wrong with it
     */
    record Stray(String name, String why) implements Finding {
        @Override
        public Optional<RunId> run() {
            try {
                return Optional.of(new RunId(name));
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }

        @Override
        public String message() {
            return (run().isPresent() ? "" : Printable.of(name, 200) + " ") + why;
        }

        @Override
        public String remedy() {
            return "resolving it moves the folder to .quarantine/";
        }
    }

    /**
     * A locked run of a pair that is not concluded, whose folder is gone or does not hold.
     *
     * @param locked the run
     * @param why what is wrong with it
     */
    record Lost(RunId locked, String why) implements Finding {
        @Override
        public Optional<RunId> run() {
            return Optional.of(locked);
        }

        @Override
        public String message() {
            return "is locked and " + Loss.MESSAGE + ": " + why;
        }

        @Override
        public String remedy() {
            return "resolving it marks the run superseded, keeps what is left of it in aborted/, and its pair runs again";
        }
    }
}
