package ua.kolo.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.Sheet;
import ua.kolo.platform.Days;

/// The minutes of a conference as a file, as far as its reader may read them: who was there, the
/// agenda, what was said, what was decided, and where to sign.
final class ConferenceSheet {
  private static final List<Integer> PRESENT = List.of(60, 40);
  private static final List<Integer> DECIDED = List.of(8, 44, 30, 18);
  private final ConferenceWords words;
  private final Locale reader;
  private final List<Sheet.Part> parts = new ArrayList<>();

  ConferenceSheet(ConferenceWords words, Locale reader) {
    this.words = words;
    this.reader = reader;
  }

  byte[] print(Conference one, OutputFormat format) {
    add(Sheet.Style.HEADING, one.keeper());
    add(Sheet.Style.TITLE, say("print.title"));
    add(Sheet.Style.BODY, say("print.case", one.reference()));
    add(Sheet.Style.BODY, say("print.when", ConferenceWords.moment(one.meetsAt())));
    var told = one.words();
    if (told != null && told.place() != null) {
      add(Sheet.Style.BODY, say("print.place", told.place()));
    }
    add(Sheet.Style.BODY, say("print.state", say("state." + one.state())));
    present(one);
    said(one);
    decided(one);
    add(Sheet.Style.NOTE, say("print.scope"));
    add(Sheet.Style.SIGNATURE, say("print.chair"));
    add(Sheet.Style.SIGNATURE, say("print.secretary"));
    return new DocumentWriter()
        .write(new Sheet(say("print.title"), false, "{0} / {1}", parts), format);
  }

  private void present(Conference one) {
    var rows = new ArrayList<List<Sheet.Cell>>();
    rows.add(head("institution", "present"));
    rows.add(plain(one.keeper(), say("keeps")));
    one.invited().forEach(each -> rows.add(plain(each.name(), there(each))));
    parts.add(new Sheet.Table(PRESENT, 1, rows));
  }

  private String there(Invitation one) {
    var attended = one.attended();
    if (attended != null) {
      return say(attended ? "attended" : "absent");
    }
    var answer = one.answer();
    return answer == null ? say("silent") : say("answer.is." + answer);
  }

  private void said(Conference one) {
    if (!one.agenda().isEmpty()) {
      add(Sheet.Style.HEADING, say("agenda"));
      var number = 1;
      for (var point : one.agenda()) {
        add(Sheet.Style.BODY, number + ". " + point.words());
        number++;
      }
    }
    if (!one.minutes().isEmpty()) {
      add(Sheet.Style.HEADING, say("minutes"));
      one.minutes().forEach(note -> add(Sheet.Style.BODY, note.words()));
    }
  }

  private void decided(Conference one) {
    if (one.decisions().isEmpty()) {
      return;
    }
    add(Sheet.Style.HEADING, say("decisions"));
    var rows = new ArrayList<List<Sheet.Cell>>();
    rows.add(head("print.number", "decision", "owes", "until"));
    for (var decision : one.decisions()) {
      rows.add(
          plain(
              Integer.toString(rows.size()),
              decision.words(),
              decision.name(),
              Days.show(decision.until())));
    }
    parts.add(new Sheet.Table(DECIDED, 1, rows));
  }

  private List<Sheet.Cell> head(String... keys) {
    var cells = new ArrayList<Sheet.Cell>();
    for (var key : keys) {
      cells.add(new Sheet.Cell(cells.size(), say(key), Sheet.Look.HEADER));
    }
    return cells;
  }

  private static List<Sheet.Cell> plain(String... texts) {
    var cells = new ArrayList<Sheet.Cell>();
    for (var text : texts) {
      cells.add(new Sheet.Cell(cells.size(), text, Sheet.Look.PLAIN));
    }
    return cells;
  }

  private void add(Sheet.Style style, String text) {
    parts.add(new Sheet.Text(style, text));
  }

  private String say(String key, Object... details) {
    return words.say(key, reader, details);
  }
}
