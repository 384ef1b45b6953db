package ua.kolo.intake.extracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.intake.Words;
import ua.kolo.persons.Sketch;
import ua.kolo.platform.Days;

/// Reads one row by what its columns are; what cannot be read is told, never guessed.
final class RowReader {
  private static final int LONGEST = 10_000;
  private static final int SHORT = 300;
  private static final int STEM = 4;
  private static final Pattern COUNT = Pattern.compile("\\d{1,2}");
  private static final Pattern BETWEEN = Pattern.compile("[,;/\\n]+|\\s+(?:та|і|and)\\s+");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("[H:mm[:ss]]");
  private final Map<Field, String> cells = new EnumMap<>(Field.class);
  private final List<Reading.Fault> faults = new ArrayList<>();
  private final Map<String, String> forms;
  private final Instant now;

  private RowReader(Map<String, String> forms, Instant now) {
    this.forms = forms;
    this.now = now;
  }

  /// @param forms names of `violence_form` in small letters, each with its code
  static Reading read(
      List<String> row, List<@Nullable Field> columns, Map<String, String> forms, Instant now) {
    var reader = new RowReader(forms, now);
    for (var i = 0; i < Math.min(row.size(), columns.size()); i++) {
      var field = columns.get(i);
      if (field != null && !row.get(i).isBlank()) {
        reader.cells.merge(field, row.get(i).strip(), (one, more) -> one + " " + more);
      }
    }
    return reader.read();
  }

  private Reading read() {
    var received = received();
    var words =
        new Words(
            text(Field.NARRATIVE, LONGEST),
            text(Field.HAPPENED, SHORT),
            text(Field.PLACE, SHORT),
            text(Field.REPORTER_NAME, SHORT),
            text(Field.REPORTER_PHONE, SHORT),
            text(Field.MEASURES, LONGEST),
            text(Field.NUMBER, SHORT));
    var victim = sketch(Field.VICTIM, Field.VICTIM_BORN, Field.VICTIM_PHONE, Field.VICTIM_ADDRESS);
    var offender =
        sketch(Field.OFFENDER, Field.OFFENDER_BORN, Field.OFFENDER_PHONE, Field.OFFENDER_ADDRESS);
    var read = forms();
    var children = children();
    if (cells.isEmpty()) {
      fault(null, "extracts.fault.empty");
    }
    return new Reading(
        received, words, read, children, victim, offender.isEmpty() ? null : offender, faults);
  }

  private @Nullable Instant received() {
    var typed = cells.get(Field.RECEIVED);
    if (typed == null) {
      return null;
    }
    var parts = typed.split("[\\sT]+", 2);
    var day = Days.parse(parts[0].replaceAll("[,р.]+$", ""));
    var time = time(parts.length > 1 ? parts[1] : "");
    if (day == null || time == null) {
      return fault(Field.RECEIVED, "extracts.fault.day");
    }
    var at = day.atTime(time).atZone(Days.KYIV).toInstant();
    return at.isAfter(now) ? sameDay(day) : at;
  }

  // A day without an hour is read as noon, which today may still be to come.
  private @Nullable Instant sameDay(LocalDate day) {
    return day.equals(LocalDate.ofInstant(now, Days.KYIV))
        ? now
        : fault(Field.RECEIVED, "intake.received.future");
  }

  private static @Nullable LocalTime time(String typed) {
    try {
      return typed.isBlank() ? LocalTime.NOON : LocalTime.parse(typed.strip(), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private @Nullable String text(Field field, int longest) {
    var typed = cells.get(field);
    if (typed != null && typed.length() > longest) {
      fault(field, "extracts.fault.long");
    }
    return typed;
  }

  private Sketch sketch(Field name, Field born, Field phone, Field address) {
    var sketch =
        new Sketch(cells.get(name), cells.get(born), null, cells.get(phone), cells.get(address));
    for (var wrong : sketch.wrongs(LocalDate.ofInstant(now, Days.KYIV))) {
      var field =
          switch (wrong.field()) {
            case "born" -> born;
            case "phone" -> phone;
            case "address" -> address;
            default -> name;
          };
      fault(field, wrong.code());
    }
    return sketch;
  }

  private List<String> forms() {
    var typed = cells.get(Field.FORMS);
    var read = new ArrayList<String>();
    if (typed != null) {
      for (var word : BETWEEN.split(typed.toLowerCase(Locale.ROOT), -1)) {
        var code = word.isBlank() ? null : form(word.strip());
        if (code != null && !read.contains(code)) {
          read.add(code);
        } else if (code == null && !word.isBlank()) {
          fault(Field.FORMS, "extracts.fault.form");
        }
      }
    }
    return read;
  }

  // «фізичне», «фізичного насильства», «PHYSICAL» are the same.
  private @Nullable String form(String word) {
    return forms.entrySet().stream()
        .filter(
            one ->
                one.getValue().equalsIgnoreCase(word)
                    || (word.length() >= STEM && one.getKey().startsWith(word.substring(0, STEM))))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private int children() {
    var typed = cells.get(Field.CHILDREN);
    if (typed == null) {
      return 0;
    }
    if (!COUNT.matcher(typed).matches()) {
      fault(Field.CHILDREN, "intake.children.wrong");
      return 0;
    }
    return Integer.parseInt(typed);
  }

  private @Nullable Instant fault(@Nullable Field field, String code) {
    faults.add(new Reading.Fault(field, code));
    return null;
  }
}
