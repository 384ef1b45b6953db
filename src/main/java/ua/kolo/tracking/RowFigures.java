package ua.kolo.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.Cell;

/// Figures a body tells with its row of a report. Indicators answer; reporting knows only that a
/// measure has some.
public interface RowFigures {
  /// What is asked with a row, and what its body told so far.
  List<Asked> of(Row row);

  /// What was told with rows, for whoever accepts them.
  Map<UUID, List<Asked>> told(Collection<UUID> rows);

  /// Writes what a body tells; of an indicator without a whole nothing stays.
  void write(Row row, Map<UUID, Map<Cell, BigDecimal>> told);

  /// Figures near a thousand times what was promised or told a year before, or a thousandth: they
  /// are confirmed, or put right.
  List<Doubted> doubts(Row row, Map<UUID, Map<Cell, BigDecimal>> told);

  /// A figure and what it is doubted by.
  ///
  /// @param known null where whoever tells the figure may not see it
  record Doubted(String name, BigDecimal told, @Nullable BigDecimal known) {}

  /// The row is accepted: what was told becomes the value of its period once every body of the
  /// measure is accepted, where their figures may be added.
  ///
  /// @param bodies every row of the measure in the report, this one too
  void accepted(Row row, List<Body> bodies);

  /// The report is approved without bodies that never answered: where figures may be added, those
  /// of the others become the value of its period.
  ///
  /// @param row of a body that was heard
  /// @param bodies every row of the measure in the report
  void approved(Row row, List<Body> bodies);

  /// Figures of accepted rows that are no value of the whole measure, while nobody told it by hand.
  List<Left> left(Row row, List<Body> bodies);

  /// An indicator whose figures do not tell the measure whole.
  ///
  /// @param key of the measure
  /// @param told what each body told, by its name
  /// @param silent bodies that told nothing of it
  /// @param added the figures may be added, and are once the report is approved; else whoever keeps
  ///   the programme tells the value
  record Left(
      String key,
      UUID indicator,
      String name,
      String measuredIn,
      Map<String, BigDecimal> told,
      List<String> silent,
      boolean added) {
    public Left {
      told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
      silent = List.copyOf(silent);
    }
  }

  /// A body's row of a measure.
  record Body(UUID row, String executor, boolean accepted) {}

  /// A row of a report.
  ///
  /// @param unit the institution that keeps the programme
  /// @param key of the measure
  /// @param period QUARTER, HALF_YEAR or YEAR
  record Row(
      UUID id,
      UUID report,
      UUID programme,
      UUID unit,
      String key,
      String period,
      LocalDate first,
      @Nullable UUID body) {}

  /// An indicator of the row's measure.
  ///
  /// @param told nothing while its body told nothing
  record Asked(
      UUID indicator,
      String name,
      String measuredIn,
      boolean bySex,
      boolean byAge,
      Map<Cell, BigDecimal> told) {
    public Asked {
      told = Map.copyOf(told);
    }

    /// Parts that are told; the rest of the whole is unknown.
    public List<Cell> cells() {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.TOTAL);
      if (bySex) {
        cells.addAll(Cell.BY_SEX.subList(0, Cell.BY_SEX.size() - 1));
      }
      if (byAge) {
        cells.addAll(Cell.BY_AGE.subList(0, Cell.BY_AGE.size() - 1));
      }
      return cells;
    }
  }
}
