package ua.kolo.programmes.wording;

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
    return new Head(
        String.join(" ", before),
        Head.Kind.ACTION_PLAN,
        null,
        Head.Place.UNKNOWN,
        null,
        Head.Approval.NONE,
        AmountUnit.HRYVNIA,
        List.of(),
        after);
  }
}
