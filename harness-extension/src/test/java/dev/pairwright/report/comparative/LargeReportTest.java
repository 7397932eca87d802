package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class LargeReportTest {

    private static final int PAIRS = 10_000;
    private static final long MOST = 5_000_000;

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        ReportStage.remove(home);
    }

    @Test
    void ten_thousand_pairs_are_all_linked_from_a_page_below_five_megabytes() throws IOException {
        Stage stage = Stage.in(home, 4).play();

        Path folder = ComparativeReport.write(LargeFindings.of(stage.findings(), stage.runs(), PAIRS), stage.read());

        Path page = folder.resolve("index.html");
        assertThat(Files.size(page)).isLessThan(MOST);
        assertThat(Jsoup.parse(Files.readString(page)).select("#t-analysed-runs a"))
                .hasSize(2 * PAIRS);
        assertThat(Files.size(folder.resolve("comparative-report.md"))).isLessThan(MOST);
        assertThat(Files.size(folder.resolve("summary.md"))).isLessThan(10_000);
    }
}
