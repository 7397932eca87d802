package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Assignment;
import dev.pairwright.core.ExitReason;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.agent.TestAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Agents as a user would bring them: found by the name of their class, made anew for every run. */
final class Agents {

    private Agents() {}

    /** Waits until eight of its kind are at work. */
    static final class MeetingOfEight extends TestAgent {
        private static volatile CountDownLatch meeting = new CountDownLatch(8);
        private static final AtomicInteger AT_WORK = new AtomicInteger();
        private static final AtomicInteger MOST = new AtomicInteger();

        static void begin() {
            meeting = new CountDownLatch(8);
            AT_WORK.set(0);
            MOST.set(0);
        }

        static boolean met() {
            return meeting.getCount() == 0;
        }

        static int most() {
            return MOST.get();
        }

        @Override
        public AgentReport run(Assignment assignment) throws InterruptedException {
            MOST.accumulateAndGet(AT_WORK.incrementAndGet(), Math::max);
            meeting.countDown();
            boolean met = meeting.await(8, TimeUnit.SECONDS);
            AT_WORK.decrementAndGet();
            return met ? DONE : AgentReport.of(ExitReason.ERROR, "nobody came", "honoured");
        }
    }

    /** Fails for want of its provider in the runs it is told to, counted from 1. */
    static final class Outage extends TestAgent {
        private static final AtomicInteger RUNS = new AtomicInteger();
        private static volatile int from;
        private static volatile int to;

        static void inRuns(int first, int last) {
            RUNS.set(0);
            from = first;
            to = last;
        }

        @Override
        public AgentReport run(Assignment assignment) throws AgentFailure {
            int run = RUNS.incrementAndGet();
            if (run >= from && run <= to) {
                throw AgentFailure.infrastructure("provider answers 503", new IOException("503"));
            }
            return DONE;
        }
    }

    /** Changes a file of the experiment while it works, once. */
    static final class Meddler extends TestAgent {
        private static volatile Path file = Path.of("none");

        static void with(Path meddledWith) {
            file = meddledWith;
        }

        @Override
        public AgentReport run(Assignment assignment) {
            try {
                Files.writeString(file, "meddled\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return DONE;
        }
    }

    /** Works in a harness whose disk is full from the second run on. */
    static final class FullDisk extends TestAgent {
        private static final AtomicInteger RUNS = new AtomicInteger();

        static void begin() {
            RUNS.set(0);
        }

        @Override
        public AgentReport run(Assignment assignment) {
            if (RUNS.incrementAndGet() == 2) {
                throw new StorageFailure("write", Path.of("/full"), "no space left on device");
            }
            return DONE;
        }
    }

    /** Sets the wall clock while it works, once. */
    static final class Winder extends TestAgent {
        private static final AtomicLong SECONDS = new AtomicLong();
        private static final AtomicLong AHEAD = new AtomicLong();

        /** A clock that its first run sets by so much. */
        static HarnessTime by(long seconds) {
            SECONDS.set(seconds);
            AHEAD.set(0);
            return new HarnessTime(() -> Instant.now().plusSeconds(AHEAD.get()), System::nanoTime);
        }

        @Override
        public AgentReport run(Assignment assignment) {
            AHEAD.addAndGet(SECONDS.getAndSet(0));
            return DONE;
        }
    }

    /** Puts a link in the place of its workspace, which it has to look for. */
    static final class Vandal extends TestAgent {
        private static volatile Path staging = Path.of("");
        private static volatile Path target = Path.of("");

        static String leadingTo(Path elsewhere, Path stagingFolder) {
            target = elsewhere;
            staging = stagingFolder;
            return Vandal.class.getName();
        }

        @Override
        public AgentReport run(Assignment assignment) {
            try (Stream<Path> listed = Files.list(staging)) {
                Path workspace = listed.filter(path -> path.toString().endsWith(".workspace"))
                        .filter(path -> !Files.isSymbolicLink(path))
                        .findFirst()
                        .orElseThrow();
                TreeRemoval.remove(workspace);
                Files.createSymbolicLink(workspace, target);
                return DONE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes a tenth of a second. */
    static final class Slow extends TestAgent {
        @Override
        public AgentReport run(Assignment assignment) throws InterruptedException {
            Thread.sleep(100);
            return DONE;
        }
    }

    /** Writes something else every time. */
    static final class Unsteady extends TestAgent {
        private static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public AgentReport run(Assignment assignment) {
            write(assignment, "out.txt", "run " + RUNS.incrementAndGet());
            return DONE;
        }
    }

    /** Needs what nobody gives it. */
    static final class NeedsAKey extends TestAgent {
        @SuppressWarnings("UnusedVariable")
        NeedsAKey(String key) {}

        @Override
        public AgentReport run(Assignment assignment) {
            return DONE;
        }
    }

    /** Tries ten thousand times to write where it may not, by names that would steer a terminal or a spreadsheet, and takes its leave in the same way. */
    static final class Shouter extends TestAgent {

        static final String SHOUT = "\u001b]0;mine\u0007\u001b[31m=cmd()\r\nV-0099 run";
        private static final int TIMES = 10_001;

        @Override
        public AgentReport run(Assignment assignment) {
            for (int i = 0; i < TIMES; i++) {
                assignment
                        .toolbox()
                        .call(
                                "c" + i,
                                "append_file",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("path", (i == 0 ? SHOUT : "../=cmd()-") + i)
                                        .put("content", SHOUT));
            }
            return AgentReport.of(ExitReason.SUCCESS, SHOUT, "honoured");
        }
    }
}
