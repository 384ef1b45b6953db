package ua.kolo.programmes.agreements;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;

/// The approval sheet on paper, with places to sign for those who have not answered.
final class PrintedApproval {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final List<Integer> WIDTHS = List.of(6, 40, 26, 16, 40);
  private static final List<String> COLUMNS = List.of("no", "body", "answer", "on", "who");
  private final MessageSource messages;
  private final Locale language;

  /// @param language of the document
  PrintedApproval(MessageSource messages, Locale language) {
    this.messages = messages;
    this.language = language;
  }

  Sheet of(ApprovalSheet sheet) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(cells(COLUMNS.stream().map(column -> words("print." + column)).toList(), Look.HEADER));
    for (var row : sheet.rows()) {
      rows.add(cells(row(row, rows.size(), sheet.version()), Look.PLAIN));
    }
    return new Sheet(
        words("title"),
        false,
        words("print.page"),
        List.of(
            new Sheet.Text(Sheet.Style.TITLE, words("title")),
            new Sheet.Text(Sheet.Style.BODY, words("print.of", sheet.title(), sheet.edition())),
            new Sheet.Table(WIDTHS, 1, rows)));
  }

  private List<String> row(Agreement row, int number, int version) {
    var answer = row.answer() == null ? "" : words("answer." + row.answer());
    var earlier = row.isEarlier(version) ? "\n" + words("earlier") : "";
    var day = row.answeredOn() == null ? "" : DAY.format(row.answeredOn());
    var told =
        Stream.of(row.person(), row.byItself() ? words("byItself") : "", row.words())
            .filter(one -> one != null && !one.isBlank())
            .toList();
    return List.of(
        String.valueOf(number), row.body(), answer + earlier, day, String.join("\n", told));
  }

  private static List<Cell> cells(List<String> texts, Look look) {
    var cells = new ArrayList<Cell>();
    texts.forEach(text -> cells.add(new Cell(cells.size(), text, look)));
    return cells;
  }

  private String words(String key, Object... said) {
    return messages.getMessage("agreements." + key, said, language);
  }
}
