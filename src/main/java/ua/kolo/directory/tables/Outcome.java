package ua.kolo.directory.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a table does to the register, or would do. Templates read it, so it is public.
///
/// @param ignored heads of columns that mean nothing here
public record Outcome(List<Taken> rows, List<Fault> faults, List<String> ignored) {
  public Outcome {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
    ignored = List.copyOf(ignored);
  }

  static Outcome of(Fault whole) {
    return new Outcome(List.of(), List.of(whole), List.of());
  }

  public boolean isClean() {
    return faults.isEmpty();
  }

  public long added() {
    return rows.stream().filter(Taken::isNew).count();
  }

  public long changed() {
    return rows.stream().filter(row -> !row.isNew() && !row.shifts().isEmpty()).count();
  }

  public long same() {
    return rows.stream().filter(row -> !row.isNew() && row.shifts().isEmpty()).count();
  }

  /// The rows that do something.
  public List<Taken> doing() {
    return rows.stream().filter(row -> row.isNew() || !row.shifts().isEmpty()).toList();
  }

  /// A row that is right.
  public record Taken(int number, String name, boolean isNew, List<Shift> shifts) {}

  /// One cell: what stood there and what stands there since; empty for nothing.
  public record Shift(String column, String before, String after) {}

  /// What is wrong with a row.
  ///
  /// @param column as [Column] names it; null: the row as a whole
  /// @param code of the message, `details` its arguments
  public record Fault(int row, @Nullable String column, String code, List<Object> details) {
    public Fault {
      details = List.copyOf(details);
    }
  }
}
