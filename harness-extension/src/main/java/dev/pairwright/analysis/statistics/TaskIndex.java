package dev.pairwright.analysis.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Which task each pair belongs to; tasks in the order of their first pair. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TaskIndex {

    private final List<String> names;
    private final int[] taskOf;

    private TaskIndex(List<String> names, int[] taskOf) {
        this.names = names;
        this.taskOf = taskOf;
    }

    /** The index of pairs, given the task's name of each. */
    public static TaskIndex of(List<String> taskOfEachPair) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] taskOf = new int[taskOfEachPair.size()];
        for (int i = 0; i < taskOf.length; i++) {
            int next = places.size();
            taskOf[i] = places.computeIfAbsent(taskOfEachPair.get(i), name -> next);
        }
        return new TaskIndex(List.copyOf(places.keySet()), taskOf);
    }

    /** The tasks' names. */
    public List<String> names() {
        return names;
    }

    /** How many pairs there are. */
    public int pairs() {
        return taskOf.length;
    }

    /** The place of a pair's task among {@link #names}. */
    public int taskOf(int pair) {
        return taskOf[pair];
    }

    /**
     * Number, mean and standard deviation for each task.
     *
     * @param values one for each pair
     * @throws IllegalArgumentException if there are more or fewer values than pairs
     */
    public List<Moments> moments(double... values) {
        if (values.length != taskOf.length) {
            throw new IllegalArgumentException(values.length + " values for " + taskOf.length + " pairs");
        }
        int[] sizes = new int[names.size()];
        for (int task : taskOf) {
            sizes[task]++;
        }
        double[][] groups = new double[sizes.length][];
        for (int task = 0; task < sizes.length; task++) {
            groups[task] = new double[sizes[task]];
        }
        for (int i = taskOf.length - 1; i >= 0; i--) {
            groups[taskOf[i]][--sizes[taskOf[i]]] = values[i];
        }
        List<Moments> moments = new ArrayList<>();
        for (double[] group : groups) {
            moments.add(Moments.of(group));
        }
        return List.copyOf(moments);
    }
}
