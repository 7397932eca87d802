package dev.pairwright.cli;

import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.VariantId;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The files of a new experiment.
 *
 * @param id its id
 * @param variants its two variants
 * @param tasks how many tasks
 * @param packageName the package of its classes
 */
record Scaffold(ExperimentId id, List<VariantId> variants, int tasks, String packageName) {

    private static final int FIRST_SEED = 42;
    private static final int LONGEST_COLUMN = 30;

    /**
     * Writes them, and the project around them where there is none.
     *
     * @param target the folder that is to hold {@code experiments/}
     * @return the files that were written, in order
     * @throws Refusal if one of them is there already
     */
    List<Path> write(Path target) {
        Map<Path, String> files = new LinkedHashMap<>();
        if (isEmpty(target)) {
            project().forEach((name, text) -> files.put(target.resolve(name), text));
        }
        files().forEach((name, text) -> files.put(target.resolve(name), text));
        files.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .ifPresent(file -> {
                    throw new Refusal(
                            file + " is there already, and nothing was written: take another id, or remove it");
                });
        files.forEach(Scaffold::put);
        return List.copyOf(files.keySet());
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.findAny().isEmpty();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    private static void put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StorageFailure("write", file, e);
        }
    }

    private Map<String, String> project() {
        return Map.of(
                "pom.xml", Template.of("pom.xml.txt", values()),
                "README.md", Template.of("README.md.txt", values()),
                ".gitignore", Template.of("gitignore.txt", values()));
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        String capsule = "experiments/" + id + "/";
        files.put(capsule + "experiment.json", Template.of("experiment.json.txt", values()));
        files.put(capsule + "research.md", Template.of("research.md.txt", values()));
        files.put(capsule + "variants/" + variants.get(0) + ".md", Template.of("first.md.txt", values()));
        files.put(capsule + "variants/" + variants.get(1) + ".md", Template.of("second.md.txt", values()));
        for (int number = 1; number <= tasks; number++) {
            String task = capsule + "tasks/" + task(number) + "/";
            Map<String, String> values = values(number);
            files.put(task + "spec.json", Template.of("spec.json.txt", values));
            files.put(task + "README.md", Template.of("task.md.txt", values));
            files.put(task + "solution.json", Template.of("solution.json.txt", values));
            files.put(task + "inputs/input.txt", Template.of("line.txt", values));
            files.put(task + "expected/output.txt", Template.of("line.txt", values));
        }
        String classes = "src/test/java/" + packageName.replace('.', '/') + "/" + className();
        files.put(classes + "Experiment.java", Template.of("Experiment.java.txt", values()));
        files.put(classes + "Findings.java", Template.of("Findings.java.txt", values()));
        return files;
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("id", id.value());
        values.put("first", variants.get(0).value());
        values.put("second", variants.get(1).value());
        values.put("first-column", column(0));
        values.put("second-column", column(1));
        values.put("package", packageName);
        values.put("class", className());
        values.put("version", BuiltFrom.version());
        values.put("tasks-in-words", tasks == 1 ? "one task" : tasks + " tasks");
        values.put(
                "tasks",
                numbers()
                        .mapToObj(number -> "    \"tasks/" + task(number) + "\"")
                        .collect(Collectors.joining(",\n")));
        values.put(
                "methods",
                numbers()
                        .mapToObj(number -> Template.of(
                                "method.txt",
                                Map.of(
                                        "task",
                                        task(number),
                                        "method",
                                        task(number).toLowerCase(Locale.ROOT).replace("-", ""))))
                        .collect(Collectors.joining()));
        return values;
    }

    /** A variant's short name in the columns of ledgers. */
    private String column(int variant) {
        String name = variants.get(variant)
                .value()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^(?![a-z])", "v");
        String shortened = name.substring(0, Math.min(name.length(), LONGEST_COLUMN));
        return variant == 0 || !shortened.equals(column(0)) ? shortened : shortened + "_2";
    }

    private Map<String, String> values(int number) {
        Map<String, String> values = values();
        values.put("number", Integer.toString(number));
        values.put("task", task(number));
        values.put("seed", Integer.toString(FIRST_SEED + number - 1));
        return values;
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, tasks);
    }

    private static String task(int number) {
        return String.format("TASK-%03d", number);
    }

    /** The beginning of its classes' names, such as {@code Exp002} for {@code exp-002}. */
    String className() {
        String name = Stream.of(id.value().split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "Experiment" + name : name;
    }
}
