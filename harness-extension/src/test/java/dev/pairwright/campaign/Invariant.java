package dev.pairwright.campaign;

import dev.pairwright.core.RunId;
import dev.pairwright.core.Verdict;
import dev.pairwright.ledger.CampaignRecord;
import dev.pairwright.ledger.LedgerDamage;
import dev.pairwright.ledger.Registry;
import dev.pairwright.manifest.RunVerification;
import dev.pairwright.manifest.key.VerifyingKey;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What holds of a campaign whatever befell it: a folder among the locked runs has exactly one {@code locked} row and the other way round, all of them verify, the chain is whole,
 * nothing that was on record is gone, and no pair is there twice.
 *
 * @param registry the registry's lines when it was last looked at
 * @param progress those of progress.csv
 */
record Invariant(List<String> registry, List<String> progress) {

    private static final String LOCKED = " locked";

    /** What is on record now, whole lines only. */
    static Invariant before(TestCampaign campaign) {
        return new Invariant(whole(campaign, Ledger.REGISTRY), whole(campaign, Ledger.PROGRESS));
    }

    private static List<String> whole(TestCampaign campaign, String file) {
        boolean begun = Files.exists(campaign.runs().resolve(CampaignRecord.FILE));
        return begun
                ? campaign.ledger().lines(file).stream()
                        .filter(line -> line.endsWith("\n"))
                        .toList()
                : List.of();
    }

    /** Pairs that were done. */
    Set<String> done() {
        return progress.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].startsWith("complete"))
                .map(cells -> cells[1])
                .collect(Collectors.toSet());
    }

    /** What was on record and is not any more. */
    List<String> lost(Invariant now) {
        List<String> lost = new ArrayList<>();
        if (!startsWith(now.registry, registry)) {
            lost.add("rows of registry.csv were lost or changed: " + registry);
        }
        if (!startsWith(now.progress, progress)) {
            lost.add("rows of progress.csv were lost or changed: " + progress);
        }
        return lost;
    }

    /** Every way in which a campaign that was completed afterwards is not as it should be. */
    List<String> violations(TestCampaign campaign, TestCampaign.Result result) {
        List<String> wrong = new ArrayList<>(ledgers(campaign));
        result.halt().ifPresent(halt -> wrong.add("halted: " + halt));
        result.outcomes().forEach((pair, outcome) -> {
            if (!(outcome.verdict() instanceof Verdict.Holds)) {
                wrong.add(pair + " " + outcome.verdict());
            }
            if (!outcome.runs().stream().allMatch(RunOutcome::success)) {
                wrong.add(pair + ": the agent, which makes no mistake, was charged with one");
            }
        });
        Set<String> again = new HashSet<>(result.started());
        again.retainAll(done());
        if (!again.isEmpty()) {
            wrong.add("complete pairs ran again: " + again);
        }
        List<String> last = campaign.ledger().lines(Ledger.PROGRESS).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[4].startsWith("complete"))
                .map(cells -> cells[1])
                .toList();
        if (!new TreeSet<>(last).equals(new TreeSet<>(result.outcomes().keySet()))
                || new HashSet<>(last).size() != last.size()) {
            wrong.add("complete in progress.csv: " + last);
        }
        return wrong;
    }

    private List<String> ledgers(TestCampaign campaign) {
        List<String> wrong = new ArrayList<>(lost(before(campaign)));
        Ledger ledger = campaign.ledger();
        List<String> rows = ledger.statuses();
        if (new HashSet<>(rows).size() != rows.size()) {
            wrong.add("a row is there twice: " + rows);
        }
        List<String> locked = rows.stream()
                .filter(row -> row.endsWith(LOCKED))
                .map(row -> row.substring(0, row.length() - LOCKED.length()))
                .sorted()
                .toList();
        if (!locked.equals(ledger.published())) {
            wrong.add("locked rows " + locked + ", folders " + ledger.published());
        }
        wrong.addAll(seals(campaign, locked));
        return wrong;
    }

    private static List<String> seals(TestCampaign campaign, List<String> locked) {
        CampaignRecord record = CampaignRecord.read(campaign.runs());
        VerifyingKey key = VerifyingKey.of(record.publicKey().orElseThrow());
        List<String> wrong = new ArrayList<>();
        try (Registry registry = Registry.open(campaign.runs(), record.scheduleHash())) {
            for (String run : locked) {
                Registry.Entry entry = registry.entry(new RunId(run)).orElseThrow();
                RunVerification found = RunVerification.of(campaign.runs().resolve(run), key, entry.seal());
                if (!found.verified()) {
                    wrong.add(run + ": " + found.inWords());
                }
            }
        } catch (LedgerDamage damage) {
            wrong.add(damage.getMessage());
        }
        return wrong;
    }

    private static boolean startsWith(List<String> lines, List<String> start) {
        return lines.size() >= start.size() && lines.subList(0, start.size()).equals(start);
    }
}
