package ua.kolo.tracking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;
import ua.kolo.platform.Wording;

/// Letters a programme asks for. They go to Ukrainian institutions, so they speak Ukrainian.
final class Letters {
  private static final Wording WORDS = Wording.of("tracking");

  private Letters() {}

  /// The letter that asks a body to take part in its measures.
  static byte[] asking(
      Tracked programme,
      String sender,
      List<Participation> theirs,
      LocalDate today,
      OutputFormat format) {
    var parts = new ArrayList<Sheet.Part>();
    parts.add(new Sheet.Text(Sheet.Style.APPROVAL, theirs.getFirst().name()));
    parts.add(new Sheet.Text(Sheet.Style.TITLE, say("subject")));
    parts.add(
        new Sheet.Text(
            Sheet.Style.BODY,
            say(
                "opening",
                programme.title(),
                Days.show(programme.actDate()),
                programme.actNumber())));
    parts.add(measures(theirs));
    parts.add(new Sheet.Text(Sheet.Style.BODY, say("request", Days.show(today.plusDays(14)))));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, sender));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, say("signature")));
    var sheet = new Sheet(say("subject"), false, "{0} / {1}", parts);
    return new DocumentWriter().write(sheet, format);
  }

  private static Sheet.Table measures(List<Participation> theirs) {
    var rows = new ArrayList<List<Sheet.Cell>>();
    rows.add(
        List.of(
            new Sheet.Cell(0, say("head.number"), Sheet.Look.HEADER),
            new Sheet.Cell(1, say("head.measure"), Sheet.Look.HEADER),
            new Sheet.Cell(2, say("head.term"), Sheet.Look.HEADER),
            new Sheet.Cell(3, say("head.expected"), Sheet.Look.HEADER)));
    for (var one : theirs) {
      var number = one.number() == null ? String.valueOf(rows.size()) : one.number();
      rows.add(
          List.of(
              new Sheet.Cell(0, number, Sheet.Look.CENTRED),
              new Sheet.Cell(1, one.text(), Sheet.Look.PLAIN),
              new Sheet.Cell(2, Objects.requireNonNullElse(one.term(), "–"), Sheet.Look.PLAIN),
              new Sheet.Cell(
                  3, Objects.requireNonNullElse(one.expected(), "–"), Sheet.Look.PLAIN)));
    }
    return new Sheet.Table(List.of(8, 46, 18, 28), 1, rows);
  }

  private static String say(String key, Object... arguments) {
    return WORDS.text(Wording.UKRAINIAN, "tracking.letter." + key, arguments);
  }
}
