package dev.pairwright.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.pairwright.core.Verdict;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.testkit.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go: a place that cannot be written, and one that says what it is. */
class ResultsFolderTest {

    @TempDir
    Path home;

    private TestCampaign campaign;
    private boolean mounted;

    @BeforeEach
    void capsule() {
        campaign = TestCampaign.in(home);
        campaign.run();
    }

    @AfterEach
    void writable() throws IOException {
        if (mounted) {
            Command.in(home, "umount", campaign.runs().toString());
        }
        Files.setPosixFilePermissions(campaign.runs(), PosixFilePermissions.fromString("rwxr-xr-x"));
        TreeRemoval.remove(campaign.runs());
    }

    /** Permissions do not bind root, a mount does. */
    private void readOnly(Path folder) throws IOException {
        if (Command.in(home, "id", "-u").said().strip().equals("0")) {
            Command bound = Command.in(home, "mount", "--bind", folder.toString(), folder.toString());
            assumeThat(bound.exit()).as("root may mount here: " + bound.said()).isZero();
            mounted = true;
            Command remounted = Command.in(home, "mount", "-o", "remount,ro,bind", folder.toString());
            assumeThat(remounted.exit())
                    .as("root may mount here: " + remounted.said())
                    .isZero();
        } else {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
    }

    @Test
    @DisplayName("E08: a folder for results that may not be written is named before anything runs")
    void a_read_only_folder() throws IOException {
        readOnly(campaign.runs());

        assertThatThrownBy(() -> campaign.run("campaign", "second"))
                .isInstanceOf(StorageFailure.class)
                .message()
                .matches("could not make " + campaign.runs()
                        + "/second: (Read-only file system|permission denied) \\([0-9]+ bytes usable there\\)");
    }

    @Test
    @DisplayName("E13: what kind of file system results are on stands with the campaign and each of its runs")
    void the_kind_of_file_system() throws IOException {
        Optional<String> kind = Optional.of(Files.getFileStore(campaign.runs()).type());

        assertThat(CampaignRecord.read(campaign.runs()).environment().fileSystem())
                .isEqualTo(kind);
        for (String run : campaign.ledger().published()) {
            assertThat(new dev.pairwright.run.RunFolder(campaign.runs().resolve(run))
                            .readManifest()
                            .pins()
                            .environment()
                            .fileSystem())
                    .isEqualTo(kind);
        }
        assertThat(campaign.run().verdicts()).containsOnly(new Verdict.Holds());
    }
}
