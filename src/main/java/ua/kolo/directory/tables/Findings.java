package ua.kolo.directory.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.tables.Outcome.Fault;
import ua.kolo.directory.tables.Outcome.Shift;
import ua.kolo.directory.tables.Outcome.Taken;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Refusal;

/// What rows did and what was refused of them.
final class Findings {
  private final Map<Integer, List<Shift>> shifts = new HashMap<>();
  private final List<Head> heads = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /// A row stands for an institution.
  void stands(Line line, String name, boolean isNew) {
    heads.add(new Head(line.number(), name, isNew));
  }

  void shift(Line line, Column column, String before, String after) {
    if (!Cells.plain(before).equals(after)) {
      shifts
          .computeIfAbsent(line.number(), _ -> new ArrayList<>())
          .add(new Shift(column.name(), before, after));
    }
  }

  void attempt(Line line, @Nullable Column column, Runnable work) {
    find(
        line,
        column,
        () -> {
          work.run();
          return true;
        });
  }

  /// What the work finds; null when it was refused, which is kept.
  <T> @Nullable T find(Line line, @Nullable Column column, Work<T> work) {
    try {
      return work.done();
    } catch (BadRequest | Conflict | NotFound refused) {
      faults.add(fault(line, column, refused));
      return null;
    }
  }

  List<Taken> rows() {
    return heads.stream()
        .map(
            head ->
                new Taken(
                    head.number(),
                    head.name(),
                    head.isNew(),
                    List.copyOf(shifts.getOrDefault(head.number(), List.of()))))
        .toList();
  }

  List<Fault> faults() {
    return faults.stream().sorted(Comparator.comparingInt(Fault::row)).toList();
  }

  private static Fault fault(Line line, @Nullable Column column, Refusal refused) {
    var details = refused.getDetailMessageArguments();
    return new Fault(
        line.number(),
        column == null ? null : column.name(),
        refused.code(),
        details == null ? List.of() : List.of(details));
  }

  /// Work that may be refused.
  interface Work<T> {
    T done();
  }

  private record Head(int number, String name, boolean isNew) {}
}
