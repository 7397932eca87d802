package dev.pairwright.evaluation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Check;
import dev.pairwright.evaluation.CheckOutcome;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.evaluation.RunEvidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/** The checks that are known by name: the harness's own and those the user brings. Immutable, for any number of threads. */
@API(status = API.Status.INTERNAL)
public final class Checks {

    private final Map<String, Check> plain = new TreeMap<>();
    private final Map<String, ComposedCheck> composed = new TreeMap<>();
    private final List<Check> users;

    private Checks(List<Check> users, Criteria criteria) {
        this.users = List.copyOf(users);
        BuiltIn.composed().forEach(check -> composed.put(check.name(), check));
        BuiltIn.plain(criteria).forEach(check -> plain.put(check.name(), check));
        users.forEach(this::take);
    }

    /**
     * The harness's own checks and those that {@link ServiceLoader} finds.
     *
     * @throws Refusal if two have the same name
     */
    public static Checks installed() {
        return installed(Criteria.NONE);
    }

    /**
     * The same, with methods of a test class as criteria.
     *
     * @throws Refusal if two have the same name
     */
    public static Checks installed(Criteria criteria) {
        return new Checks(
                ServiceLoader.load(Check.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                criteria);
    }

    /**
     * The harness's own checks and these.
     *
     * @throws Refusal if two have the same name
     */
    public static Checks with(Collection<? extends Check> users) {
        return new Checks(List.copyOf(users), Criteria.NONE);
    }

    private void take(Check check) {
        if (names().contains(check.name())) {
            String other = plain.containsKey(check.name())
                    ? plain.get(check.name()).getClass().getName()
                    : composed.get(check.name()).getClass().getName();
            throw new Refusal("two checks are named " + Printable.of(check.name(), 80) + ": " + other + " and "
                    + check.getClass().getName() + "; rename one, or take one from the class path");
        }
        plain.put(check.name(), check);
    }

    /** The names of all checks, sorted. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(plain.keySet());
        names.addAll(composed.keySet());
        return names;
    }

    /** The checks the user brought. */
    public List<Check> users() {
        return users;
    }

    /**
     * What is wrong with a check's arguments.
     *
     * @return problems in plain words, each starting with the argument it speaks of; one that lists the known checks if the name is unknown
     */
    public List<String> argumentProblems(String name, JsonNode args) {
        if (composed.containsKey(name)) {
            return composed.get(name).argumentProblems(this, args);
        }
        return plain.containsKey(name) ? plain.get(name).argumentProblems(args) : List.of(unknown(name));
    }

    /** Begins to judge a run. */
    public Judgement judge(RunEvidence run) {
        return new Judgement(this, run);
    }

    CheckOutcome check(Judgement run, String name, JsonNode args) {
        if (composed.containsKey(name)) {
            return composed.get(name).check(run, args);
        }
        if (!plain.containsKey(name)) {
            throw new IllegalStateException(unknown(name));
        }
        return plain.get(name).check(run.evidence(), args);
    }

    String unknown(String name) {
        return "unknown check \"" + Printable.of(name, 80) + "\"; known: " + String.join(", ", names());
    }
}
