package dev.pairwright.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownValidTest {

    private static final byte[] DOCUMENT = "{\"a\": 1}\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void bytes_are_known_by_schema_and_content() {
        KnownValid.add(Schema.MANIFEST, DOCUMENT);

        assertThat(KnownValid.contains(Schema.MANIFEST, DOCUMENT.clone())).isTrue();
        assertThat(KnownValid.contains(Schema.SCORECARD, DOCUMENT)).isFalse();
        assertThat(KnownValid.contains(Schema.MANIFEST, "{\"a\": 2}\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void no_more_is_remembered_than_has_room() {
        byte[] first = "first".getBytes(StandardCharsets.UTF_8);
        KnownValid.add(Schema.CAMPAIGN, first);

        IntStream.range(0, 2_000)
                .forEach(i -> KnownValid.add(Schema.CAMPAIGN, String.valueOf(i).getBytes(StandardCharsets.UTF_8)));

        assertThat(KnownValid.contains(Schema.CAMPAIGN, first)).isFalse();
        assertThat(KnownValid.contains(Schema.CAMPAIGN, "1999".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
