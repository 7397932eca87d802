package dev.pairwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai:gpt-4.1-2025-04-14",
                "openai:gpt-4o-audio-preview-2024-12-17",
                "openai:gpt-4-0613",
                "openai:o3-2025-04-16",
                "openai:ft:gpt-4.1-mini-2025-04-14:acme::abc123",
                "anthropic:claude-sonnet-4-5-20250929",
                "anthropic:claude-3-5-haiku-20241022",
                "anthropic:claude-sonnet-4-6",
                "anthropic:claude-opus-5",
                "gemini:gemini-1.5-flash-002",
                "gemini:gemini-2.0-flash-001",
                "gemini:gemini-2.5-flash",
                "gemini:gemini-2.5-flash-preview-09-2025",
                "gemini:gemini-2.0-flash-thinking-exp-01-21",
                "gemini:gemini-3.1-pro-preview",
                "ollama:llama3.1:8b-instruct-q4_K_M",
                "openai-compatible:meta-llama/Llama-3.1-8B-Instruct"
            })
    void a_name_that_stays_is_taken(String written) {
        assertThat(ModelName.of(written).orElseThrow().instead()).isEmpty();
        assertThat(ModelName.of(written).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai:gpt-4.1 | write the snapshot with its date, such as openai:gpt-4.1-2025-04-14",
                "openai:o3 | write the snapshot with its date, such as openai:gpt-4.1-2025-04-14",
                "anthropic:claude-sonnet-4-5 | write the model with its date, such as anthropic:claude-sonnet-4-5-20250929; from "
                        + "version 4.6 on, such as anthropic:claude-sonnet-4-6, the name without a date is exact",
                "anthropic:opus | write the model with its date, such as anthropic:claude-sonnet-4-5-20250929; from version 4.6 "
                        + "on, such as anthropic:claude-sonnet-4-6, the name without a date is exact",
                "gemini:gemini-1.5-flash | write the stable model with its version, such as gemini:gemini-2.5-flash or "
                        + "gemini:gemini-2.0-flash-001",
                "gemini:gemini-2.0-flash | write the stable model with its version, such as gemini:gemini-2.5-flash or "
                        + "gemini:gemini-2.0-flash-001",
                "gemini:gemini-3.0-pro-exp | write the stable model with its version, such as gemini:gemini-2.5-flash or "
                        + "gemini:gemini-2.0-flash-001",
                "gemini:gemini-pro | write the stable model with its version, such as gemini:gemini-2.5-flash or "
                        + "gemini:gemini-2.0-flash-001",
                "ollama:llama3.1 | write the tag, such as ollama:llama3.1:8b-instruct-q4_K_M; without one it is the newest",
                "openai-compatible:my-model | write the model as the server lists it, with its version or size"
            })
    void a_name_that_moves_is_told_what_to_write(String written, String instead) {
        assertThat(ModelName.of(written).orElseThrow().instead()).contains(instead);
    }

    @Test
    void a_name_without_a_provider_is_none_of_theirs() {
        assertThat(ModelName.of("rehearsal-1")).isEmpty();
        assertThat(ModelName.of("mistral:7b")).isEmpty();
        assertThat(ModelName.of("openai:")).isEmpty();
    }
}
