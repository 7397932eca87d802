package dev.pairwright.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pairwright.core.Sha256;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a run left in its workspace: everything that was not there before, was changed, or is gone. What is not listed is as it was pinned.
 *
 * @param path the folder, within the run's folder
 * @param files every entry, sorted by path
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Outputs(String path, List<OutputFile> files) {

    /** The path of the entry that stands for all that were too many to be listed: no path of a workspace begins like this. */
    public static final String CUT = "./...";

    /** The path of the entry that stands for what an agent put in its workspace's place. */
    public static final String ROOT = ".";

    /** Copies the files. */
    public Outputs {
        files = List.copyOf(files);
    }

    /** Whether there were more entries than are listed. */
    public boolean cut() {
        return files.stream().anyMatch(file -> file.path().equals(CUT));
    }

    /**
     * One entry.
     *
     * @param path relative to the folder
     * @param hash over its bytes; empty for what is no regular file
     * @param sizeBytes its size, 0 for what is no regular file
     * @param mode its mode bits in octal
     * @param kind what it is
     * @param target where a link points; never followed
     */
    public record OutputFile(
            String path,
            Optional<Sha256> hash,
            long sizeBytes,
            String mode,
            Kind kind,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> target) {}

    /** What an entry of a workspace is. */
    public enum Kind {
        /** A regular file, copied. */
        @JsonProperty("file")
        FILE,
        /** A folder that was not there before. */
        @JsonProperty("directory")
        DIRECTORY,
        /** A symbolic link, recorded and never followed. */
        @JsonProperty("symlink")
        SYMLINK,
        /** A named pipe. */
        @JsonProperty("fifo")
        FIFO,
        /** A socket. */
        @JsonProperty("socket")
        SOCKET,
        /** A device. */
        @JsonProperty("device")
        DEVICE,
        /** A file that could not be read or copied, such as one over the quota or with a name that cannot be kept. */
        @JsonProperty("unreadable")
        UNREADABLE,
        /** Something else. */
        @JsonProperty("other")
        OTHER,
        /** An input that is gone. */
        @JsonProperty("deleted")
        DELETED
    }
}
