package dev.pairwright.closure;

import dev.pairwright.core.Refusal;
import dev.pairwright.core.Sha256;
import dev.pairwright.io.Durable;
import dev.pairwright.io.FileHash;
import dev.pairwright.io.StorageFailure;
import dev.pairwright.manifest.key.SigningKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive: a ZIP file of one folder, in which {@code SHA256SUMS} covers every file but itself and its signature. It is read back whole before it gets its name; beside it
 * stand its own sum, the signature of that, and the public key.
 *
 * @param target the archive
 * @param root the name of the folder in it
 * @param modified the time that every entry has, in milliseconds
 * @param key who signs
 */
record BundleWriter(Path target, String root, long modified, SigningKey key) {

    private static final String SUMS = "SHA256SUMS";
    private static final String SIGNATURE = "SHA256SUMS.sig";

    /**
     * Writes it.
     *
     * @return how many files it holds
     * @throws Refusal if what was written reads otherwise
     */
    int write(List<BundleFile> files) {
        Path beside = target.resolveSibling("." + target.getFileName() + ".new");
        Map<String, Sha256> sums = new TreeMap<>();
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.deleteIfExists(beside);
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                for (BundleFile file : files) {
                    sums.put(file.path(), put(zip, file));
                }
                byte[] text = text(sums).getBytes(StandardCharsets.UTF_8);
                put(zip, BundleFile.of(SUMS, text));
                put(zip, BundleFile.of(SIGNATURE, key.sign(text)));
                sums.put(SUMS, Sha256.of(text));
            }
            Durable.sync(beside);
            verify(beside, sums);
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new StorageFailure("write", beside, e);
        }
        Durable.publish(beside, target);
        beside();
        return sums.size() + 1;
    }

    private Sha256 put(ZipOutputStream zip, BundleFile file) throws IOException {
        ZipEntry entry = new ZipEntry(root + "/" + file.path());
        entry.setTime(modified);
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digest();
        DigestOutputStream digesting = new DigestOutputStream(zip, digest);
        file.content().writeTo(digesting);
        zip.closeEntry();
        return Sha256.ofDigest(digest.digest());
    }

    private static String text(Map<String, Sha256> sums) {
        StringBuilder text = new StringBuilder();
        sums.forEach((path, hash) ->
                text.append(hash.hex()).append("  ").append(path).append('\n'));
        return text.toString();
    }

    private void verify(Path archive, Map<String, Sha256> sums) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Map.Entry<String, Sha256> sum : sums.entrySet()) {
                ZipEntry entry = zip.getEntry(root + "/" + sum.getKey());
                try (InputStream in = zip.getInputStream(entry)) {
                    if (!FileHash.copy(in, OutputStream.nullOutputStream()).equals(sum.getValue())) {
                        throw new Refusal(
                                "the archive " + archive + " reads otherwise than it was written: " + sum.getKey());
                    }
                }
            }
        }
    }

    /** What checks the archive before it is unpacked. */
    private void beside() {
        String name = target.getFileName().toString();
        byte[] sum = (FileHash.of(target).hex() + "  " + name + "\n").getBytes(StandardCharsets.UTF_8);
        Durable.replace(
                target.toAbsolutePath().getParent(),
                new Durable.Content(name + ".sha256", sum),
                new Durable.Content(name + ".sha256.sig", key.sign(sum)),
                new Durable.Content(name + ".pem", key.verifyingKey().pem().getBytes(StandardCharsets.US_ASCII)));
    }
}
