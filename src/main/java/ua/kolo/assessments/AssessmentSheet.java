package ua.kolo.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;

/// An assessment on paper: whom and when, what was answered, the level, who assessed.
final class AssessmentSheet {
  private final AssessmentWords words;
  private final Locale reader;
  private final List<Sheet.Part> parts = new ArrayList<>();

  AssessmentSheet(AssessmentWords words, Locale reader) {
    this.words = words;
    this.reader = reader;
  }

  byte[] print(Assessment one, OutputFormat format) {
    var asked = one.instrument().questionnaire();
    var title = asked.name().in(reader);
    add(Sheet.Style.TITLE, title);
    if (asked.origin().isUnverified()) {
      add(Sheet.Style.NOTE, say("print.unverified"));
    }
    if (!one.stands()) {
      add(Sheet.Style.NOTE, say("print.back"));
    }
    add(Sheet.Style.BODY, say("print.case", one.reference()));
    add(Sheet.Style.BODY, say("print.whom", name(one)));
    add(Sheet.Style.BODY, say("print.occasion", occasion(one)));
    add(Sheet.Style.BODY, say("print.when", day(one)));
    if (one.refused()) {
      add(Sheet.Style.BODY, say("refused"));
    } else {
      asked.parts().forEach(part -> table(part, one));
    }
    level(one);
    if (one.words() != null) {
      add(Sheet.Style.BODY, one.words());
    }
    add(Sheet.Style.SIGNATURE, one.institution());
    add(Sheet.Style.SIGNATURE, say("print.signature", one.writtenBy()));
    return new DocumentWriter().write(new Sheet(title, false, "{0} / {1}", parts), format);
  }

  private String name(Assessment one) {
    var called = Objects.requireNonNullElse(one.called(), "");
    return called.isEmpty() ? say("nameless") : called;
  }

  private String occasion(Assessment one) {
    return words.occasions(reader).getOrDefault(one.occasion(), one.occasion());
  }

  private static String day(Assessment one) {
    return Days.show(one.happenedAt().atZone(Days.KYIV).toLocalDate());
  }

  private void table(Questionnaire.Part part, Assessment one) {
    var rows = new ArrayList<List<Sheet.Cell>>();
    rows.add(List.of(new Sheet.Cell(0, 2, 1, part.title().in(reader), Sheet.Look.BANNER)));
    for (var question : part.questions()) {
      rows.add(
          List.of(
              new Sheet.Cell(0, question.text().in(reader), Sheet.Look.PLAIN),
              new Sheet.Cell(1, words.answer(question, one.answers(), reader), Sheet.Look.PLAIN)));
    }
    parts.add(new Sheet.Table(List.of(65, 35), 0, rows));
  }

  private void level(Assessment one) {
    var level = one.level();
    if (level == null) {
      return;
    }
    add(Sheet.Style.HEADING, say("print.level", level.name().in(reader)));
    var byRules = one.byRules();
    if (one.isOverridden() && byRules != null) {
      add(Sheet.Style.BODY, say("print.byRules", byRules.name().in(reader)));
    }
    if (one.reason() != null) {
      add(Sheet.Style.BODY, say("print.reason", one.reason()));
    }
    for (var next : level.follows()) {
      add(Sheet.Style.BODY, "• " + next.in(reader));
    }
  }

  private void add(Sheet.Style style, String text) {
    parts.add(new Sheet.Text(style, text));
  }

  private String say(String key, Object... details) {
    return words.say(key, reader, details);
  }
}
