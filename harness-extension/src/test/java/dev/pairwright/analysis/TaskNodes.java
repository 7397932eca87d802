package dev.pairwright.analysis;

import static dev.pairwright.analysis.Nodes.interval;
import static dev.pairwright.analysis.Nodes.known;
import static dev.pairwright.analysis.Nodes.number;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pairwright.analysis.statistics.Estimate;
import dev.pairwright.analysis.statistics.Reason;
import dev.pairwright.analysis.statistics.TTest;
import dev.pairwright.analysis.statistics.TaskAnalysis;

/** What is said about tasks, in the fields of the reference answers. */
final class TaskNodes {

    private TaskNodes() {}

    static JsonNode cluster(Estimate<TaskAnalysis> result, int tasks) {
        ObjectNode node = Nodes.object();
        result.reason().ifPresent(why -> {
            boolean few = why == Reason.FEWER_THAN_THREE;
            node.put("status", "not_estimable:" + (few ? "n" : why.code()));
            if (!few) {
                node.put("n_tasks", tasks);
            }
        });
        result.known().ifPresent(analysis -> fill(node, analysis));
        return node;
    }

    private static void fill(ObjectNode node, TaskAnalysis analysis) {
        node.put("status", "ok");
        node.put("n_tasks", analysis.tasks().size());
        ObjectNode sizes = node.putObject("task_n");
        ObjectNode means = node.putObject("task_mean_diff");
        analysis.tasks().forEach(task -> {
            sizes.put(task.task(), task.n());
            means.put(task.task(), task.mean());
        });
        node.put("mean_diff", analysis.mean());
        node.put("se_iid", analysis.seIid());
        node.put("se_CR0", analysis.robust().cr0());
        node.put("se_CR1", analysis.robust().cr1());
        node.put("se_CR1S", analysis.robust().cr1s());
        node.put("se_CR2", analysis.robust().cr2());
        node.set("CR1_t_df_m_minus_1", known(analysis.robust().cr1Test(), t -> Nodes.object()
                .put("t", t.t())
                .put("df", (int) t.df())
                .put("p", t.p())));
        node.set("CR2_satterthwaite", known(analysis.robust().cr2Test(), t -> Nodes.object()
                .put("t", t.t())
                .put("df", t.df())
                .put("p", t.p())
                .set("ci95", interval(t.ci()))));
        node.set("icc_anova", number(analysis.icc()));
        node.set("task_means_t", known(analysis.taskMeans(), t -> Nodes.object()
                .put("mean", t.estimate())
                .put("t", t.t())
                .put("df", (int) t.df())
                .put("p", t.p())
                .set("ci95", interval(t.ci()))));
        node.set("task_level_sign_flip_p", number(analysis.signFlip()));
        node.put("task_level_sign_flip_min_p", analysis.smallestSignFlip());
        node.set("fixed_tasks_equal_weight", known(analysis.fixedTasks(), TaskNodes::fixedTasks));
    }

    private static JsonNode fixedTasks(TTest t) {
        return Nodes.object()
                .put("estimate", t.estimate())
                .put("se", t.se())
                .put("df_satterthwaite", t.df())
                .put("t", t.t())
                .put("p", t.p())
                .set("ci95", interval(t.ci()));
    }
}
