package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.analysis.Findings;
import dev.pairwright.analysis.Stage;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.testkit.InstalledChecks;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report where the optional libraries are not on the class path. */
@Tag("slow")
class WithoutDrawingTest {

    private static final List<String> OPTIONAL = List.of("jfreechart", "batik", "xmlgraphics");

    @TempDir
    Path home;

    @AfterEach
    void removeReadOnlyFolders() throws IOException {
        ReportStage.remove(home);
    }

    @Test
    void without_the_drawing_libraries_the_report_has_its_tables_and_says_what_to_add() throws Exception {
        Stage stage = Stage.in(home, 2).play();
        try (URLClassLoader without = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Method write =
                    without.loadClass(WithoutDrawingTest.class.getName()).getDeclaredMethod("write", String.class);
            write.setAccessible(true);
            write.invoke(null, stage.capsule().folder().toString());
        }

        Path report = stage.capsule().folder().resolve("report");
        Document page = Jsoup.parse(Files.readString(report.resolve("index.html")));
        assertThat(page.selectFirst("#figures").text())
                .isEqualTo("Figures Figures need org.jfree.chart.JFreeChart, which is not on the class path: add "
                        + "org.jfree:jfreechart:1.5.6 and org.apache.xmlgraphics:batik-svggen:1.19.");
        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select(".tile")).hasSize(3);
        assertThat(page.select("#t-by-task tbody tr")).hasSize(2);
        assertThat(report.resolve("figures")).isEmptyDirectory();
    }

    /** Called in the class path that has no drawing libraries. */
    static void write(String folder) {
        Capsule capsule = CapsuleLoader.load(Path.of(folder), new InstalledChecks());
        CampaignReports.write(Findings.of(Path.of(folder, "runs"), capsule), capsule);
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> left = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator, -1)) {
            if (OPTIONAL.stream().noneMatch(Path.of(entry).getFileName().toString()::contains)) {
                left.add(Path.of(entry).toUri().toURL());
            }
        }
        return left.toArray(URL[]::new);
    }
}
