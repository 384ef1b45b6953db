package ua.kolo.directory.codifier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.documents.XlsxRows;

/// Reads the official file: one sheet, a head row, five columns of codes from the oblast down, the
/// category and the name. A row's own code is its right-most one, its parent the one before.
final class CodifierFile {
  private static final Pattern CODE = Pattern.compile("UA\\d{17}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String CYRILLIC = "ОКРНМСХТВ";
  private static final String LATIN = "OKPHMCXTB";
  private static final int LEVELS = 5;
  private static final int MOST_NAMED = 20;
  private static final String BETWEEN = "\t";
  private final String state;
  private final Map<String, CodifierRow> rows = new LinkedHashMap<>();
  private final List<Integer> wrong = new ArrayList<>();
  private final Set<String> parents = new HashSet<>();
  private int line;
  private boolean headed;

  private CodifierFile(String state) {
    this.state = state;
  }

  /// The rows of the file, in its order.
  ///
  /// @param state the code under which the first level lies
  static List<CodifierRow> read(byte[] content, String state) throws UnusableCodifier {
    var file = new CodifierFile(state);
    try {
      XlsxRows.read(content, file::row);
    } catch (UnreadableDocument unreadable) {
      throw new UnusableCodifier("directory.codifier.unreadable", List.of());
    }
    return file.checked();
  }

  /// The rows in few bytes: what was read once is not taken out of the workbook again.
  static byte[] packed(List<CodifierRow> rows) {
    return rows.stream()
        .map(row -> String.join(BETWEEN, row.code(), row.parent(), row.category(), row.name()))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  static List<CodifierRow> unpacked(byte[] packed) {
    return new String(packed, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(BETWEEN, 4))
        .map(part -> new CodifierRow(part[0], part[1], part[2], part[3]))
        .toList();
  }

  private List<CodifierRow> checked() throws UnusableCodifier {
    if (!headed) {
      throw new UnusableCodifier("directory.codifier.notCodifier", List.of());
    }
    if (!wrong.isEmpty()) {
      throw new UnusableCodifier("directory.codifier.wrongRows", wrong);
    }
    parents.remove(state);
    if (rows.isEmpty() || !rows.keySet().containsAll(parents)) {
      throw new UnusableCodifier("directory.codifier.incomplete", List.of());
    }
    return List.copyOf(rows.values());
  }

  private void row(List<String> cells) {
    line++;
    if (!headed) {
      headed =
          cells.size() > LEVELS + 1 && cells.getFirst().strip().equalsIgnoreCase("Перший рівень");
      return;
    }
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    var codes = cells.stream().limit(LEVELS).map(String::strip).filter(c -> !c.isEmpty()).toList();
    var name = cells.size() > LEVELS + 1 ? oneLine(cells.get(LEVELS + 1)) : "";
    var category = cells.size() > LEVELS ? latin(cells.get(LEVELS).strip()) : "";
    if (name.isEmpty() || category.isEmpty() || !codes.stream().allMatch(CodifierFile::isCode)) {
      refuse();
      return;
    }
    add(codes, category, name);
  }

  private void add(List<String> codes, String category, String name) {
    if (codes.isEmpty()) {
      refuse();
      return;
    }
    var parent = codes.size() == 1 ? state : codes.get(codes.size() - 2);
    parents.add(parent);
    var own = new CodifierRow(codes.getLast(), parent, category, name);
    if (rows.put(own.code(), own) != null) {
      refuse();
    }
  }

  private void refuse() {
    if (wrong.size() < MOST_NAMED) {
      wrong.add(line);
    }
  }

  private static String oneLine(String name) {
    return BLANKS.matcher(name).replaceAll(" ").strip();
  }

  private static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  private static String latin(String letter) {
    int at = letter.length() == 1 ? CYRILLIC.indexOf(letter) : -1;
    var one = at >= 0 ? LATIN.substring(at, at + 1) : letter;
    return one.length() == 1 && LATIN.contains(one) ? one : "";
  }
}
