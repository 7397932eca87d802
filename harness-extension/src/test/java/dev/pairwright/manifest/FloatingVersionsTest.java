package dev.pairwright.manifest;

import static dev.pairwright.manifest.SampleManifests.bound;
import static dev.pairwright.manifest.SampleManifests.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.core.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatingVersionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "latest",
                "LATEST",
                " main ",
                "master",
                "HEAD",
                "stable",
                "current",
                "default",
                "nightly",
                "edge",
                "gpt-4o-latest",
                "image:latest",
                "origin/main",
                "agent@latest",
                "version latest"
            })
    void what_means_something_else_tomorrow_floats(String version) {
        assertThat(FloatingVersions.floats(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0",
                "gpt-4o-2024-08-06",
                "maintained-1",
                "latest-2",
                "main/1",
                "headroom",
                "0123456789abcdef0123456789abcdef01234567-dirty",
                "rehearsal-1"
            })
    void what_means_the_same_tomorrow_does_not(String version) {
        assertThat(FloatingVersions.floats(version)).isFalse();
    }

    @Test
    void a_real_manifest_has_none() {
        assertThat(FloatingVersions.problems("manifest.json", bound(SampleManifests.first())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/pins, harness_version",
        "/pins/agent, version",
        "/pins/agent, model",
        "/pins/evaluator_versions/task_success, version",
        "/pins/evaluator_versions/constraint_adherence, version",
        "/pins/evaluator_versions/runtime, version",
        "/pins/evaluator_versions/clarification_counter, version",
        "/pins/evaluator_versions/reproducibility, version",
        "/metadata, experiment_version",
        "/metadata, task_suite_version",
        "/metadata, variant_version"
    })
    void each_field_is_refused_by_name(String block, String field) {
        ObjectNode manifest = SampleManifests.first();
        object(manifest, block).put(field, "latest");
        assertThat(FloatingVersions.problems("manifest.json", bound(manifest)))
                .extracting(Problem::toString)
                .containsExactly("manifest.json#" + block + "/" + field
                        + ": \"latest\" is a floating version (name the exact version, which means the same tomorrow)");
    }

    @Test
    void a_name_that_a_provider_moves_is_refused_with_what_to_write() {
        ObjectNode manifest = SampleManifests.first();
        object(manifest, "/pins/agent").put("model", "openai:gpt-4.1");
        assertThat(FloatingVersions.problems("manifest.json", bound(manifest)))
                .extracting(Problem::toString)
                .containsExactly("manifest.json#/pins/agent/model: \"openai:gpt-4.1\" is a floating version"
                        + " (write the snapshot with its date, such as openai:gpt-4.1-2025-04-14)");
    }

    @Test
    void all_fields_are_refused_at_once_in_the_order_of_their_pointers() {
        ObjectNode manifest = SampleManifests.first();
        object(manifest, "/pins").put("harness_version", "");
        object(manifest, "/pins/agent").put("model", "gpt-4o-latest").put("version", "main");
        object(manifest, "/metadata").put("variant_version", "HEAD");
        assertThat(FloatingVersions.problems("manifest.json", bound(manifest)))
                .extracting(Problem::pointer)
                .containsExactly(
                        "/metadata/variant_version",
                        "/pins/agent/model",
                        "/pins/agent/version",
                        "/pins/harness_version");
    }
}
