package dev.pairwright.monitor.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out by Linux's {@code /proc} whether what this process prints reaches the terminal that it was started from. Surefire's fork prints into a pipe; what becomes of
 * it the build tool's own process knows, which is the outermost Java process of the same terminal.
 *
 * @param proc {@code /proc}
 */
record ControllingTerminal(Path proc) {

    /** A process: who started it, which terminal it belongs to, 0 for none, and what it is called. */
    private record Entry(String id, String parent, String terminal, String name) {}

    /** Whether a person sees what is printed; also true where there is no {@code /proc} to ask. */
    boolean showsOutput() {
        Optional<Entry> self = entry("self");
        if (self.isEmpty()) {
            return true;
        }
        String terminal = self.get().terminal();
        if (terminal.equals("0")) {
            return false;
        }
        Entry outermost = self.get();
        Optional<Entry> next = entry(self.get().parent());
        while (next.filter(entry -> entry.terminal().equals(terminal)).isPresent()) {
            if (next.get().name().equals("java")) {
                outermost = next.get();
            }
            next = entry(next.get().parent());
        }
        return printsToTerminal(outermost);
    }

    private boolean printsToTerminal(Entry process) {
        try {
            String output = Files.readSymbolicLink(
                            proc.resolve(process.id()).resolve("fd").resolve("1"))
                    .toString();
            return output.startsWith("/dev/pts/") || output.startsWith("/dev/tty") || output.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Entry> entry(String id) {
        try {
            String stat = Files.readString(proc.resolve(id).resolve("stat"));
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            return Optional.of(new Entry(stat.substring(0, stat.indexOf(' ')), rest[1], rest[4], name));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
