package dev.pairwright.analysis;

import java.nio.file.Path;

/**
 * Writes findings down for other programs.
 *
 * @param findings the findings
 */
record AnalysisFiles(Findings findings) {

    Path write(Path folder) {
        return folder;
    }
}
