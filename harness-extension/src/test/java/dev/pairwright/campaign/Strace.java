package dev.pairwright.campaign;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that show a process's calls, or disturb one of them. */
final class Strace {

    private static final String CALLS =
            "openat,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,mkdir,mkdirat,"
                    + "unlink,unlinkat,rmdir,chmod,fchmod,fchmodat,link";

    private Strace() {}

    /** Skips the test where there is no {@code strace}, or it may not trace. */
    static void require(Path folder) {
        Command tried = Command.in(folder, "strace", "-f", "-o", "/dev/null", "true");
        assumeThat(tried.exit()).as("strace may trace here: " + tried.said()).isZero();
    }

    /** Stops at the calls that count and no others, where this {@code strace} can: twice as quick, but it cannot send signals then. */
    static List<String> recording(Path log) {
        List<String> command = traced(log);
        if (Command.in(log.getParent(), "strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true")
                        .exit()
                == 0) {
            command.add(1, "--seccomp-bpf");
        }
        return command;
    }

    private static List<String> traced(Path log) {
        return new ArrayList<>(List.of("strace", "-f", "-y", "-s", "0", "-o", log.toString(), "-e", "trace=" + CALLS));
    }

    /** Disturbs a call instead of letting it happen, or, by a signal, before it happens. */
    static List<String> disturbing(Path log, SystemCall call, String how) {
        List<String> command = how.startsWith("signal") ? traced(log) : recording(log);
        command.addAll(List.of(
                "-P",
                call.watched().toString(),
                "-e",
                "inject=" + call.name() + ":" + how + ":when=" + call.occurrence()));
        return command;
    }

    static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
