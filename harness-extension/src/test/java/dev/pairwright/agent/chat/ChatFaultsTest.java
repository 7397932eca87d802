package dev.pairwright.agent.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.agent.AgentReport;
import dev.pairwright.agent.Protocol;
import dev.pairwright.core.ExitReason;
import dev.pairwright.testkit.provider.Fault;
import dev.pairwright.testkit.provider.Script;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatFaultsTest {

    @TempDir
    Path folder;

    private AgentFailure failure(Protocol protocol, Fault fault) throws Exception {
        try (ChatBench bench = new ChatBench(folder, Script.saying("never read"))) {
            bench.provider.failing(fault, Integer.MAX_VALUE);
            AgentFailure failure = catchThrowableOfType(AgentFailure.class, () -> bench.run(protocol));
            assertThat(bench.provider.received())
                    .as("asking again is the gateway's to decide")
                    .hasSize(1);
            return failure;
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_provider_that_throttles_leaves_the_run_unscored(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, Fault.tooMany(7));

        assertThat(failure.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(failure).hasMessageStartingWith("the model's provider answered HTTP 429: ");
        assertThat(failure).hasMessageContaining("Rate limit reached");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_provider_that_fails_leaves_the_run_unscored(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, Fault.status(500));

        assertThat(failure.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(failure).hasMessageStartingWith("the model's provider answered HTTP 500: ");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_parameter_the_model_does_not_know_leaves_the_run_unscored(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, Fault.unsupported("seed"));

        assertThat(failure.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(failure).hasMessageContaining("Unsupported parameter: 'seed'");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_conversation_that_outgrows_the_model_is_the_agents_failure(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, Fault.contextOverflow());

        assertThat(failure.reason()).isEqualTo(ExitReason.ERROR);
        assertThat(failure).hasMessageStartingWith("the conversation is longer than the model can read: HTTP 400: ");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void an_answer_that_breaks_off_leaves_the_run_unscored(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, new Fault.Cut());

        assertThat(failure.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(failure).hasMessageStartingWith("the model cannot be reached: ");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void an_answer_that_is_no_json_leaves_the_run_unscored(Protocol protocol) throws Exception {
        AgentFailure failure = failure(protocol, new Fault.InvalidJson());

        assertThat(failure.reason()).isEqualTo(ExitReason.INFRASTRUCTURE);
        assertThat(failure).hasMessageStartingWith("the model's answer cannot be read: JsonParseException: ");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void a_refusal_is_the_agents_last_word(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(folder, Script.saying("never said"))) {
            bench.provider.failing(new Fault.Refusal("I will not do that."), 1);
            AgentReport report = bench.run(protocol);

            assertThat(report.reason()).isEqualTo(ExitReason.SUCCESS);
            assertThat(report.message())
                    .isEqualTo(protocol == Protocol.GEMINI ? "the model declined to answer" : "I will not do that.");
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Protocol.class)
    void an_answer_of_ten_megabytes_is_an_answer(Protocol protocol) throws Exception {
        try (ChatBench bench = new ChatBench(folder, Script.saying("never said"))) {
            bench.provider.failing(new Fault.Large(10 << 20), 1);
            AgentReport report = bench.run(protocol);

            assertThat(report.message()).hasSize(10 << 20);
        }
    }

    @Test
    void an_answer_that_never_comes_is_given_up_when_the_time_is_up() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ChatBench bench = new ChatBench(folder, Script.saying("never said"))) {
            bench.provider.failing(request -> {
                asked.countDown();
                return java.util.Optional.of(new Fault.Hang());
            });
            FutureTask<Throwable> run = new FutureTask<>(
                    () -> catchThrowableOfType(InterruptedException.class, () -> bench.run(Protocol.OPENAI_CHAT)));
            Thread thread = new Thread(run);
            thread.start();
            asked.await();
            thread.interrupt();

            assertThat(run.get(10, TimeUnit.SECONDS)).hasMessage("the run's time is up");
        }
    }
}
