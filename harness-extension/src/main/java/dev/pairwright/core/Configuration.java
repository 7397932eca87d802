package dev.pairwright.core;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What a person sets for one start, read once from {@code pairwright.*} system properties. An unknown property is refused, for a mistyped one would silently
 * do something else than was meant.
 *
 * @param agent {@code pairwright.agent}: another agent than the experiment's
 * @param model {@code pairwright.model} and those below it: another model than the experiment's, and where it is
 * @param campaign {@code pairwright.campaign}: which campaign
 * @param parallelism {@code pairwright.parallelism}: how many pairs at a time, 1 unless set
 * @param pairs {@code pairwright.pairs}: which pairs, such as {@code TASK-003:7,TASK-001}
 * @param key {@code pairwright.key}: the file of the signing key, instead of the user's own
 * @param head {@code pairwright.head}: a head of the registry's chain, kept elsewhere, that the chain must hold
 * @param monitor {@code pairwright.monitor} and {@code pairwright.unmask}: whether and how it can be watched in a browser
 * @param inconclusive {@code pairwright.inconclusive}: {@code fail} or {@code warn}, instead of the experiment's policy for a gate that is left open
 * @param resolution {@code pairwright.resolve} and {@code pairwright.resolution}: what was done about critical violations
 * @param terms {@code pairwright.budget}, {@code pairwright.rate} and {@code pairwright.cassettes}: on what terms models are asked
 * @param backup {@code pairwright.backup}: the folder that backups go to, or {@code off} for none
 */
