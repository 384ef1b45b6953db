package ua.kolo.duties.law;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/// The rules and the calendar as the program brings them.
public final class LawFiles {
  private LawFiles() {}

  public static List<Rule> rules() {
    return rules(CsvRows.read("/law/duty-rules.csv"));
  }

  public static WorkCalendar calendar() {
    return calendar(CsvRows.read("/law/work-calendar.csv"));
  }

  /// Reads rules as the file writes them.
  ///
  /// @throws IllegalArgumentException when a row cannot be understood
  static List<Rule> rules(String text) {
    return CsvRows.of(text).stream().map(LawFiles::rule).toList();
  }

  static WorkCalendar calendar(String text) {
    var holidays = new ArrayList<WorkCalendar.Holiday>();
    var without = new ArrayList<WorkCalendar.Period>();
    for (var row : CsvRows.of(text)) {
      var period = new WorkCalendar.Period(row.day("from"), row.day("to"));
      switch (row.text("kind")) {
        case "HOLIDAY" ->
            holidays.add(new WorkCalendar.Fixed(MonthDay.parse("--" + row.text("day")), period));
        case "EASTER" ->
            holidays.add(new WorkCalendar.Movable(Integer.parseInt(row.text("day")), period));
        case "NO_HOLIDAYS" -> without.add(period);
        default -> throw new IllegalArgumentException("Not a kind: " + row.text("kind"));
      }
    }
    return new WorkCalendar(holidays, without);
  }

  private static Rule rule(CsvRows.Row row) {
    return new Rule(
        row.text("code"),
        row.orNull("term"),
        row.text("trigger"),
        new Condition(row.text("condition")),
        row.text("owed_by"),
        row.text("action"),
        new Term(Integer.parseInt(row.text("amount")), Term.Unit.valueOf(row.text("unit"))),
        Rule.Reading.valueOf(row.text("reading")),
        Ladder.parse(row.text("escalation")),
        basis(row),
        new Rule.Name(row.text("uk"), row.text("en")));
  }

  private static Rule.Basis basis(CsvRows.Row row) {
    return new Rule.Basis(
        row.text("act"),
        row.text("clause"),
        row.day("valid_from"),
        row.day("valid_to"),
        Grade.valueOf(row.text("grade")),
        row.orNull("verification"));
  }
}
