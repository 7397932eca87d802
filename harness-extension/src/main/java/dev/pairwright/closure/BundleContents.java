package dev.pairwright.closure;

import dev.pairwright.archive.CampaignContents;
import dev.pairwright.campaign.Campaign;
import dev.pairwright.campaign.Closure;
import dev.pairwright.capsule.Capsule;
import dev.pairwright.core.CampaignName;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.ledger.CampaignRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes into a closed campaign's archive: the experiment's files as they were locked, the campaign, its pilots, what was derived from it, and how to check it all.
 *
 * @param campaign the campaign
 * @param closure how it ended
 * @param derived the folders of analysis and report
 */
record BundleContents(Campaign campaign, Closure closure, List<Path> derived) {

    List<BundleFile> files() {
        Capsule capsule = campaign.capsule();
        Path home = capsule.home().toAbsolutePath();
        List<BundleFile> files = new ArrayList<>();
        capsule.files().forEach(file -> files.add(onDisk(file.path(), home.resolve(file.path()))));
        add(files, home, campaign.folder());
        pilots().forEach(pilot -> {
            add(files, home, pilot);
            tree(files, home, pilot.resolve("report"));
        });
        derived.forEach(folder -> tree(files, home, folder));
        CampaignRecord record = CampaignRecord.read(campaign.folder());
        files.add(
                BundleFile.of("public-key.pem", record.publicKey().orElseThrow().getBytes(StandardCharsets.US_ASCII)));
        files.add(BundleFile.of(
                "VERIFY.txt",
                Instructions.text(closure, relative(home, campaign.folder())).getBytes(StandardCharsets.UTF_8)));
        files.add(BundleFile.of(
                Crate.FILE,
                new Crate(closure, record, capsule, relative(home, campaign.folder()))
                        .metadata(files.stream().map(BundleFile::path).toList())));
        files.sort(Comparator.comparing(BundleFile::path));
        return files;
    }

    private static void add(List<BundleFile> files, Path home, Path folder) {
        CampaignContents contents = CampaignContents.of(folder);
        String prefix = relative(home, folder) + "/";
        contents.hashes()
                .keySet()
                .forEach(path -> files.add(new BundleFile(prefix + path, to -> contents.copy(path, to))));
    }

    /** The pilots of the main campaign; another campaign has none. */
    private List<Path> pilots() {
        if (!campaign.name().value().equals("main")) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(campaign.folder())) {
            return listed.filter(folder -> pilot(folder.getFileName().toString())
                            && Files.isRegularFile(folder.resolve(CampaignRecord.FILE), LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageFailure("list", campaign.folder(), e);
        }
    }

    private static boolean pilot(String folder) {
        try {
            return new CampaignName(folder).isPilot();
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static void tree(List<BundleFile> files, Path home, Path top) {
        if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(top)) {
            walked.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .forEach(file -> files.add(onDisk(relative(home, file), file)));
        } catch (IOException e) {
            throw new StorageFailure("list", top, e);
        }
    }

    private static BundleFile onDisk(String path, Path file) {
        return new BundleFile(path, to -> Files.copy(file, to));
    }

    private static String relative(Path home, Path path) {
        return home.relativize(path.toAbsolutePath()).toString().replace('\\', '/');
    }
}