@API(status = API.Status.INTERNAL)
public record Configuration(
        Optional<String> agent,
        ModelProperties model,
        Optional<CampaignName> campaign,
        int parallelism,
        List<String> pairs,
        Optional<Path> key,
        Optional<Sha256> head,
        Optional<LiveView> monitor,
        Optional<String> inconclusive,
        Optional<Resolution> resolution,
        ModelTerms terms,
        Optional<String> backup) {

    private static final String PREFIX = "pairwright.";
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(
                            "agent",
                            "backup",
                            "campaign",
                            "head",
                            "inconclusive",
                            "key",
                            "monitor",
                            "pairs",
                            "parallelism",
                            "resolution",
                            "resolve",
                            "unmask"),
                    Stream.of(ModelProperties.KNOWN, ModelTerms.KNOWN, DraftTerms.KNOWN)
                            .flatMap(List::stream))
            .sorted()
            .toList();
    private static final Pattern VIOLATION = Pattern.compile("V-[0-9]{4,12}");
    private static final int LONGEST_WORDS = 1_000;

    /** The configuration of this process. */
    public static Configuration system() {
        return from(System.getProperties());
    }

    /**
     * The configuration in a set of properties.
     *
     * @throws Refusal naming every property that is unknown or has a value that cannot be
     */
    public static Configuration from(Properties properties) {
        ProblemCollector problems = new ProblemCollector();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (name.startsWith(PREFIX)
                    && !name.startsWith(PREFIX + "test.")
                    && !KNOWN.contains(name.substring(PREFIX.length()))) {
                problems.add(name, "no such property", "known: pairwright." + String.join(", pairwright.", KNOWN));
            }
        }
        Configuration configuration = new Configuration(
                value(properties, "agent"),
                ModelProperties.from(properties, problems),
                value(properties, "campaign").flatMap(v -> campaign(v, problems)),
                value(properties, "parallelism").map(v -> slots(v, problems)).orElse(1),
                value(properties, "pairs").stream()
                        .flatMap(Configuration::listed)
                        .toList(),
                value(properties, "key").flatMap(v -> file(v, problems)),
                value(properties, "head").flatMap(v -> head(v, problems)),
                LiveView.of(value(properties, "monitor"), value(properties, "unmask"), problems),
                value(properties, "inconclusive").flatMap(v -> inconclusive(v, problems)),
                resolution(properties, problems),
                ModelTerms.from(properties, problems),
                value(properties, "backup").flatMap(v -> folder(v, problems)));
        problems.refuse("pairwright cannot start with these system properties");
        return configuration;
    }

    /** The same configuration for another campaign. */
    public Configuration in(Optional<CampaignName> other) {
        return new Configuration(
                agent, model, other, parallelism, pairs, key, head, monitor, inconclusive, resolution, terms, backup);
    }

    /** The configuration of a campaign that has to come before the one this is meant for: what is said of that one's pairs, chain and violations is not said of it. */
    public Configuration ofPrerequisite(CampaignName name) {
        return new Configuration(
                agent,
                model,
                Optional.of(name),
                1,
                List.of(),
                key,
                Optional.empty(),
                monitor,
                inconclusive,
                Optional.empty(),
                terms,
                backup);
    }

    /**
     * The configuration of somebody who looks at a campaign again, which starts nothing.
     *
     * @param name the campaign
     * @param itsAgent the agent it was begun with, where that is not the experiment's
     * @param itsModel the model of that agent
     * @param played the campaign whose recorded answers it was played from
     */
    public Configuration lookingAt(
            CampaignName name, Optional<String> itsAgent, ModelProperties itsModel, Optional<String> played) {
        return new Configuration(
                itsAgent,
                itsModel,
                Optional.of(name),
                1,
                List.of(),
                key,
                head,
                Optional.empty(),
                inconclusive,
                Optional.empty(),
                new ModelTerms(Optional.empty(), RateLimits.NONE, played),
                backup);
    }

    /** The same configuration without what was done about violations. */
    public Configuration withoutResolution() {
        return new Configuration(
                agent,
                model,
                campaign,
                parallelism,
                pairs,
                key,
                head,
                monitor,
                inconclusive,
                Optional.empty(),
                terms,
                backup);
    }

    private static Stream<String> listed(String value) {
        return Stream.of(value.split(",")).map(String::strip).filter(v -> !v.isEmpty());
    }

    private static Optional<Resolution> resolution(Properties properties, ProblemCollector problems) {
        Optional<String> resolve = value(properties, "resolve");
        Optional<String> words = value(properties, "resolution");
        if (resolve.isPresent() != words.isPresent()) {
            problems.add(
                    PREFIX + (resolve.isPresent() ? "resolution" : "resolve"),
                    "missing: what is resolved and what was done about it are told together",
                    "-Dpairwright.resolve=V-0003 -Dpairwright.resolution=\"what was done\"");
        }
        List<String> ids =
                resolve.stream().flatMap(Configuration::listed).distinct().toList();
        ids.stream()
                .filter(id -> !VIOLATION.matcher(id).matches())
                .forEach(id -> problems.add(
                        PREFIX + "resolve",
                        "\"" + Printable.of(id, 60) + "\" is no violation's id",
                        "such as V-0003, several separated by commas"));
        words.filter(said -> said.length() > LONGEST_WORDS)
                .ifPresent(said -> problems.add(
                        PREFIX + "resolution", said.length() + " characters are too many", "at most " + LONGEST_WORDS));
        return resolve.isPresent() && words.isPresent() && !ids.isEmpty()
                ? Optional.of(new Resolution(ids, Printable.of(words.get(), 2 * LONGEST_WORDS)))
                : Optional.empty();
    }

    private static Optional<String> value(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(PREFIX + key))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static Optional<CampaignName> campaign(String value, ProblemCollector problems) {
        try {
            return Optional.of(new CampaignName(value));
        } catch (IllegalArgumentException e) {
            problems.add(
                    PREFIX + "campaign",
                    "\"" + Printable.of(value, 60) + "\" is no campaign name",
                    "small letters, digits and hyphens, a letter first, at most 41, not starting with run-");
            return Optional.empty();
        }
    }

    private static Optional<Path> file(String value, ProblemCollector problems) {
        try {
            return Optional.of(Path.of(value));
        } catch (InvalidPathException e) {
            problems.add(PREFIX + "key", "\"" + Printable.of(value, 200) + "\" can be no file's path", "name a file");
            return Optional.empty();
        }
    }

    private static Optional<String> folder(String value, ProblemCollector problems) {
        try {
            return Optional.of(Path.of(value).toString());
        } catch (InvalidPathException e) {
            problems.add(
                    PREFIX + "backup",
                    "\"" + Printable.of(value, 200) + "\" can be no folder's path",
                    "name a folder, or off for no backups");
            return Optional.empty();
        }
    }

    private static Optional<Sha256> head(String value, ProblemCollector problems) {
        try {
            return Optional.of(new Sha256(value));
        } catch (IllegalArgumentException e) {
            problems.add(
                    PREFIX + "head",
                    "\"" + Printable.of(value, 100) + "\" is no head",
                    "sha256: and 64 hexadecimal digits, as the summary of an earlier start printed it");
            return Optional.empty();
        }
    }

    private static Optional<String> inconclusive(String value, ProblemCollector problems) {
        if (value.equals("fail") || value.equals("warn")) {
            return Optional.of(value);
        }
        problems.add(
                PREFIX + "inconclusive",
                "\"" + Printable.of(value, 40) + "\" is nothing that a gate can do which is left open",
                "fail or warn");
        return Optional.empty();
    }

    private static int slots(String value, ProblemCollector problems) {
        try {
            int slots = Integer.parseInt(value);
            if (slots >= 1 && slots <= 256) {
                return slots;
            }
        } catch (NumberFormatException e) {
            // falls through to the message below
        }
        problems.add(
                PREFIX + "parallelism", "\"" + Printable.of(value, 40) + "\" is no number of slots", "from 1 to 256");
        return 1;
    }
}
