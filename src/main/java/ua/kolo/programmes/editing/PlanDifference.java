package ua.kolo.programmes.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Measure;

/// What tells a newer plan from an older one: the document's own words and sums, then measure by
/// measure. Measures are paired by the path above them and their words, not by number.
///
/// @param document what changed outside the measures: a title, a period, a printed sum
public record PlanDifference(
    List<Change> document, List<Measure> added, List<Measure> removed, List<Changed> changed) {
  public PlanDifference {
    document = List.copyOf(document);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  public boolean isEmpty() {
    return document.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /// Whether the document is called otherwise, or lasts another time.
  public boolean changes(Field field) {
    return document.stream().anyMatch(change -> change.field() == field);
  }

  /// A measure that stands in both.
  public record Changed(Measure before, Measure after, List<Change> changes) {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /// One field in words for people; null where it was empty.
  public record Change(Field field, @Nullable String before, @Nullable String after) {}

  /// The fields compared.
  public enum Field {
    TITLE,
    PERIOD,
    PLACE,
    UNIT,
    APPROVAL,
    PREAMBLE,
    FOOTNOTES,
    /// A goal, a task, a section: its number, words and what it wishes for.
    NODE,
    /// A cell over the columns of the table.
    HEADING,
    /// A sum the document prints, with its label.
    TOTAL,
    NUMBER,
    TEXT,
    PARENT,
    EXECUTORS,
    TERM,
    SOURCES,
    MONEY,
    RESULT,
    INDICATORS,
    /// Cells of columns that have no field: a place, a note.
    OTHERS
  }
}
