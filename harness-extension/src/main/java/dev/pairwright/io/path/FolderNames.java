package dev.pairwright.io.path;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The names that a listing of a folder gives. */
final class FolderNames {

    private FolderNames() {}

    /** So many of them at most. */
    static List<Path> first(int most, DirectoryStream<Path> listing) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            for (Path each : listing) {
                if (names.size() == most) {
                    break;
                }
                names.add(each.getFileName());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
