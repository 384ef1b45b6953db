package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.tracking.PlanMeasure;
import ua.kolo.tracking.UpperProgramme;

/// A report as whoever keeps a programme above reads it: by the measures there, what the own ones
/// did for each. Written once, in rows of the own programme.
///
/// @param lines in the order of the plan above; only measures something here carries out
public record Addressed(ProgrammeReport report, UpperProgramme upper, List<Line> lines) {
  public Addressed {
    lines = List.copyOf(lines);
  }

  /// A measure above, and what the own ones tell of it.
  public record Line(PlanMeasure measure, List<Own> own) {
    public Line {
      own = List.copyOf(own);
    }
  }

  /// A measure of the own programme: what its bodies told and the coordinator accepted.
  ///
  /// @param words of each body; none when nothing is accepted yet
  /// @param spent hryvnias; null when nobody told
  public record Own(
      String key,
      @Nullable String number,
      String text,
      List<String> words,
      @Nullable BigDecimal planned,
      @Nullable BigDecimal spent) {
    public Own {
      words = List.copyOf(words);
    }

    static Own of(List<ReportedRow> rows) {
      var first = rows.getFirst().row();
      var words = rows.stream().map(one -> said(one.row())).filter(Objects::nonNull).toList();
      BigDecimal planned = null;
      BigDecimal spent = null;
      for (var line : rows.stream().flatMap(one -> one.money().stream()).toList()) {
        planned = Spending.sum(planned, line.planned());
        spent = Spending.sum(spent, line.spent());
      }
      return new Own(first.key(), first.number(), first.text(), words, planned, spent);
    }

    private static @Nullable String said(Contribution row) {
      var words = RowWords.of(row);
      return words == null ? null : row.executor() + ": " + words;
    }
  }

  /// Money of all own measures, each once, whatever number of measures above it serves.
  public @Nullable BigDecimal spent() {
    var once = new LinkedHashMap<String, Own>();
    lines.stream().flatMap(line -> line.own().stream()).forEach(own -> once.put(own.key(), own));
    return once.values().stream()
        .map(Own::spent)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
