package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ReportInChromiumTest {

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        ReportStage.remove(home);
    }

    @Test
    void the_page_fits_wide_and_narrow_windows_says_nothing_on_the_console_and_asks_the_network_for_nothing()
            throws IOException {
        ReportStage stage = ReportStage.in(home);
        Path frame = home.resolve("frame.html");
        Files.writeString(
                frame,
                """
                <body><script>
                window.widths = [];
                function measured(frame, width) {
                  const root = frame.contentDocument.documentElement;
                  widths.push(width + ': ' + (root.scrollWidth <= width) + ' ' + frame.contentDocument.title.slice(0, 10));
                  if (widths.length == 2) document.title = widths.sort().join('; ');
                }
                for (const width of [390, 1280]) {
                  const frame = document.createElement('iframe');
                  frame.style.cssText = 'border:0;height:900px;width:' + width + 'px';
                  frame.onload = () => measured(frame, width);
                  frame.src = '%s';
                  document.body.append(frame);
                }
                </script></body>
                """
                        .formatted(stage.folder().resolve("index.html").toUri()));
        Path net = home.resolve("net.json");
        Command chromium = Command.in(
                home,
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--allow-file-access-from-files",
                "--enable-logging=stderr",
                "--user-data-dir=" + home.resolve("profile"),
                "--log-net-log=" + net,
                "--virtual-time-budget=5000",
                "--dump-dom",
                frame.toUri().toString());
        assertThat(chromium.said()).contains("<title>1280: true SIMULATED:; 390: true SIMULATED:</title>");
        assertThat(chromium.said()).doesNotContain("CONSOLE");
        assertThat(Files.readString(net)).doesNotContain("evil.example");
    }
}
