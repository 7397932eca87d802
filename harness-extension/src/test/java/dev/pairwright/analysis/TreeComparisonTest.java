package dev.pairwright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.io.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeComparisonTest {

    private static final String EXPECTED =
            "{'a': {'n': 3, 'x': 1.5, 'p': 1e-20, 'ids': [], 'why': null}, 'ci': [1.0, null], 's': 'ok'}";

    @Test
    void the_same_tree_agrees_leaf_by_leaf() {
        TreeComparison comparison = TreeComparison.of(json(EXPECTED), json(EXPECTED));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(8).isEqualTo(TreeComparison.leaves(json(EXPECTED)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            'n': 3,        | 'n': 4,                | /a/n: computed 4, expected 3
            'x': 1.5,      | 'x': 1.500000003,      | /a/x: computed 1.500000003, expected 1.5
            'p': 1e-20,    | 'p': 2e-20,            | /a/p: computed 2.0E-20, expected 1.0E-20
            'ids': [],     | 'ids': ["t1"],         | /a/ids: computed ["t1"], expected []
            'why': null    | 'why': 0.0             | /a/why: computed 0.0, expected null
            [1.0, null]    | [1.0]                  | /ci/1: not computed, expected null
            [1.0, null]    | [1.0, null, 2.0]       | /ci/2: nothing expected, computed 2.0
            's': 'ok'      | 's': 'no'              | /s: computed "no", expected "ok"
            , 's': 'ok'    | ``                     | /s: not computed, expected "ok"
            's': 'ok'      | 's': 'ok', 'more': 1.5 | /more: nothing expected, computed 1.5
            """)
    void a_difference_is_named_by_its_place(String part, String changed, String difference) {
        TreeComparison comparison = TreeComparison.of(json(EXPECTED), json(EXPECTED.replace(part, changed)));
        assertThat(comparison.differences()).containsExactly(difference);
    }

    private static JsonNode json(String text) {
        return StrictJson.parse("t.json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
