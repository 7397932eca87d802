package dev.pairwright.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pairwright.analysis.dataset.PairedData;
import dev.pairwright.analysis.dataset.PairsTable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reference answers that another program computed: those in the resources, or those in the folder that
 * {@code -Dpairwright.test.oracles} names.
 *
 * @param root holds data, expected, malformed, power.json and textbook.json
 */
record OracleFolder(Path root) {

    private static final String OTHER = System.getProperty("pairwright.test.oracles", "");

    static OracleFolder open() {
        try {
            return new OracleFolder(
                    isOther()
                            ? Path.of(OTHER)
                            : Path.of(Objects.requireNonNull(OracleFolder.class.getResource("oracles"))
                                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isOther() {
        return !OTHER.isEmpty();
    }

    /** The names of the data sets, without ending. */
    List<String> datasets() throws IOException {
        return names("data", ".csv");
    }

    /** The names of the expected answers, without ending. */
    List<String> answers() throws IOException {
        return names("expected", ".json");
    }

    /** The names of the files to be refused, without ending. */
    List<String> malformed() throws IOException {
        return names("malformed", ".csv");
    }

    private List<String> names(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    JsonNode answer(String dataset) throws IOException {
        return json("expected/" + dataset + ".json");
    }

    JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(root.resolve(name).toFile());
    }

    PairedData data(String dataset) {
        return read("data/" + dataset + ".csv");
    }

    PairedData read(String name) {
        return PairsTable.read(root.resolve(name), name, "role-centric", "goal-centric");
    }
}
