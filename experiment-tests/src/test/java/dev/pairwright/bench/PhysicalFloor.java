package dev.pairwright.bench;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bytes of a campaign, of its pages and of its Allure results, written again with the fsyncs and renames that durability needs and nothing else: a workspace is made of the
 * inputs and removed again, every file of a run and every folder is synced, the run is renamed into place and its parent synced, and intent, row and link are
 * appended and synced; a row of progress and {@code remaining.csv} for every second run, and every entry of {@code violations.log}. Pages are renamed into place, they and results are not
 * synced: they can be made again. One sync after the other, as the simplest program would.
 */
final class PhysicalFloor {

    private static final byte[] LEDGER_LINE =
            "x".repeat(180).concat("\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final List<Path> runs;
    private final List<Path> pages;
    private final List<Path> allure;
    private final long violations;
    private long syncs;

    private PhysicalFloor(List<Path> runs, List<Path> pages, List<Path> allure, long violations) {
        this.runs = runs;
        this.pages = pages;
        this.allure = allure;
        this.violations = violations;
    }

    static PhysicalFloor of(Path campaign, Path pages, Path allureResults) throws IOException {
        try (Stream<Path> listed = Files.list(campaign);
                Stream<Path> shown = Files.list(pages);
                Stream<String> logged = Files.lines(campaign.resolve("violations.log"));
                Stream<Path> results = Files.list(allureResults)) {
            return new PhysicalFloor(
                    listed.filter(path -> path.getFileName().toString().startsWith("run-"))
                            .sorted()
                            .toList(),
                    shown.sorted().toList(),
                    results.sorted().toList(),
                    logged.filter(line -> line.startsWith("[")).count());
        }
    }

    long syncs() {
        return syncs;
    }

    int replay(Path to, int most) throws IOException {
        syncs = 0;
        Path staging = Files.createDirectories(to.resolve(".staging"));
        Path shown = Files.createDirectories(to.resolve("pages"));
        Path results = Files.createDirectories(to.resolve("allure-results"));
        int count = Math.min(most, runs.size());
        try (FileChannel journal = append(to.resolve("journal"));
                FileChannel rows = append(to.resolve("rows"));
                FileChannel chain = append(to.resolve("chain"));
                FileChannel progress = append(to.resolve("progress"));
                FileChannel log = append(to.resolve("violations"))) {
            int paged = 0;
            int written = 0;
            int logged = 0;
            for (int i = 0; i < count; i++) {
                Path run = runs.get(i);
                Path staged = staging.resolve(run.getFileName());
                Path workspace = staging.resolve(run.getFileName() + ".workspace");
                List<Path> worked = copy(run.resolve("inputs"), workspace);
                Collections.reverse(worked);
                for (Path path : worked) {
                    Files.delete(path);
                }
                for (Path path : copy(run, staged)) {
                    sync(path);
                }
                line(journal);
                Files.move(staged, to.resolve(run.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                sync(to);
                line(rows);
                line(chain);
                if (i % 2 == 1) {
                    line(progress);
                    Files.write(to.resolve(".remaining"), LEDGER_LINE);
                    Files.move(to.resolve(".remaining"), to.resolve("remaining"), StandardCopyOption.ATOMIC_MOVE);
                }
                for (; logged < violations * (i + 1) / runs.size(); logged++) {
                    line(log);
                }
                for (; paged < (long) pages.size() * (i + 1) / runs.size(); paged++) {
                    Path page = pages.get(paged);
                    Files.write(shown.resolve(".new"), Files.readAllBytes(page));
                    Files.move(
                            shown.resolve(".new"),
                            shown.resolve(page.getFileName().toString()),
                            StandardCopyOption.ATOMIC_MOVE);
                }
                for (; written < (long) allure.size() * (i + 1) / runs.size(); written++) {
                    Path result = allure.get(written);
                    Files.write(results.resolve(result.getFileName().toString()), Files.readAllBytes(result));
                }
            }
        }
        return count;
    }

    private static List<Path> copy(Path from, Path to) throws IOException {
        List<Path> written = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.naturalOrder())::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectory(target);
                } else {
                    try (FileOutputStream out = new FileOutputStream(target.toFile())) {
                        out.write(Files.readAllBytes(path));
                    }
                }
                written.add(target);
            }
        }
        return written;
    }

    private void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
        syncs++;
    }

    private void line(FileChannel channel) throws IOException {
        channel.write(java.nio.ByteBuffer.wrap(LEDGER_LINE));
        channel.force(false);
        syncs++;
    }

    private static FileChannel append(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }
}
