package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.Actual;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;

/// A report as a file: the council's own table with what was done.
@Service
@Transactional
public class Printing {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("reporting");
  private final ProgrammeReports reports;
  private final Programmes programmes;
  private final WholeTerms terms;

  Printing(ProgrammeReports reports, Programmes programmes, WholeTerms terms) {
    this.reports = reports;
    this.programmes = programmes;
    this.terms = terms;
  }

  @Needs(Right.PROGRAMME_READ)
  public byte[] print(UUID report, Actual.Form form, OutputFormat format) {
    var one = reports.find(report);
    var term = one.period() == Period.Kind.FINAL ? terms.of(one) : null;
    return programmes.printed(
        new ProgrammeId(one.programme()),
        one.edition(),
        paper(one, term, false),
        told(reports.told(report), term),
        form,
        format);
  }

  /// @param openly whether the term is made of published reports alone
  static Actual.Paper paper(ProgrammeReport one, @Nullable WholeTerm term, boolean openly) {
    var notes = term == null ? List.<String>of() : term.notes(openly);
    return new Actual.Paper(title(one), one.year(), span(one.period()), notes);
  }

  static List<Actual> told(List<ReportedRow> rows, @Nullable WholeTerm term) {
    var told = actuals(rows);
    return term == null ? told : term.told(told);
  }

  private static Actual.Span span(Period.Kind kind) {
    return switch (kind) {
      case QUARTER, HALF_YEAR -> Actual.Span.PART;
      case YEAR -> Actual.Span.YEAR;
      case FINAL -> Actual.Span.TERM;
    };
  }

  /// What is told of each measure, its bodies together: one that tells alone needs no name before
  /// its words.
  static List<Actual> actuals(List<ReportedRow> rows) {
    var byMeasure = new LinkedHashMap<String, List<ReportedRow>>();
    rows.forEach(
        entry -> byMeasure.computeIfAbsent(entry.row().key(), _ -> new ArrayList<>()).add(entry));
    var all = new ArrayList<Actual>();
    byMeasure.forEach((key, theirs) -> all.add(new Actual(key, words(theirs), money(theirs))));
    return all;
  }

  private static @Nullable String words(List<ReportedRow> theirs) {
    var told =
        theirs.stream().map(ReportedRow::row).filter(row -> RowWords.of(row) != null).toList();
    if (told.isEmpty()) {
      return null;
    }
    if (told.size() == 1) {
      return RowWords.of(told.getFirst());
    }
    var lines = told.stream().map(row -> row.executor() + ": " + RowWords.of(row)).toList();
    return String.join("\n", lines);
  }

  /// A line several bodies pay for is one line of the table: their parts are added up.
  private static List<Actual.Money> money(List<ReportedRow> theirs) {
    var lines = new TreeMap<Integer, Spending>();
    theirs.forEach(
        entry -> entry.money().forEach(one -> lines.merge(one.line(), one, Spending::plus)));
    return lines.values().stream()
        .map(
            one ->
                new Actual.Money(
                    one.line(), one.planned(), one.allocated(), one.financed(), one.spent()))
        .toList();
  }

  private static String title(ProgrammeReport report) {
    return report.period() == Period.Kind.FINAL
        ? WORDS.text(
            Wording.UKRAINIAN,
            "reporting.document.title.FINAL",
            report.title(),
            String.valueOf(report.year()))
        : WORDS.text(
            Wording.UKRAINIAN,
            "reporting.document.title",
            report.title(),
            OpenReports.title(report));
  }
}
