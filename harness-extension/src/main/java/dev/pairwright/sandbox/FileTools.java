package dev.pairwright.sandbox;

import dev.pairwright.core.FileOperation;
import dev.pairwright.core.Printable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Glob;
import dev.pairwright.io.path.Kind;
import dev.pairwright.io.path.Listed;
import dev.pairwright.io.path.PathRefused;
import dev.pairwright.io.path.RootFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tools that read and change the workspace. */
final class FileTools {

    /** The longest file {@code read_file} takes. */
    static final int MOST_READ = 1 << 20;

    /** The most names a listing or a search gives. */
    static final int MOST_NAMES = 1000;

    private static final int LONGEST_PATTERN = 1000;
    private static final String FOLDER = "The folder, relative to the workspace; '.' is the workspace itself.";
    private static final String FILE = "The file, relative to the workspace.";

    private final RootFolder files;
    private final Scope scope;
    private final FileAttempt attempt;

    FileTools(RootFolder files, Scope scope, WriteBudget budget, Consumer<StorageFailure> failures) {
        this.files = files;
        this.scope = scope;
        this.attempt = new FileAttempt(files, scope, budget, failures);
    }

    List<Tool> all() {
        return List.of(
                tool(
                        FileOperation.LIST,
                        "list_directory",
                        "List the names in a folder, one on each line; folders end with '/'.",
                        List.of(Parameter.text("path", FOLDER)),
                        this::list),
                tool(
                        FileOperation.READ,
                        "read_file",
                        "Read a text file.",
                        List.of(Parameter.text("path", FILE)),
                        this::read),
                tool(
                        FileOperation.SEARCH,
                        "search_files",
                        "Find files and folders by name in a folder and all folders in it; gives one path on each line.",
                        List.of(
                                Parameter.text("path", FOLDER),
                                Parameter.text("pattern", "A glob for the name, such as *.csv.")),
                        this::search),
                tool(
                        FileOperation.WRITE,
                        "write_file",
                        "Create a file, or replace its content. The folder it goes to must exist.",
                        List.of(Parameter.text("path", FILE), Parameter.text("content", "The whole content.")),
                        this::write),
                tool(
                        FileOperation.APPEND,
                        "append_file",
                        "Add text to the end of a file that exists.",
                        List.of(Parameter.text("path", FILE), Parameter.text("content", "The text to add.")),
                        this::append),
                tool(
                        FileOperation.MAKE_DIRECTORY,
                        "make_directory",
                        "Make a folder. The folder it goes to must exist.",
                        List.of(Parameter.text("path", "The new folder, relative to the workspace.")),
                        this::makeDirectory));
    }

    private Tool tool(
            FileOperation operation,
            String name,
            String description,
            List<Parameter> parameters,
            FileAttempt.Doing doing) {
        return new Tool(
                name,
                description,
                Optional.of(operation),
                parameters,
                (callId, arguments) -> attempt.make(callId, operation, arguments, doing));
    }

    private String list(Arguments arguments) throws PathRefused, IOException {
        List<Listed> names = files.list(arguments.text("path"), MOST_NAMES + 1);
        return lines(names);
    }

    private String read(Arguments arguments) throws PathRefused, IOException, ToolFailure {
        String path = arguments.text("path");
        byte[] bytes = files.read(path, MOST_READ);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ToolFailure("NOT_TEXT", Printable.of(path, 200) + ": the file is not UTF-8 text");
        }
    }

    private String search(Arguments arguments) throws PathRefused, IOException, ToolFailure {
        Glob pattern = pattern(arguments.text("pattern"));
        return lines(files.search(
                arguments.text("path"), pattern, folder -> scope.covers(FileOperation.SEARCH, folder), MOST_NAMES + 1));
    }

    private static Glob pattern(String text) throws ToolFailure {
        if (text.length() > LONGEST_PATTERN) {
            throw new ToolFailure(
                    "BAD_ARGUMENTS",
                    "'pattern' has " + text.length() + " characters, and at most " + LONGEST_PATTERN + " are taken");
        }
        try {
            return Glob.of(text);
        } catch (IllegalArgumentException malformed) {
            throw new ToolFailure("BAD_ARGUMENTS", String.valueOf(malformed.getMessage()));
        }
    }

    private String write(Arguments arguments) throws PathRefused, IOException {
        byte[] content = bytes(arguments);
        files.write(arguments.text("path"), content);
        return "wrote " + content.length + " bytes to " + shown(arguments);
    }

    private String append(Arguments arguments) throws PathRefused, IOException {
        byte[] content = bytes(arguments);
        files.append(arguments.text("path"), content);
        return "appended " + content.length + " bytes to " + shown(arguments);
    }

    private String makeDirectory(Arguments arguments) throws PathRefused, IOException {
        files.makeDirectory(arguments.text("path"));
        return "made the folder " + shown(arguments);
    }

    private static byte[] bytes(Arguments arguments) {
        return arguments.text("content").getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(Arguments arguments) {
        return Printable.of(arguments.text("path"), 200);
    }

    private static String lines(List<Listed> names) {
        StringBuilder lines = new StringBuilder();
        for (Listed name : names.subList(0, Math.min(names.size(), MOST_NAMES))) {
            lines.append(Printable.of(name.path(), 5000));
            lines.append(name.kind() == Kind.DIRECTORY ? "/\n" : "\n");
        }
        if (names.size() > MOST_NAMES) {
            lines.append("... (only the first ").append(MOST_NAMES).append(" are shown)\n");
        }
        return lines.toString();
    }
}
