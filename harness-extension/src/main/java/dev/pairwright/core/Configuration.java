package dev.pairwright.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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
    private static final int MOST_SLOTS = 256;

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
        SetProperties set = new SetProperties(properties, problems);
        set.requireKnown(KNOWN);
        Configuration configuration = new Configuration(
                set.text("agent"),
                ModelProperties.from(set),
                set.parsed(
                        "campaign",
                        CampaignName::new,
                        60,
                        "is no campaign name",
                        "small letters, digits and hyphens, a letter first, at most 41, not starting with run-"),
                set.parsed("parallelism", Configuration::slots, 40, "is no number of slots", "from 1 to " + MOST_SLOTS)
                        .orElse(1),
                set.list("pairs").toList(),
                set.parsed("key", Path::of, 200, "can be no file's path", "name a file"),
                set.parsed(
                        "head",
                        Sha256::new,
                        100,
                        "is no head",
                        "sha256: and 64 hexadecimal digits, as the summary of an earlier start printed it"),
                LiveView.of(set.text("monitor"), set.text("unmask"), problems),
                set.parsed(
                        "inconclusive",
                        Configuration::failOrWarn,
                        40,
                        "is nothing that a gate can do which is left open",
                        "fail or warn"),
                Resolution.from(set),
                ModelTerms.from(set),
                set.parsed("backup", Path::of, 200, "can be no folder's path", "name a folder, or off for no backups")
                        .map(Path::toString));
        problems.refuse("pairwright cannot start with these system properties");
        return configuration;
    }

    private static int slots(String written) {
        int slots = Integer.parseInt(written);
        if (slots < 1 || slots > MOST_SLOTS) {
            throw new IllegalArgumentException("not from 1 to " + MOST_SLOTS);
        }
        return slots;
    }

    private static String failOrWarn(String written) {
        if (!written.equals("fail") && !written.equals("warn")) {
            throw new IllegalArgumentException("neither fail nor warn");
        }
        return written;
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
}
