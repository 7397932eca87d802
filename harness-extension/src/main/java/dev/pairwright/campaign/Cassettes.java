package dev.pairwright.campaign;

import dev.pairwright.agent.gateway.Cassette;
import dev.pairwright.agent.gateway.CassetteMiss;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.PairId;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.VariantId;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.Logs;
import dev.pairwright.manifest.Manifest;
import dev.pairwright.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the runs of a campaign recorded of their models: each locked run is a cassette, the last attempt of a pair counts. */
final class Cassettes {

    private final Path folder;
    private final Map<Slot, Source> sources = new HashMap<>();

    private Cassettes(Path folder) {
        this.folder = folder;
    }

    private record Slot(PairId pair, VariantId variant) {}

    private record Source(RunFolder run, int attempt, Logs logs) {}

    /**
     * The cassettes of a campaign.
     *
     * @param experiment the experiment's folder
     * @param named a campaign of it, or the folder of one
     * @throws Refusal if there is no such campaign, or none of its runs recorded a model
     */
    static Cassettes of(Path experiment, String named) {
        Cassettes cassettes = new Cassettes(folder(experiment, named));
        for (RunFolder run : cassettes.runs()) {
            cassettes.add(run, run.readManifest());
        }
        if (cassettes.sources.isEmpty()) {
            throw new Refusal("no run in " + cassettes.folder + " recorded what went through a model gateway, so "
                    + "-Dpairwright.cassettes has nothing to play");
        }
        return cassettes;
    }

    private static Path folder(Path experiment, String named) {
        try {
            Path folder = CampaignFolder.of(experiment, new CampaignName(named)).path();
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (IllegalArgumentException noName) {
            // then it is a folder
        }
        try {
            Path folder = Path.of(named);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // refused below
        }
        throw new Refusal("there is no campaign and no folder \"" + Printable.of(named, 200)
                + "\" to play cassettes from: name a campaign of this experiment, or the folder that holds its runs");
    }

    private List<RunFolder> runs() {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", folder, e);
        }
    }

    private void add(RunFolder run, Manifest manifest) {
        if (manifest.immutability().locked()
                && manifest.logs().flatMap(Logs::modelLog).isPresent()) {
            Slot slot = new Slot(manifest.pairing().pairId(), manifest.variant().variantId());
            Source source = new Source(
                    run, manifest.pairing().attempt(), manifest.logs().orElseThrow());
            sources.merge(slot, source, (one, other) -> one.attempt() > other.attempt() ? one : other);
        }
    }

    /**
     * The cassette of a run.
     *
     * @throws CassetteMiss if nothing was recorded for it
     */
    Cassette of(PairId pair, VariantId variant) {
        Source source = sources.get(new Slot(pair, variant));
        if (source == null) {
            throw new CassetteMiss(
                    "cassette miss: nothing is recorded of " + variant + " in " + pair + " in " + folder);
        }
        return read(source.run(), source.logs());
    }

    /** What one run recorded. */
    static Cassette read(RunFolder run, Logs logs) {
        return Cassette.read(
                run.path().getFileName().toString(),
                run.model(),
                logs.modelLogHash().orElseThrow());
    }
}
