package dev.pairwright.core;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Nothing was started, because something that was given is not right. Carries every problem that could be found at once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * A refusal with a sentence of its own and no list.
     *
     * @param message what was refused, why, and what to do
     */
    public Refusal(String message) {
        super(message);
        this.problems = List.of();
    }

    /**
     * A refusal for a list of problems.
     *
     * @param what what was refused, as the first line of the message
     * @param problems every problem found, in the order a reader would meet them
     */
    public Refusal(String what, List<Problem> problems) {
        super(problems.stream().map(p -> "  - " + p).collect(Collectors.joining("\n", headline(what, problems), "")));
        this.problems = List.copyOf(problems);
    }

    private static String headline(String what, List<Problem> problems) {
        return what + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems") + "\n";
    }

    /** Every problem found; empty when the message is all there is. */
    public List<Problem> problems() {
        return problems;
    }
}
