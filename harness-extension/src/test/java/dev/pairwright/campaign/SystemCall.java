package dev.pairwright.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that changes files, as {@code strace -f -y} shows it.
 *
 * @param thread who made it
 * @param name such as {@code fsync}
 * @param path the file or folder it is about; of a rename the new name
 * @param occurrence how many calls of this name its thread had made on this path, on the old one of a rename, this one included
 * @param from of a rename the old name
 * @param begun the line of the log on which it was made
 * @param ended the line on which it returned
 */
record SystemCall(long thread, String name, Path path, int occurrence, Optional<Path> from, int begun, int ended) {

    private static final Pattern CALL = Pattern.compile("(\\d+) +([a-z_0-9]+)\\((.*)");
    private static final Pattern PATH = Pattern.compile("\\d+<(/[^>]*)>|\"(/[^\"]*)\"");

    /** The calls of a log that name a file below a folder whole, in order; such as change nothing are left out. */
    static List<SystemCall> below(Path folder, List<String> log) {
        Map<String, Integer> counts = new HashMap<>();
        List<SystemCall> calls = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            Matcher call = CALL.matcher(log.get(i));
            if (!call.matches()) {
                continue;
            }
            List<Path> paths = paths(call.group(3));
            paths.stream()
                    .distinct()
                    .forEach(path -> counts.merge(call.group(1) + call.group(2) + path, 1, Integer::sum));
            if (paths.isEmpty() || unimportant(call.group(2), call.group(3))) {
                continue;
            }
            boolean rename = call.group(2).startsWith("rename");
            Path path = paths.get(rename ? paths.size() - 1 : 0);
            if (path.startsWith(folder)) {
                calls.add(new SystemCall(
                        Long.parseLong(call.group(1)),
                        call.group(2),
                        path,
                        counts.get(call.group(1) + call.group(2) + paths.get(0)),
                        rename ? Optional.of(paths.get(0)) : Optional.empty(),
                        i,
                        ended(log, i, call.group(1) + " <... " + call.group(2) + " resumed>")));
            }
        }
        return calls;
    }

    private static int ended(List<String> log, int begun, String resumed) {
        int at = begun;
        if (log.get(begun).endsWith("<unfinished ...>")) {
            while (++at < log.size() && !log.get(at).replaceFirst(" +", " ").startsWith(resumed)) {
                // looks on
            }
        }
        return at;
    }

    /** What is opened to be read, or named within a folder that is open: workspaces are worked in like that. */
    private static boolean unimportant(String name, String arguments) {
        boolean opened = name.equals("openat");
        boolean within = (opened || name.endsWith("at")) && !arguments.startsWith("AT_FDCWD");
        return within || (opened && !arguments.contains("O_CREAT"));
    }

    private static List<Path> paths(String arguments) {
        List<Path> paths = new ArrayList<>();
        String call = arguments.replaceAll("\\) += -?\\d.*", "").replaceAll("AT_FDCWD<[^>]*>", "AT_FDCWD");
        for (Matcher found = PATH.matcher(call); found.find(); ) {
            paths.add(Path.of(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        return paths;
    }

    /** By which path it can be told from others: of a rename the old one. */
    Path watched() {
        return from.orElse(path);
    }

    boolean is(String callName, String fileName) {
        return name.equals(callName) && path.getFileName().toString().equals(fileName);
    }

    @Override
    public String toString() {
        return name + " " + path + (occurrence == 1 ? "" : " (" + occurrence + ")");
    }
}
