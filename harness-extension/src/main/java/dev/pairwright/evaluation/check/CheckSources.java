package dev.pairwright.evaluation.check;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The sources that decide what a check finds, for their hash is pinned. */
@API(status = API.Status.INTERNAL)
public final class CheckSources {

    private static final String FOLDER = "dev/pairwright/evaluation/check/";

    /** Every source of this package, as it is packed. */
    public static final List<String> NAMES = Stream.of(
                    "AllOf",
                    "Appended",
                    "Argument",
                    "ArgumentKind",
                    "Arguments",
                    "Attempt",
                    "BuiltIn",
                    "ByteDifference",
                    "CallsAtMost",
                    "CheckSources",
                    "Checks",
                    "CitedValues",
                    "ClarifiedOrAssumed",
                    "ComposedCheck",
                    "ConstraintsHold",
                    "ContentEquals",
                    "CriterionMet",
                    "EndedGracefully",
                    "FailureReported",
                    "FileExists",
                    "FilesRead",
                    "FinalFiles",
                    "Findings",
                    "GenericCheck",
                    "JsonCount",
                    "JsonEquals",
                    "JsonMatches",
                    "JsonValues",
                    "JsonWellFormed",
                    "Judgement",
                    "LeftText",
                    "MadeCall",
                    "NoAttempt",
                    "NoNetwork",
                    "PathGlobs",
                    "PathMention",
                    "Produced",
                    "ReadOnlyFrom",
                    "Recovered",
                    "ReportReadable",
                    "Said",
                    "TraceContains",
                    "Unchanged",
                    "WithinTimeout",
                    "WrittenOnly",
                    "WrittenPath",
                    "package-info")
            .map(name -> FOLDER + name + ".java")
            .toList();

    private CheckSources() {}
}
