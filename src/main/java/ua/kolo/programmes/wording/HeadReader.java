package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// Title, level, place, period and approval from the words around the plan's table.
public final class HeadReader {
  /// What the table itself tells of the document.
  ///
  /// @param bodies executors as printed
  /// @param texts measures and goals as printed
  /// @param years every year named in terms or in the table's header
  /// @param unit the unit the header names, null when none
  public record Clues(
      Collection<String> bodies,
      Collection<String> texts,
      Collection<Integer> years,
      @Nullable AmountUnit unit) {
    public static final Clues NONE = new Clues(List.of(), List.of(), List.of(), null);
  }

  private HeadReader() {}

  /// Reads the paragraphs before the table and after it, as printed.
  public static Head read(List<String> before, List<String> after, Clues clues) {
    var lines = lines(before);
    var title = Title.find(lines);
    var preamble = new ArrayList<>(lines);
    preamble.subList(title.from(), title.to()).clear();
    String printed = title.text();
    String around = printed + "\n" + String.join("\n", preamble);
    return new Head(
        printed,
        kind(printed),
        Levels.of(printed, String.join("\n", lines.subList(0, title.from())), clues),
        Places.of(List.of(around, joined(clues.bodies()), joined(clues.texts()))),
        Periods.of(printed, around, clues.years()),
        Approvals.of(lines.subList(0, title.from())),
        unit(clues, lines),
        preamble,
        lines(after));
  }

  /// The unit the words before the table name, null when none does.
  public static @Nullable AmountUnit unitBefore(List<String> before) {
    for (var line : lines(before)) {
      var unit = line.length() < 60 ? Units.of(line) : null;
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  private static AmountUnit unit(Clues clues, List<String> lines) {
    if (clues.unit() != null) {
      return clues.unit();
    }
    var named = unitBefore(lines);
    return named == null ? AmountUnit.THOUSAND : named;
  }

  private static List<String> lines(List<String> paragraphs) {
    return paragraphs.stream().flatMap(text -> Texts.paragraphs(text).stream()).toList();
  }

  private static String joined(Collection<String> texts) {
    return String.join("\n", texts);
  }

  private static Head.Kind kind(String title) {
    String words = title.toLowerCase(Letters.UKRAINIAN);
    if (words.startsWith("звіт") || words.contains("про виконання")) {
      return Head.Kind.EXECUTION_REPORT;
    }
    if (words.startsWith("план") || words.contains("план дій") || words.contains("план заходів")) {
      return Head.Kind.ACTION_PLAN;
    }
    boolean programme =
        words.startsWith("програма")
            || words.contains("комплексна")
            || words.contains("цільова програма");
    return programme ? Head.Kind.TARGET_PROGRAMME : Head.Kind.PROGRAMME_ANNEX;
  }
}
