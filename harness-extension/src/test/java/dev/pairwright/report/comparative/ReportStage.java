package dev.pairwright.report.comparative;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.Playing;
import dev.pairwright.analysis.Stage;
import dev.pairwright.core.NonCriticalViolation;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.ViolationsLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A small campaign with its report, in which every text that a stranger may write is hostile.
 *
 * @param stage the campaign
 * @param folder its report
 */
record ReportStage(Stage stage, Path folder) {

    static final String HOSTILE =
            "<script>canary=1;fetch('http://evil.example/x')</script><img src=http://evil.example/y onerror=canary=2;alert(1)> [go](javascript:canary=3) \"'&amp; \u001b[31mred\u001b]0;title\u0007\u202e @everyone http://evil.example </title></style></svg>--> ]]>";

    static ReportStage in(Path home) {
        Stage stage = Stage.in(home, 4, experiment -> {
            experiment.put("title", "Title " + HOSTILE);
            ((ObjectNode) experiment.at("/pre_registration/hypotheses/0")).put("claim", "Claim " + HOSTILE);
        });
        stage.capsule()
                .task("TASK-001", task -> task.put("name", "Task " + HOSTILE))
                .write();
        Playing.doing(cue -> cue.second() || cue.number() % 2 == 0 ? Playing.Deed.SOLVE : Playing.Deed.SLIP);
        Playing.servedBy(cue -> "Model " + HOSTILE);
        stage.play();
        try (ViolationsLog log = ViolationsLog.open(stage.runs())) {
            log.append(
                    "2026-01-01T00:00:00.000Z",
                    Optional.empty(),
                    new NonCriticalViolation.LoggingGap("Gap " + HOSTILE));
        }
        return new ReportStage(stage, ComparativeReport.write(stage.findings(), stage.read()));
    }

    Findings findings() {
        return stage.findings();
    }

    Document page() {
        return Jsoup.parse(text("index.html"));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TreeMap<String, String> bytes() throws IOException {
        TreeMap<String, String> bytes = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    static void remove(Path home) throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }
}
