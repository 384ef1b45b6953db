package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;
import ua.kolo.platform.Wording;

/// What a row tells, as it stands in the council's table: how far it came, what was done, why not
/// all of it, and when.
public final class RowWords {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("reporting");

  private RowWords() {}

  /// Null when its body told nothing.
  public static @Nullable String of(Contribution row) {
    var lines = new ArrayList<String>();
    boolean done = row.status() == Contribution.Status.DONE && row.narrative() != null;
    if (row.status() != null && !done) {
      lines.add(say("status." + row.status()));
    }
    if (row.narrative() != null) {
      lines.add(row.narrative());
    }
    if (row.reason() != null) {
      lines.add(say("row.reason", row.reason()));
    }
    if (lines.isEmpty()) {
      return null;
    }
    var days = days(row);
    if (days != null) {
      lines.add(days);
    }
    return String.join("\n", lines);
  }

  private static @Nullable String days(Contribution row) {
    var from = row.doneFrom();
    var to = row.doneTo();
    if (from == null && to == null) {
      return null;
    }
    if (from == null || to == null || from.equals(to)) {
      var key = to == null ? "row.since" : "row.until";
      return say(key, Days.show(to == null ? Objects.requireNonNull(from) : to));
    }
    return say("row.days", Days.show(from), Days.show(to));
  }

  /// How far a row that is not simply done came, and why: what a sheet of sums says beside them.
  public static @Nullable String deviation(Contribution row) {
    var status = row.status();
    boolean done = status == Contribution.Status.DONE;
    if (status == null || (done && row.reason() == null)) {
      return null;
    }
    var said = done ? "" : say("status." + status);
    var why = row.reason();
    return why == null ? said : said.isEmpty() ? why : said + ". " + say("row.reason", why);
  }

  private static String say(String key, Object... details) {
    return WORDS.text(Wording.UKRAINIAN, "reporting." + key, details);
  }
}
