package dev.pairwright.ledger;

import static dev.pairwright.ledger.SampleRows.GENESIS;
import static dev.pairwright.ledger.SampleRows.row;
import static dev.pairwright.ledger.SampleRows.seal;
import static dev.pairwright.testkit.Played.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pairwright.core.CampaignName;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.key.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    private static final SigningKey KEY = SigningKey.make();
    private static final CampaignName MAIN = new CampaignName("main");
    private static final String AT = "2025-12-28T19:00:00.000Z";

    @TempDir
    Path folder;

    private Registry registry;

    @BeforeEach
    void aRegistryOfTwoRows() {
        Registry.create(folder);
        registry = Registry.open(folder, GENESIS);
        append(1);
        append(2);
    }

    private void append(int number) {
        registry.append(row(number, RunStatus.LOCKED), Optional.of(seal(number)));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private Checkpoint checkpoint() {
        return Checkpoint.of(MAIN, registry, AT);
    }

    private void assertDamage(String message) {
        assertThatThrownBy(() -> Checkpoint.read(folder, KEY.verifyingKey()))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage(message);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void the_file_is_exactly_this() {
        new Checkpoint("1.0", MAIN, 2, GENESIS, AT).write(folder, KEY);
        assertThat(text(file("checkpoint.json")))
                .isEqualTo(
                        """
                        {
                          "checkpoint_version": "1.0",
                          "campaign": "main",
                          "rows": 2,
                          "head": "%s",
                          "at": "2025-12-28T19:00:00.000Z"
                        }
                        """
                                .formatted(GENESIS));
        assertThat(file("checkpoint.json.sig")).hasSize(64);
    }

    @Test
    void it_is_read_as_it_was_written_and_holds() {
        Checkpoint written = checkpoint();
        written.write(folder, KEY);
        Checkpoint read = Checkpoint.read(folder, KEY.verifyingKey());
        assertThat(read).isEqualTo(written);
        read.require(MAIN, registry);
        append(3);
        assertThatCode(() -> read.require(MAIN, registry))
                .as("the registry may be ahead")
                .doesNotThrowAnyException();
    }

    @Test
    void one_of_no_rows_holds_for_a_registry_that_begins_alike() {
        new Checkpoint("1.0", MAIN, 0, GENESIS, AT).require(MAIN, registry);
        assertThatThrownBy(() -> new Checkpoint("1.0", MAIN, 0, seal(9), AT).require(MAIN, registry))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("registry.csv is not the one of which checkpoint.json of " + AT
                        + " counts 0 rows: its chain was made anew");
    }

    @Test
    void a_registry_that_is_behind_was_cut_off() throws IOException {
        Files.createDirectory(file("run-lost"));
        assertThatThrownBy(() -> new Checkpoint("1.0", MAIN, 3, GENESIS, AT).require(MAIN, registry))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("registry.csv has 2 rows, but checkpoint.json of " + AT
                        + " counts 3: the last rows were cut off; no row for run-lost");
    }

    @Test
    void another_campaign_s_is_told() {
        assertThatThrownBy(() -> checkpoint().require(new CampaignName("pilot"), registry))
                .isInstanceOf(LedgerDamage.class)
                .hasMessage("checkpoint.json is that of campaign \"main\"");
    }

    @Test
    void missing_unsigned_and_wrongly_signed_are_told_apart() throws IOException {
        assertDamage("checkpoint.json is missing; every campaign has one from its beginning");
        checkpoint().write(folder, KEY);
        Files.delete(file("checkpoint.json.sig"));
        assertDamage("checkpoint.json is unsigned: checkpoint.json.sig is missing");
        checkpoint().write(folder, SigningKey.make());
        assertDamage("checkpoint.json.sig is no signature of checkpoint.json by the campaign's key ("
                + KEY.verifyingKey().fingerprint() + ")");
    }

    @Test
    void an_edited_one_is_told() throws IOException {
        checkpoint().write(folder, KEY);
        Files.writeString(file("checkpoint.json"), text(file("checkpoint.json")).replace("\"rows\": 2", "\"rows\": 1"));
        assertDamage("checkpoint.json.sig is no signature of checkpoint.json by the campaign's key ("
                + KEY.verifyingKey().fingerprint() + ")");
    }

    @Test
    void signed_nonsense_is_told() throws IOException {
        byte[] nonsense = "{}\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file("checkpoint.json"), nonsense);
        Files.write(file("checkpoint.json.sig"), KEY.sign(nonsense));
        assertThatThrownBy(() -> Checkpoint.read(folder, KEY.verifyingKey()))
                .isInstanceOf(LedgerDamage.class)
                .hasMessageStartingWith("checkpoint.json is signed, but is no checkpoint: ")
                .hasMessageContaining("missing field \"rows\"");
    }

    @Test
    void whatever_an_interruption_leaves_of_replacing_it_one_of_the_two_is_read() throws IOException {
        Checkpoint older = checkpoint();
        byte[] olderBytes = Document.write(older, Schema.CHECKPOINT);
        append(3);
        Checkpoint newer = checkpoint();
        byte[] newerBytes = Document.write(newer, Schema.CHECKPOINT);
        byte[] torn = Arrays.copyOf(newerBytes, 20);
        byte[] olderSignature = KEY.sign(olderBytes);
        byte[] newerSignature = KEY.sign(newerBytes);

        assertThat(left(olderBytes, olderSignature, null, null)).isEqualTo(older);
        assertThat(left(olderBytes, olderSignature, null, new byte[12])).isEqualTo(older);
        assertThat(left(olderBytes, olderSignature, null, newerSignature)).isEqualTo(older);
        assertThat(left(olderBytes, olderSignature, torn, newerSignature)).isEqualTo(older);
        assertThat(left(olderBytes, olderSignature, newerBytes, newerSignature)).isEqualTo(newer);
        assertThat(left(olderBytes, newerSignature, newerBytes, null)).isEqualTo(newer);
        assertThat(left(newerBytes, newerSignature, null, null)).isEqualTo(newer);
    }

    private Checkpoint left(byte[] json, byte[] signature, byte @Nullable [] newJson, byte @Nullable [] newSignature)
            throws IOException {
        Files.write(file("checkpoint.json"), json);
        Files.write(file("checkpoint.json.sig"), signature);
        leave(".checkpoint.json.new", newJson);
        leave(".checkpoint.json.sig.new", newSignature);
        return Checkpoint.read(folder, KEY.verifyingKey());
    }

    private void leave(String name, byte @Nullable [] bytes) throws IOException {
        Files.deleteIfExists(file(name));
        if (bytes != null) {
            Files.write(file(name), bytes);
        }
    }
}
