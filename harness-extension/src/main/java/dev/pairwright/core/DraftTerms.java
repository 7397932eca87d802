package dev.pairwright.core;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apiguardian.api.API;

/**
 * What a person sets of experiments that stand in a test class, read from system properties. Each is {@code true} also without a value.
 *
 * @param live {@code pairwright.live}: whether models may be asked by a build that runs all tests
 * @param register {@code pairwright.register}: whether drafts become registered experiments
 * @param draft {@code pairwright.draft}: whether a registered experiment is tried out as a draft
 * @param reuse {@code pairwright.reuse}: whether a draft goes on with the runs of the latest one that is the same
 */
@API(status = API.Status.INTERNAL)
public record DraftTerms(boolean live, boolean register, boolean draft, boolean reuse) {

    static final List<String> KNOWN = List.of("draft", "live", "register", "reuse");

    /**
     * The terms in a set of properties.
     *
     * @throws Refusal naming every one that is neither {@code true} nor {@code false}, and those that contradict each other
     */
    public static DraftTerms from(Properties properties) {
        ProblemCollector problems = new ProblemCollector();
        DraftTerms terms = new DraftTerms(
                is("live", properties, problems),
                is("register", properties, problems),
                is("draft", properties, problems),
                is("reuse", properties, problems));
        if (terms.register && (terms.draft || terms.reuse)) {
            problems.add(
                    SetProperties.PREFIX + "register",
                    "begins a registered experiment anew",
                    "leave " + SetProperties.PREFIX + "draft and " + SetProperties.PREFIX + "reuse out");
        }
        problems.refuse("pairwright cannot start with these system properties");
        return terms;
    }

    private static boolean is(String name, Properties properties, ProblemCollector problems) {
        Optional<String> value = Optional.ofNullable(properties.getProperty(SetProperties.PREFIX + name))
                .map(String::strip);
        if (value.filter(said -> !List.of("", "true", "false").contains(said)).isPresent()) {
            problems.add(
                    SetProperties.PREFIX + name,
                    SetProperties.quoted(value.orElse(""), 40) + " is neither",
                    "write true or false");
        }
        return value.filter(said -> !said.equals("false")).isPresent();
    }
}
