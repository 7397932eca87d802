package dev.pairwright.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes a small experiment that is right in everything, unless it was told otherwise: two variants, {@code TASK-001} (creates
 * {@code out.txt}) and {@code TASK-002} (appends to {@code notes.txt}). Paths are relative to the experiment's folder.
 */
public final class CapsuleBuilder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final Map<String, ObjectNode> documents = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private String folder = "exp-test";

    private CapsuleBuilder(Path home) {
        this.home = home;
        documents.put("experiment.json", json(MinimalCapsule.EXPERIMENT));
        documents.put("tasks/TASK-001/spec.json", json(MinimalCapsule.CREATE));
        documents.put("tasks/TASK-001/solution.json", json(MinimalCapsule.CREATE_SOLUTION));
        documents.put("tasks/TASK-002/spec.json", json(MinimalCapsule.APPEND));
        documents.put("tasks/TASK-002/solution.json", json(MinimalCapsule.APPEND_SOLUTION));
        file("tasks/TASK-001/expected/out.txt", "hello\n");
        file("tasks/TASK-002/inputs/notes.txt", "some\n");
        file("tasks/TASK-002/inputs/kept/readonly.txt", "This stays.\n");
        file("variants/first.md", MinimalCapsule.FIRST);
        file("variants/second.md", MinimalCapsule.SECOND);
        file("research.md", MinimalCapsule.RESEARCH);
    }

    /** A builder for an experiment in the folder {@code experiments/exp-test} of a home. */
    public static CapsuleBuilder in(Path home) {
        return new CapsuleBuilder(home);
    }

    /** Gives the experiment another id, and its folder the same name. */
    public CapsuleBuilder named(String id) {
        folder = id;
        return experiment(experiment -> experiment.put("experiment_id", id));
    }

    /** Changes {@code experiment.json}. */
    public CapsuleBuilder experiment(Consumer<ObjectNode> change) {
        return document("experiment.json", change);
    }

    /** Changes a task's {@code spec.json}. */
    public CapsuleBuilder task(String id, Consumer<ObjectNode> change) {
        return document("tasks/" + id + "/spec.json", change);
    }

    /** Changes a task's {@code solution.json}. */
    public CapsuleBuilder solution(String id, Consumer<ObjectNode> change) {
        return document("tasks/" + id + "/solution.json", change);
    }

    private CapsuleBuilder document(String path, Consumer<ObjectNode> change) {
        ObjectNode document = documents.get(path);
        if (document == null) {
            throw new IllegalArgumentException("no " + path + "; there are " + documents.keySet());
        }
        change.accept(document);
        return this;
    }

    /** Puts a text file, also in the place of a JSON file. */
    public CapsuleBuilder file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file of these bytes, also in the place of a JSON file. */
    public CapsuleBuilder file(String path, byte[] bytes) {
        documents.remove(path);
        files.put(path, bytes.clone());
        return this;
    }

    /** Adds a task that is another one under a new id. */
    public CapsuleBuilder copyOfTask(String of, String id) {
        String from = "tasks/" + of + "/";
        new TreeMap<>(documents).forEach((path, document) -> {
            if (path.startsWith(from)) {
                documents.put("tasks/" + id + "/" + path.substring(from.length()), document.deepCopy());
            }
        });
        new TreeMap<>(files).forEach((path, bytes) -> {
            if (path.startsWith(from)) {
                files.put("tasks/" + id + "/" + path.substring(from.length()), bytes);
            }
        });
        experiment(experiment -> experiment.withArray("tasks").add("tasks/" + id));
        return task(id, spec -> spec.put("task_id", id));
    }

    /** Leaves out a file, or a folder with all that is in it. */
    public CapsuleBuilder without(String path) {
        documents.keySet().removeIf(file -> file.equals(path) || file.startsWith(path + "/"));
        files.keySet().removeIf(file -> file.equals(path) || file.startsWith(path + "/"));
        return this;
    }

    /** Where the experiment is written. */
    public Path folder() {
        return home.resolve("experiments").resolve(folder);
    }

    /** Writes the experiment and gives its folder. */
    public Path write() {
        try {
            Files.createDirectories(folder());
            for (Map.Entry<String, ObjectNode> document : documents.entrySet()) {
                put(document.getKey(), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document.getValue()));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(file.getKey(), file.getValue());
            }
            return folder();
        } catch (IOException e) {
            throw new UncheckedIOException("the capsule was not written", e);
        }
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Reads an object that a test wrote. */
    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an object: " + text, e);
        }
    }
}
