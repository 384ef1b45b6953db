package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Style;
import ua.kolo.documents.Sheet.Text;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Layout.Shape;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.Units;

/// The plan as the council prints it: its own heading, its own table, its own notes.
public final class Printed {
  private static final Pattern NOTE = Pattern.compile("^[*¹²³⁰-⁹†].*|^\\d\\)?\\s*\\*.*");
  private static final int SHORT_LINE = 40;
  private final Plan plan;
  private final List<Sheet.Part> parts = new ArrayList<>();

  private Printed(Plan plan) {
    this.plan = plan;
  }

  public static Sheet of(Plan plan) {
    return new Printed(plan).sheet();
  }

  /// Bodies as a cell names them, one a line, with their roles; the reader reads it back.
  public static String bodies(List<Executor> executors) {
    return ExecutorText.of(executors, null);
  }

  /// A sum outside the table with what a report tells of it, to be printed beside it.
  ///
  /// @param counted the same sum over what was spent
  public static PrintedTotal told(PrintedTotal planned, PrintedTotal counted, AmountUnit unit) {
    return OtherSums.told(planned, counted, unit);
  }

  private Sheet sheet() {
    var head = plan.head();
    head.approval().raw().forEach(line -> parts.add(new Text(Style.APPROVAL, line)));
    if (!head.title().isBlank()) {
      parts.add(new Text(Style.TITLE, head.title()));
    }
    head.ownPreamble()
        .forEach(line -> parts.add(new Text(unitLine(line) ? Style.UNIT : Style.BODY, line)));
    parts.addAll(OtherSums.of(plan));
    body();
    head.footnotes().forEach(line -> parts.add(new Text(noteStyle(line), line)));
    return new Sheet(head.title(), plan.layout().landscape(), PrintedWords.of("page"), parts);
  }

  private void body() {
    if (plan.layout().shape() == Shape.PARAGRAPHS || plan.layout().columns().isEmpty()) {
      parts.addAll(PlanParagraphs.of(plan));
      return;
    }
    if (unitUnsaid()) {
      parts.add(new Text(Style.UNIT, PrintedWords.of("unit." + plan.head().unit())));
    }
    parts.add(PlanTable.of(plan));
  }

  private static boolean unitLine(String line) {
    return line.length() < SHORT_LINE && Units.of(line) != null;
  }

  /// Thousands or millions that no printed word would tell from hryvnias.
  private boolean unitUnsaid() {
    var roles = new Roles(plan.layout());
    boolean money = roles.firstMoney() < roles.width();
    return money
        && plan.head().unit() != AmountUnit.HRYVNIA
        && plan.head().preamble().stream().noneMatch(line -> Units.of(line) != null)
        && plan.layout().headerRows().stream()
            .flatMap(List::stream)
            .noneMatch(text -> Units.of(text) != null);
  }

  private static Style noteStyle(String line) {
    return NOTE.matcher(line).matches() ? Style.NOTE : Style.SIGNATURE;
  }
}
