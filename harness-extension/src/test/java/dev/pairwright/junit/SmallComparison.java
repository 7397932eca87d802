package dev.pairwright.junit;

import dev.pairwright.agent.AgentFailure;
import dev.pairwright.analysis.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Comparisons of one or two pairs, for what is not about numbers. */
final class SmallComparison {

    private SmallComparison() {}

    /** What is called where, and what the tests change between two executions. */
    static final class World {
        static volatile String prompt = "new prompt";
        static volatile String expected = "yes";
        static volatile Supplier<String> answers = () -> "yes";
        static final List<String> SEEN = Collections.synchronizedList(new ArrayList<>());

        private World() {}

        static void begin() {
            prompt = "new prompt";
            expected = "yes";
            answers = () -> "yes";
            SEEN.clear();
        }
    }

    /** One task, two pairs. */
    @Compare(pairs = 2, live = false)
    static class Two {
        @Variants
        List<Prompt> prompts = List.of(new Prompt("before", "old prompt"), new Prompt("after", World.prompt));

        @Tasks
        String[] cases = {"Is it so?"};

        record Prompt(String name, String text) {}

        @Run
        String run(String question, Prompt prompt, long seed) {
            World.SEEN.add(prompt.name() + " " + (seed != 0));
            return World.answers.get();
        }

        @Criterion
        boolean right(String question, String answer) {
            return answer.equals(World.expected);
        }

        @Gate
        void first(Findings findings) {
            World.SEEN.add("gate of " + findings.runs().size() + " runs, " + findings.titlePrefix());
        }

        @Gate
        void second() {
            World.SEEN.add("second gate");
        }
    }

    /** The same under another name, to be executed at the same time. */
    @Compare(pairs = 2, name = "two-more", live = false)
    static class TwoMore extends Two {}

    /** One pair, watched from within. */
    @Compare(pairs = 1, live = false)
    static class Watched {
        static final ThreadLocal<String> TRANSACTION = new ThreadLocal<>();

        private String made = "";

        @BeforeAll
        void prepare() {
            made = "prepared";
        }

        @BeforeEach
        void begin() {
            TRANSACTION.set("tx");
        }

        @AfterEach
        void end() {
            TRANSACTION.remove();
        }

        @Variants(reference = "y")
        Map<String, Integer> sizes() {
            return Map.of("x", 1, "y", 2);
        }

        @Tasks
        Map<String, String> cases() {
            return Map.of("the-case", made);
        }

        @Run
        Answer run(String c, int size) {
            see("run " + c + " " + size);
            return new Answer(c, size);
        }

        @Criterion
        Judgement judged(Answer answer) {
            see("judged " + answer);
            return new Judgement(answer.size() == 1, "its size is " + answer.size());
        }

        @Criterion
        void asserted(String c, Answer answer) {
            if (!answer.text().equals(c)) {
                throw new AssertionError("not " + c);
            }
        }

        private void see(String what) {
            World.SEEN.add(what + " in " + Thread.currentThread().getName() + " with " + TRANSACTION.get() + " and "
                    + Thread.currentThread().getContextClassLoader().getClass().getSimpleName());
        }

        @Gate
        void gate(Findings findings) {
            World.SEEN.add(
                    "success " + findings.first().id() + " " + findings.second().id());
        }

        record Answer(String text, int size) {}
    }

    /** Its criterion cannot judge. */
    @Compare(pairs = 2, live = false)
    static class Throwing {
        @Variants
        Map<String, String> prompts = Map.of("old", "x", "new", "y");

        @Tasks
        List<String> cases = List.of("anything");

        @Run
        String run(String c, String prompt) {
            return prompt;
        }

        @Criterion
        boolean right(String answer) {
            return 1 / (answer.length() - 1) == 0;
        }

        @Gate
        void gate(Findings findings) {
            PairwrightAssertions.assertThat(findings.success()).isBetter();
        }
    }

    /** Has judges. */
    @Compare(pairs = 1, live = false)
    static class Judged {
        @Variants
        Map<String, String> prompts = Map.of("old", "x", "new", "yy");

        @Tasks
        List<String> cases = List.of("anything");

        @Run
        String run(String c, String prompt) {
            return prompt;
        }

        @Criterion(judge = "openai:gpt-4.1-2025-04-14")
        Judgement terse(String c, String answer) {
            return new Judgement(answer.length() / (answer.length() - 3) <= 0, "it has " + answer.length());
        }

        @Criterion(judge = "openai:gpt-4.1-2025-04-14")
        boolean kind(String answer) {
            return true;
        }

        @Labels("terse")
        List<Label> labels = List.of(
                new Label("a", "x", true),
                new Label("a", "yy", true),
                new Label("a", "xxxx", false),
                new Label("a", "", false),
                new Label("a", "yyyyy", true),
                new Label("a", "yyy", true));

        @Gate
        void gate(Findings findings) {}
    }

    /** Answers with files. */
    @Compare(pairs = 1, live = false)
    static class Files {
        @Variants
        Map<String, String> names = Map.of("a", "one.txt", "b", "two.txt");

        @Tasks
        List<String> cases = List.of("anything");

        @Run
        void run(String c, String name, Path folder) throws java.io.IOException {
            java.nio.file.Files.writeString(folder.resolve(name), c);
        }

        @Criterion
        boolean left(String c, Path outputs) {
            return java.nio.file.Files.exists(outputs.resolve("one.txt"));
        }

        @Gate
        void gate(Findings findings) {
            findings.runs().forEach(run -> World.SEEN.add(run.toString()));
        }
    }

    /** Does not heed the interrupt when its time is up. */
    @Compare(pairs = 1, timeoutSeconds = 0.2, live = false)
    static class Late {
        static volatile CountDownLatch stop = new CountDownLatch(1);

        @Variants
        Map<String, String> prompts = Map.of("old", "slow", "new", "fast");

        @Tasks
        List<String> cases = List.of("anything");

        @Run
        String run(String c, String prompt) throws InterruptedException, AgentFailure {
            World.SEEN.add(prompt);
            if (prompt.equals("slow")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    World.SEEN.add("interrupted");
                    throw e;
                }
            }
            return prompt;
        }

        @Criterion
        boolean any(String answer) {
            return true;
        }

        @Gate
        void gate() {}
    }
}
