package dev.pairwright.io;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A row of a CSV file.
 *
 * @param line the line it begins on, from 1
 * @param cells its cells as written
 */
@API(status = API.Status.INTERNAL)
public record CsvRow(long line, List<String> cells) {}
