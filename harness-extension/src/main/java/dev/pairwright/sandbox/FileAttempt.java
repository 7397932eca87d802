package dev.pairwright.sandbox;

import dev.pairwright.core.Access;
import dev.pairwright.core.Access.Outcome;
import dev.pairwright.core.Access.RecordAs;
import dev.pairwright.core.FileOperation;
import dev.pairwright.core.Printable;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.Kind;
import dev.pairwright.io.path.PathCode;
import dev.pairwright.io.path.PathRefused;
import dev.pairwright.io.path.PathRules.Judged;
import dev.pairwright.io.path.PathUse;
import dev.pairwright.io.path.PathVerdict;
import dev.pairwright.io.path.RootFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes an attempt at a path and records it: rules of paths first, then the scope, then the byte budget, then the file system.
 *
 * @param files the workspace
 * @param scope which paths are permitted
 * @param budget how much may still be written
 */
record FileAttempt(RootFolder files, Scope scope, WriteBudget budget, Consumer<StorageFailure> failures) {

    private static final int LONGEST_RECORDED = 1024;

    /** What is done once nothing stands against it. */
    @FunctionalInterface
    interface Doing {
        String with(Arguments arguments) throws PathRefused, IOException, ToolFailure;
    }

    ToolResult make(String callId, FileOperation operation, Arguments arguments, Doing doing) {
        String path = arguments.text("path");
        Attempted record = new Attempted(callId, operation, Printable.of(path, LONGEST_RECORDED));
        try {
            Judged judged = files.judge(path, use(operation));
            boolean fine = judged.verdict().equals(PathVerdict.FINE);
            if (fine && !scope.covers(operation, judged.relative())) {
                return record.denied(
                        "SCOPE", shown(path) + ": the path is outside of what you may " + operation.wireName());
            }
            int bytes = arguments.texts().getOrDefault("content", "").getBytes(StandardCharsets.UTF_8).length;
            if (fine && !budget.has(bytes)) {
                return record.denied("QUOTA", shown(path) + ": " + bytes + " bytes are too many, " + budget.left());
            }
            String content = doing.with(arguments);
            budget.use(bytes);
            return record.allowed(content);
        } catch (PathRefused refused) {
            return record.refused(refused);
        } catch (ToolFailure failure) {
            return record.failed(failure.code(), String.valueOf(failure.getMessage()));
        } catch (IOException e) {
            if (StorageFailure.isOfTheDisk(e)) {
                failures.accept(new StorageFailure(operation.wireName(), failedAt(e, path), e));
            }
            return record.failed("IO", shown(path) + ": " + reason(e));
        }
    }

    private static Path failedAt(IOException e, String path) {
        return Path.of(e instanceof FileSystemException named && named.getFile() != null ? named.getFile() : path);
    }

    private static PathUse use(FileOperation operation) {
        return switch (operation) {
            case READ -> PathUse.READ;
            case LIST, SEARCH -> PathUse.LIST;
            case WRITE, APPEND, MAKE_DIRECTORY -> PathUse.WRITE;
        };
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : Printable.of(message, 200);
    }

    private static String shown(String path) {
        return Printable.of(path, 200);
    }

    /** The record of one attempt, closed with what came of it. */
    private record Attempted(String callId, FileOperation operation, String path) {

        ToolResult allowed(String content) {
            return ToolResult.done(content, List.of(access(Outcome.ALLOWED, "OK", RecordAs.NONE)));
        }

        ToolResult denied(String code, String why) {
            return ToolResult.failed(code, why, List.of(access(Outcome.DENIED, code, RecordAs.INVALID)));
        }

        ToolResult failed(String code, String why) {
            return ToolResult.failed(code, why, List.of(access(Outcome.FAILED, code, RecordAs.NONE)));
        }

        /** A folder where a file is needed, or the other way round, is a mistake and no offence. */
        ToolResult refused(PathRefused refused) {
            PathVerdict verdict = refused.verdict();
            String why = String.valueOf(refused.getMessage());
            if (verdict.code() == PathCode.NOT_REGULAR && refused.found().isPresent()) {
                Kind found = refused.found().get();
                if (found == Kind.DIRECTORY) {
                    return failed("IS_DIRECTORY", why);
                }
                if (found == Kind.FILE) {
                    return failed("NOT_DIRECTORY", why);
                }
            }
            String code = verdict.code().name();
            if (verdict.recordAs() == RecordAs.NONE) {
                return failed(code, why);
            }
            return ToolResult.failed(code, why, List.of(access(Outcome.DENIED, code, verdict.recordAs())));
        }

        private Access access(Outcome outcome, String code, RecordAs recordAs) {
            return new Access(callId, operation.wireName(), path, outcome, code, recordAs);
        }
    }
}
