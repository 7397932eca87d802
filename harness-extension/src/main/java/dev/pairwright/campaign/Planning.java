package dev.pairwright.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.capsule.CapsuleLoader;
import dev.pairwright.capsule.CheckCatalog;
import dev.pairwright.core.Refusal;
import dev.pairwright.evaluation.Criteria;
import dev.pairwright.evaluation.check.Checks;
import dev.pairwright.evaluation.metric.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what was asked for, with the checks that are installed, and refuses what cannot be; creates nothing. */
final class Planning {

    private Planning() {}

    /** What a campaign is to be; creates nothing. */
    static CampaignPlan plan(CampaignRequest request) {
        requirePlatform();
        Evaluation evaluation =
                Evaluation.installed(request.supply().map(Supply::criteria).orElse(Criteria.NONE));
        Capsule capsule = CapsuleLoader.load(request.experimentFolder(), new Catalog(evaluation.checks()));
        return CampaignPlan.of(request, capsule, evaluation);
    }

    /**
     * Reads an experiment as a campaign would, and creates nothing.
     *
     * @param experimentFolder the folder that holds {@code experiment.json}
     * @throws Refusal with everything that is not right with it
     */
    static Capsule capsule(Path experimentFolder) {
        return CapsuleLoader.load(
                experimentFolder, new Catalog(Evaluation.installed().checks()));
    }

    private static void requirePlatform() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new Refusal(
                    "Pairwright does not run on Windows: it stands on POSIX permissions, directory handles and fsync "
                            + "of folders. Use Linux, or the Windows Subsystem for Linux");
        }
    }

    private record Catalog(Checks checks) implements CheckCatalog {
        @Override
        public Set<String> names() {
            return checks.names();
        }

        @Override
        public List<String> argumentProblems(String check, JsonNode args) {
            return checks.argumentProblems(check, args);
        }
    }
}
