package dev.pairwright.junit;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.campaign.RunOutcome;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.RunId;
import dev.pairwright.core.TaskId;
import dev.pairwright.core.VariantId;
import dev.pairwright.core.Verdict;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.experiment.Experiment;
import dev.pairwright.experiment.Factor;
import dev.pairwright.io.Document;
import dev.pairwright.io.Schema;
import dev.pairwright.manifest.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A pair that was executed: two locked runs of one task, one of each variant.
 *
 * <pre>{@code
 * @PairedTask("TASK-003")
 * void constrainedFileEdit(Pair pair) {
 *     assertThat(pair.order()).containsExactlyInAnyOrder(new VariantId("role-centric"), new VariantId("goal-centric"));
 *     assertThat(pair.run("goal-centric").scorecard().metrics().runtime().totalSeconds()).isPositive();
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Pair {

    private final PairOutcome outcome;
    private final Factor factor;
    private final List<Run> runs;

    private Pair(PairOutcome outcome, Factor factor) {
        this.outcome = outcome;
        this.factor = factor;
        this.runs = outcome.runs().stream().map(Run::new).toList();
    }

    static Pair of(Experiment experiment, PairOutcome outcome) {
        return new Pair(outcome, experiment.factor());
    }

    /** The pair's id, such as {@code pair-0307}. */
    public PairId pairId() {
        return outcome.pair().pairId();
    }

    /** The task both variants met. */
    public TaskId taskId() {
        return outcome.pair().taskId();
    }

    /** The round, from 1; also the pair's number within its task. */
    public int round() {
        return outcome.pair().round();
    }

    /** The variants in the planned order: the one that goes first, first. */
    public List<VariantId> order() {
        return List.of(outcome.pair().first(), outcome.pair().second());
    }

    /** The two runs in the order in which they were executed. */
    public List<Run> runs() {
        return runs;
    }

    /**
     * The run of one variant.
     *
     * @param variant the variant's id
     * @throws IllegalArgumentException if there is none, naming the variants there are
     */
    public Run run(String variant) {
        return runs.stream()
                .filter(run -> run.variant().value().equals(variant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no run of \"" + Printable.of(variant, 80) + "\" in "
                        + this + "; it has "
                        + runs.stream().map(run -> run.variant().value()).collect(Collectors.joining(" and "))));
    }

    /** What is to be said of the pair. */
    public Verdict verdict() {
        return outcome.verdict();
    }

    /** What the variants are to differ in, and nothing else. */
    Factor factor() {
        return factor;
    }

    /** The id. */
    @Override
    public String toString() {
        return pairId().value();
    }

    /** One of the two runs; what it reads, it reads from the run's folder when first asked. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public static final class Run {

        private final RunOutcome outcome;
        private final OnDisk<Manifest> manifest;
        private final OnDisk<Scorecard> scorecard;

        private Run(RunOutcome outcome) {
            this.outcome = outcome;
            this.manifest = new OnDisk<>(outcome.manifest(), Schema.MANIFEST, Manifest.class);
            this.scorecard = new OnDisk<>(outcome.scorecard(), Schema.SCORECARD, Scorecard.class);
        }

        /** The variant. */
        public VariantId variant() {
            return outcome.variant();
        }

        /** The run's id. */
        public RunId runId() {
            return outcome.runId();
        }

        /** The run's folder, locked. */
        public Path folder() {
            return outcome.folder();
        }

        /**
         * Its {@code manifest.json}.
         *
         * @throws dev.pairwright.core.Refusal with every problem, if the file is not one
         */
        public Manifest manifest() {
            return manifest.read(this);
        }

        /**
         * Its {@code scorecard.json}.
         *
         * @throws dev.pairwright.core.Refusal with every problem, if the file is not one
         */
        public Scorecard scorecard() {
            return scorecard.read(this);
        }

        /** The id. */
        @Override
        public String toString() {
            return runId().value();
        }
    }

    /** A document that is read once, when it is wanted. */
    private static final class OnDisk<T> {

        private final Path file;
        private final Schema schema;
        private final Class<T> type;
        private List<T> content = List.of();

        OnDisk(Path file, Schema schema, Class<T> type) {
            this.file = file;
            this.schema = schema;
            this.type = type;
        }

        synchronized T read(Run run) {
            if (content.isEmpty()) {
                content = List.of(Document.read(file, run + "/" + file.getFileName(), schema, type));
            }
            return content.get(0);
        }
    }
}
