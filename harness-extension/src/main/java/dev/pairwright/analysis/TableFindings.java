package dev.pairwright.analysis;

import dev.pairwright.analysis.dataset.PairsTable;
import dev.pairwright.analysis.dataset.Study;
import dev.pairwright.core.Printable;
import dev.pairwright.experiment.PreRegistration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a table of pairs shows, whoever made it. Nothing is verified: the findings are only as good as the table.
 *
 * @param name what the table is called
 * @param marks what makes it no evidence, or less than was registered
 * @param first the first variant, that is subtracted
 * @param second the second
 * @param observations how many there are, and what they are worth
 * @param hypotheses those that were given
 * @param metrics all metrics
 * @param orderAndDrift what order did, as far as the rows tell
 * @param power what could be found
 * @param incomplete ids of the pairs with one side
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TableFindings(
        String name,
        List<Mark> marks,
        ComparedVariant first,
        ComparedVariant second,
        Observations observations,
        List<HypothesisFinding> hypotheses,
        List<MetricFinding> metrics,
        OrderAndDrift orderAndDrift,
        Power power,
        List<String> incomplete)
        implements MetricFindings {

    /** Copies the lists. */
    public TableFindings {
        marks = List.copyOf(marks);
        hypotheses = List.copyOf(hypotheses);
        metrics = List.copyOf(metrics);
        incomplete = List.copyOf(incomplete);
    }

    /**
     * Analyses a CSV file: a row a run, in order of execution, with task_id, pair_id, variant, task_success, constraint_adherence, clarification_count,
     * runtime_seconds and reproducibility.
     *
     * @param file the file, UTF-8, at most 64 MiB
     * @param firstVariant the variant that is subtracted
     * @param secondVariant the variant that is subtracted from
     * @param plan the hypotheses to test, fixed before the table was made; without one everything is post hoc
     * @throws dev.pairwright.core.Refusal with every row that is not plainly right, up to twenty
     */
    public static TableFindings of(
            Path file, String firstVariant, String secondVariant, Optional<PreRegistration> plan) {
        String name = Printable.of(String.valueOf(file.getFileName()), 200);
        return of(name, PairsTable.study(file, name, firstVariant, secondVariant), firstVariant, secondVariant, plan);
    }

    /** The same of pairs in memory. */
    public static TableFindings of(
            String name, Study study, String firstVariant, String secondVariant, Optional<PreRegistration> plan) {
        ComparedVariant first = new ComparedVariant(firstVariant, firstVariant);
        ComparedVariant second = new ComparedVariant(secondVariant, secondVariant);
        Results results = new Analyst(first, second, plan.orElse(NOTHING), 0, Optional.empty()).analyse(study);
        List<Mark> marks = plan.isPresent()
                ? List.of()
                : List.of(new Mark(Mark.Kind.POST_HOC, "no hypothesis was registered for this table"));
        return new TableFindings(
                name,
                marks,
                first,
                second,
                results.observations(),
                results.hypotheses(),
                results.metrics(),
                results.orderAndDrift(),
                results.power(),
                study.data().incompleteIds());
    }

    private static final PreRegistration NOTHING = new PreRegistration("", List.of(), .05, "none", .15, .80);
}
