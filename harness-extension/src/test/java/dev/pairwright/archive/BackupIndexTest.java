package dev.pairwright.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.archive.BackupIndex.BackedUpFile;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.ExperimentId;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackupIndexTest {

    private static final int RUNS = 20_000;
    private static final Sha256 HASH = Sha256.ofText("some file");

    private static List<BackedUpFile> filesOf(int run) {
        return List.of(
                file(run, "SHA256SUMS"),
                file(run, "SHA256SUMS.sig"),
                file(run, "agent.log"),
                file(run, "evaluation.log"),
                file(run, "inputs/data/customers.csv"),
                file(run, "manifest.json"),
                file(run, "outputs/data/customers.csv"),
                file(run, "scorecard.json"));
    }

    private static BackedUpFile file(int run, String name) {
        return new BackedUpFile(
                String.format(Locale.ROOT, "run-20260105T%09dZ-goal-centric-TASK-003/%s", run, name),
                HASH,
                1_000,
                "0444");
    }

    @Test
    @Tag("slow")
    void the_files_of_twenty_thousand_runs_have_room_in_it() {
        BackupIndex index = new BackupIndex(
                BackupIndex.VERSION,
                new ExperimentId("exp-test"),
                new CampaignName("main"),
                1,
                BackupIndex.Kind.FULL,
                "closed",
                "2026-01-05T09:00:00.000Z",
                Optional.empty(),
                RUNS,
                HASH,
                IntStream.range(0, RUNS)
                        .mapToObj(BackupIndexTest::filesOf)
                        .flatMap(List::stream)
                        .toList(),
                List.of());

        byte[] written = Document.write(index, Schema.BACKUP);

        assertThat(written).hasSizeGreaterThan(16 << 20);
        assertThat(Document.parse(BackupIndex.FILE, written, Schema.BACKUP, BackupIndex.class))
                .isEqualTo(index);
    }
}
