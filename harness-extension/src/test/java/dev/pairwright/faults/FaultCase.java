package dev.pairwright.faults;

/**
 * A fault that the harness is to withstand.
 *
 * @param id a letter for its kind and a number
 * @param fault what goes wrong
 * @param outcome what becomes of it
 * @param excuse why no test shows it; empty if one does
 */
record FaultCase(String id, String fault, String outcome, String excuse) {

    static FaultCase of(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("no case of four cells: " + line);
        }
        return new FaultCase(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
    }
}
