package ua.kolo.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import ua.kolo.law.Law;
import ua.kolo.platform.Days;

/// The form of a journal on a day: its columns are rows of the law's list `journal_column`, so what
/// was registered under an old form is printed under it.
@Component
class JournalForm {
  private static final String LIST = "journal_column";
  private final Law law;

  JournalForm(Law law) {
    this.law = law;
  }

  /// A column of the form, and the field of a report that fills it.
  record Column(String field, String name) {}

  /// Reports that follow one another under the same form.
  record Part(List<Column> columns, List<Report> reports) {}

  /// Reports in their order, by their forms; the form of today where there is none.
  List<Part> parts(List<Report> reports, String journal, Locale reader) {
    return reports.isEmpty()
        ? List.of(new Part(columns(journal, law.today(), reader), reports))
        : parts(reports, (kept, day) -> columns(kept, day, reader));
  }

  static List<Part> parts(
      List<Report> reports, BiFunction<String, LocalDate, List<Column>> columns) {
    var parts = new ArrayList<Part>();
    for (var report : reports) {
      var form = columns.apply(report.journal(), Days.of(report.registeredAt()));
      if (parts.isEmpty() || !parts.getLast().columns().equals(form)) {
        parts.add(new Part(form, new ArrayList<>()));
      }
      parts.getLast().reports().add(report);
    }
    return parts;
  }

  private List<Column> columns(String journal, LocalDate day, Locale reader) {
    var prefix = journal + "_";
    return law.values(LIST, day).stream()
        .filter(value -> value.item().startsWith(prefix))
        .map(value -> new Column(value.item().substring(prefix.length()), value.name().in(reader)))
        .toList();
  }
}
