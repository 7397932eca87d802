package dev.pairwright.report.comparative;

import dev.pairwright.analysis.Findings;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.report.figures.Drawn;
import dev.pairwright.report.figures.Figures;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns showed when somebody last looked, so that tests, Allure and the report at the end verify and draw the same but once. Findings are kept as long as the
 * campaign's ledgers stay as they were, and of a few campaigns at most.
 */
@API(status = API.Status.INTERNAL)
public final class CampaignReports {

    private static final int MOST = 4;
    private static final Deque<Known> KNOWN = new ArrayDeque<>();

    /** Findings with what they were made from. */
    private static final class Known {
        private final Path campaign;
        private final Capsule capsule;
        private final LedgerState state;
        private final Findings findings;
        private @Nullable Drawn drawn;

        Known(Path campaign, Capsule capsule, LedgerState state, Findings findings) {
            this.campaign = campaign;
            this.capsule = capsule;
            this.state = state;
            this.findings = findings;
        }

        synchronized Drawn drawn() {
            Drawn known = drawn;
            if (known == null) {
                known = Figures.of(findings);
                drawn = known;
            }
            return known;
        }
    }

    private CampaignReports() {}

    /**
     * What a campaign shows.
     *
     * @param campaign the campaign's folder
     * @param capsule its experiment, as it is now
     * @param head a head of the registry's chain that was kept elsewhere
     * @throws dev.pairwright.core.Refusal as {@link Findings#of(Path, Capsule, Optional)}
     */
    @SuppressWarnings("ReferenceEquality") // a capsule that was read again may be another
    public static synchronized Findings findings(Path campaign, Capsule capsule, Optional<Sha256> head) {
        LedgerState state = LedgerState.of(campaign, head);
        for (Known known : KNOWN) {
            if (known.campaign.equals(campaign) && known.capsule == capsule && known.state.equals(state)) {
                return known.findings;
            }
        }
        Findings findings = Findings.of(campaign, capsule, head);
        KNOWN.removeIf(known -> known.campaign.equals(campaign));
        KNOWN.addFirst(new Known(campaign, capsule, state, findings));
        if (KNOWN.size() > MOST) {
            KNOWN.removeLast();
        }
        return findings;
    }

    /** What stands over every page of findings; nothing if nothing makes them less than registered evidence. */
    public static Optional<String> mark(Findings findings) {
        return findings.marks().isEmpty()
                ? Optional.empty()
                : Optional.of(findings.marks().stream()
                        .map(mark -> mark.kind().words().toUpperCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** The figures of findings, drawn once. */
    public static Drawn drawn(Findings findings) {
        return known(findings).map(Known::drawn).orElseGet(() -> Figures.of(findings));
    }

    @SuppressWarnings("ReferenceEquality") // comparing deeply costs more than drawing
    private static synchronized Optional<Known> known(Findings findings) {
        return KNOWN.stream().filter(known -> known.findings == findings).findFirst();
    }

    /** The findings of a campaign that somebody looked at last, if anybody did. */
    public static synchronized Optional<Findings> latest(Path campaign) {
        return KNOWN.stream()
                .filter(known -> known.campaign.equals(campaign))
                .map(known -> known.findings)
                .findFirst();
    }

    /**
     * Writes {@code analysis/} and {@code report/} of a campaign.
     *
     * @param findings what it shows
     * @param capsule the experiment
     * @return the page to begin with
     * @throws StorageFailure if either cannot be written
     */
    public static Path write(Findings findings, Capsule capsule) {
        findings.write(capsule);
        return ComparativeReport.write(findings, capsule).resolve(ComparativeReport.PAGE);
    }
}
