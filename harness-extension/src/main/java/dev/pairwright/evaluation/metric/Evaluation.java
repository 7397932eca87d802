package dev.pairwright.evaluation.metric;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Timestamp;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.evaluation.Evaluator;
import dev.pairwright.evaluation.RunEvidence;
import dev.pairwright.evaluation.Scorecard;
import dev.pairwright.evaluation.Scorecard.Metrics;
import dev.pairwright.evaluation.check.Checks;
import dev.pairwright.evaluation.check.Judgement;
import dev.pairwright.manifest.EvaluatorVersions;
import dev.pairwright.manifest.EvaluatorVersions.EvaluatorVersion;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * Judges runs: evidence in, scorecard out. Loaded and pinned once, for any number of threads; reads a run's files and writes nothing.
 */
@API(status = API.Status.INTERNAL)
public final class Evaluation {

    private final Checks checks;
    private final UserMetrics users;
    private final EvaluatorVersions pinned;
    private final SortedMap<String, EvaluatorVersion> userVersions;

    private Evaluation(Checks checks, UserMetrics users) {
        this.checks = checks;
        this.users = users;
        this.pinned = Pinned.evaluators(checks);
        this.userVersions = Pinned.users(users.evaluators());
    }

    /**
     * With the harness's own checks and evaluators, and those of the user's that {@link ServiceLoader} finds.
     *
     * @throws Refusal if two have the same name, or one cannot be pinned
     */
    public static Evaluation installed() {
        return installed(Criteria.NONE);
    }

    /**
     * The same, with methods of a test class as criteria.
     *
     * @throws Refusal if two have the same name, or one cannot be pinned
     */
    public static Evaluation installed(Criteria criteria) {
        List<Evaluator> users = ServiceLoader.load(Evaluator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return with(Checks.installed(criteria), users);
    }

    /**
     * With these checks and these evaluators of the user's.
     *
     * @throws Refusal if two evaluators have the same name, or one cannot be pinned
     */
    public static Evaluation with(Checks checks, Collection<? extends Evaluator> users) {
        return new Evaluation(checks, new UserMetrics(users));
    }

    /** The checks that tasks may be bound to. */
    public Checks checks() {
        return checks;
    }

    /** What manifests and scorecards pin: module, version and source hash of each evaluator. */
    public EvaluatorVersions pinned() {
        return pinned;
    }

    /** The same of the user's own evaluators, by name. */
    public SortedMap<String, EvaluatorVersion> userVersions() {
        return userVersions;
    }

    /**
     * Judges a run.
     *
     * @param run what it is judged from
     * @param facts what the scorecard says of it besides
     * @param earlier what the runs locked before it left
     * @throws IllegalStateException if a check or evaluator itself fails, or a file of the task is missing: nothing is known of the run then
     */
    public Evaluated evaluate(RunEvidence run, RunFacts facts, ReproducibilityIndex earlier) {
        Judgement judgement = checks.judge(run);
        OutputDigest digest = ReproducibilityEvaluator.digest(run);
        UserMetrics.Measured measured = users.of(run);
        Metrics metrics = new Metrics(
                TaskSuccessEvaluator.evaluate(judgement),
                ConstraintAdherenceEvaluator.evaluate(judgement),
                RuntimeEvaluator.evaluate(run, facts),
                ClarificationCounter.evaluate(run),
                ReproducibilityEvaluator.evaluate(run, facts, digest, earlier));
        Scorecard scorecard = new Scorecard(
                run.runId(),
                facts.variant(),
                run.task().taskId(),
                Timestamp.of(facts.judgedAt()),
                run.execution().evidence(),
                pinned,
                metrics,
                ExploratoryFigures.of(run, facts),
                measured.values(),
                Flags.of(run, metrics, measured.unmeasured()),
                "outputs/",
                "agent.log");
        return new Evaluated(scorecard, EvaluationLog.of(scorecard, run.task()), digest);
    }
}
