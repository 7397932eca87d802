package dev.pairwright.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.pairwright.core.Problem;
import dev.pairwright.core.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Rows as RFC 4180 has them, save that a line ends in {@code \n}. */
@API(status = API.Status.INTERNAL)
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final String CELL_ENDS = ",\n\r";
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?");

    private Csv() {}

    /**
     * One row, with its line end. Cells are quoted only where they must be. A cell that a spreadsheet would run as a formula gets an
     * apostrophe in front; a plain number such as {@code -1.5} does not.
     *
     * @param cells at least one
     */
    public static String row(List<String> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a CSV row has at least one cell");
        }
        StringWriter out = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            writer.writeRecord(cells.stream().map(Csv::neutral).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toString();
    }

    /**
     * The rows of a text, as written: an apostrophe that was put in front of a formula stays.
     *
     * @throws IllegalArgumentException if a row has more or fewer cells than the first, or a quotation mark is out of place; names the line
     */
    public static List<List<String>> parse(String text) {
        int stray = strayQuote(text);
        if (stray > 0) {
            throw new IllegalArgumentException("not CSV: quotation mark inside an unquoted cell on line " + stray);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).map(List::copyOf).toList();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("not CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /**
     * Reads a file row by row; rows may differ in their number of cells.
     *
     * @param file a regular file, not a link to one
     * @param name what the file is called in messages
     * @param maxBytes the largest size that is read, in bytes
     * @param rows gets each row in order
     * @throws Refusal if there is no such file, it is too large, no UTF-8, or a quotation mark is out of place
     * @throws StorageFailure if the file cannot be read for another reason
     */
    public static void read(Path file, String name, long maxBytes, Consumer<CsvRow> rows) {
        String text = Utf8.decode(name, BoundedFile.read(file, name, maxBytes));
        int stray = strayQuote(text);
        if (stray > 0) {
            throw refusal(name + ":" + stray, "a quotation mark stands inside an unquoted cell");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            reader.forEach(row -> rows.accept(new CsvRow(row.getStartingLineNumber(), row.getFields())));
        } catch (CsvParseException e) {
            throw refusal(name, "is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static Refusal refusal(String where, String message) {
        return new Refusal(where + " is not read", List.of(Problem.of(where, message)));
    }

    /** The line of the first quotation mark that neither opens, closes nor stands doubled in a quoted cell, or 0; the reader takes it as text. */
    private static int strayQuote(String text) {
        boolean quoted = false;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (c == '"') {
                char before = i == 0 ? '\n' : text.charAt(i - 1);
                if (!quoted && before != '"' && CELL_ENDS.indexOf(before) < 0) {
                    return line;
                }
                quoted = !quoted;
            }
        }
        return 0;
    }

    private static String neutral(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !PLAIN_NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
