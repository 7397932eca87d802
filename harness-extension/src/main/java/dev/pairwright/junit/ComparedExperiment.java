package dev.pairwright.junit;

import dev.pairwright.core.CampaignName;
import dev.pairwright.core.Configuration;
import dev.pairwright.core.DraftTerms;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.draft.BuildPlace;
import dev.pairwright.draft.ClassPath;
import dev.pairwright.draft.DraftCapsule;
import dev.pairwright.draft.DraftFolders;
import dev.pairwright.draft.DraftPlan;
import dev.pairwright.draft.RegisteredDraft;
import dev.pairwright.io.Console;
import dev.pairwright.report.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Where the experiment of a {@link Compare} class is carried out: in a draft of its own, or in the folder where it is registered.
 *
 * @param folder the experiment's folder
 * @param campaign the campaign; none where the selection decides
 * @param registered whether it is registered
 */
record ComparedExperiment(Path folder, Optional<CampaignName> campaign, boolean registered) {

    /** The campaign of every draft: exploratory by its name. */
    static final CampaignName DRAFT = new CampaignName("draft");

    /**
     * Finds it, or makes it.
     *
     * @throws Refusal if it is registered as another experiment than the class is now, or is to be registered and is already
     */
    static ComparedExperiment of(Class<?> testClass, DraftPlan plan, ClassPath code, SessionMemory memory) {
        DraftTerms terms = DraftTerms.from(System.getProperties());
        BuildPlace place = BuildPlace.of(testClass);
        RegisteredDraft registered = new RegisteredDraft(place.registered(plan.id()), plan);
        if (terms.register()) {
            registered.write();
            Console.println(told(registered.folder(), plan));
            return new ComparedExperiment(
                    registered.folder(), Configuration.system().campaign(), true);
        }
        if (registered.exists() && !terms.draft()) {
            registered.requireSame();
            return new ComparedExperiment(
                    registered.folder(), Configuration.system().campaign(), true);
        }
        Configuration.system().campaign().ifPresent(name -> {
            throw new Refusal("a draft has one campaign, begun anew each time: leave -Dpairwright.campaign=" + name
                    + " out, or register " + testClass.getSimpleName() + " with -Dpairwright.register");
        });
        return draft(place.drafts(testClass), testClass, plan, code, terms.reuse(), memory);
    }

    private static ComparedExperiment draft(
            DraftFolders drafts,
            Class<?> testClass,
            DraftPlan plan,
            ClassPath code,
            boolean reuse,
            SessionMemory memory) {
        SortedMap<String, byte[]> files = new DraftCapsule(plan, false).files();
        Sha256 fingerprint = fingerprint(files, code);
        Optional<Path> known = memory.draft(testClass, fingerprint);
        if (known.isEmpty() && reuse) {
            known = drafts.latest(plan.id(), fingerprint);
            if (known.isEmpty()) {
                Console.println("pairwright: no earlier draft of " + testClass.getSimpleName()
                        + " stands on the same code, variants, tasks and settings; it begins anew");
            }
        }
        Path folder = known.orElseGet(() ->
                drafts.begin(plan.id(), files, fingerprint, HarnessTime.system().now()));
        memory.drafted(testClass, fingerprint, folder);
        return new ComparedExperiment(folder, Optional.of(DRAFT), false);
    }

    private static Sha256 fingerprint(SortedMap<String, byte[]> files, ClassPath code) {
        StringBuilder all = new StringBuilder(code.everything() + "\n");
        files.forEach((name, bytes) ->
                all.append(name).append('\0').append(Sha256.of(bytes)).append('\n'));
        return Sha256.ofText(all.toString());
    }

    private static String told(Path folder, DraftPlan plan) {
        return String.join(
                "\n",
                "",
                "pairwright: " + plan.id() + " is registered in "
                        + Workplace.current().path(folder) + ".",
                "  What changes: its plan - variants, tasks, criteria, pairs - is locked with its first run. Runs are kept"
                        + " in runs/ there, are not",
                "  run again, and survive a clean build. A change of the plan or of the code is refused while it goes on,"
                        + " instead of beginning anew.",
                "  Why: who looks at results and changes a prompt until they please finds a difference where there is none."
                        + " Only what was fixed",
                "  before the first run can confirm anything, so results are no longer titled exploratory.",
                "  Commit experiments/ without runs/, and try changes out with -Dpairwright.draft.");
    }
}
