package dev.pairwright.campaign;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.io.StrictJson;
import dev.pairwright.ledger.HandStep;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.manifest.RunSeal;
import dev.pairwright.manifest.SealFault;
import dev.pairwright.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the folder of a run that is carried out by hand against what the last command left in it: between commands anybody may write there.
 *
 * @param folder the run's folder, in {@code .staging/}
 * @param last the last step that was taken on it
 * @param giveUp the command that gives its attempt up
 */
record HandFiles(RunFolder folder, HandStep last, String giveUp) {

    /**
     * The manifest, and with it everything it names.
     *
     * @throws Refusal naming every file that is not what the last command left
     */
    Manifest require() {
        List<String> wrong = new ArrayList<>();
        Manifest manifest = manifest(wrong);
        new RunSeal(files(manifest), Sha256.of(new byte[0]))
                .faults(folder.path()).stream().map(HandFiles::inWords).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        return manifest;
    }

    private Manifest manifest(List<String> wrong) {
        if (!Files.isRegularFile(folder.manifest(), LinkOption.NOFOLLOW_LINKS)) {
            throw refused(List.of("manifest.json is missing"));
        }
        Sha256 left = last.manifest().orElseThrow();
        boolean same = FileHash.of(folder.manifest()).equals(left);
        Manifest read;
        try {
            read = folder.readManifest();
        } catch (Refusal e) {
            throw refused(List.of(e.getMessage()));
        }
        Manifest unlocked = read.unlocked();
        if (!same && !Sha256.of(StrictJson.draft(unlocked)).equals(left)) {
            wrong.add("manifest.json was changed");
        }
        return unlocked;
    }

    /** What a manifest, as far as it is filled, says must be there. */
    private Map<String, Sha256> files(Manifest manifest) {
        Map<String, Sha256> files = new HashMap<>();
        files.put(RunFolder.MANIFEST, FileHash.of(folder.manifest()));
        manifest.inputs().files().forEach(file -> files.put(RunFolder.INPUTS + "/" + file.path(), file.hash()));
        manifest.outputs().ifPresent(outputs -> outputs.files().forEach(file -> file.hash()
                .ifPresent(hash -> files.put(RunFolder.OUTPUTS + "/" + file.path(), hash))));
        manifest.logs().ifPresent(logs -> {
            files.put(logs.executionLog(), logs.executionLogHash());
            logs.evaluationLog()
                    .ifPresent(log -> files.put(log, logs.evaluationLogHash().orElseThrow()));
        });
        manifest.evaluation().ifPresent(record -> files.put(record.scorecardPath(), record.scorecardHash()));
        return files;
    }

    private static String inWords(SealFault fault) {
        return fault.message().replace(" after locking", "");
    }

    private Refusal refused(List<String> wrong) {
        return new Refusal(folder.path().getFileName() + " is not as the last command left it:\n  - "
                + String.join("\n  - ", wrong)
                + "\nPut it back as it was, or give the attempt up, and the pair runs again: "
                + giveUp);
    }

    /** Removes what a command left that was killed before it was done. */
    void clear(String... names) {
        for (String name : names) {
            try {
                Files.deleteIfExists(folder.path().resolve(name));
            } catch (IOException e) {
                throw new StorageFailure("remove", folder.path().resolve(name), e);
            }
        }
    }
}
