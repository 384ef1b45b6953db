package ua.kolo.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Place;
import ua.kolo.indicators.Coded;
import ua.kolo.indicators.Compared;
import ua.kolo.indicators.PublishedIndicators;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Indicators of the same code over the hromadas of a place: rolled up where the rule of the
/// indicator allows it, compared always; who told nothing is shown so.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Comparison {
  private final Scope scope;
  private final Directory directory;
  private final PublishedIndicators published;

  Comparison(Scope scope, Directory directory, PublishedIndicators published) {
    this.scope = scope;
    this.directory = directory;
    this.published = published;
  }

  /// The codes told by programmes of the place that hold in the year.
  @Needs(Right.PROGRAMME_READ)
  public List<Coded> codes(String place, int year) {
    return published.codes(scope.in(place, year).owners().keySet());
  }

  @Needs(Right.PROGRAMME_READ)
  public Result of(String place, int year, String code) {
    return of(scope.in(place, year), place, year, code);
  }

  /// The codes, and the one asked for, or the first of them.
  @Needs(Right.PROGRAMME_READ)
  public Chosen chosen(String place, int year, @Nullable String code) {
    var found = scope.in(place, year);
    var codes = published.codes(found.owners().keySet());
    var first = codes.isEmpty() ? "" : codes.getFirst().code();
    var asked = code == null || code.isBlank() ? first : code;
    return new Chosen(codes, of(found, place, year, asked));
  }

  private Result of(Scope.Found found, String place, int year, String code) {
    var byHromada = new HashMap<String, List<Compared>>();
    for (var one : published.compared(code, year, found.owners().keySet())) {
      var hromada = Objects.requireNonNull(found.owners().get(one.indicator().programme()));
      byHromada.computeIfAbsent(hromada, _ -> new ArrayList<>()).add(one);
    }
    var rows = new ArrayList<ComparedRow>();
    for (var hromada : found.hromadas()) {
      var told = byHromada.getOrDefault(hromada.code(), List.of());
      told.forEach(one -> rows.add(new ComparedRow(hromada, one)));
      if (told.isEmpty()) {
        rows.add(new ComparedRow(hromada, null));
      }
    }
    var rolled = Rolled.of(rows, found.hromadas().size());
    rows.sort(
        Comparator.comparing(Comparison::amount, Comparator.nullsLast(Comparator.reverseOrder())));
    var alike = Rolled.alike(rows, found.hromadas().size());
    return new Result(directory.place(place), year, code, rolled, alike, rows);
  }

  private static @Nullable BigDecimal amount(ComparedRow row) {
    var figure = row.compared() == null ? null : row.compared().progress().figure();
    return figure == null ? null : figure.amount();
  }

  /// What one may choose among, and what comes of the choice.
  ///
  /// @param codes all that are told in the place
  public record Chosen(List<Coded> codes, Result result) {
    public Chosen {
      codes = List.copyOf(codes);
    }
  }

  /// One indicator over a place.
  ///
  /// @param alike groups of like figures; more than one where hromadas measure differently
  /// @param rows the largest figure first, then hidden and missing ones
  public record Result(
      Place place,
      int year,
      String code,
      Rolled rolled,
      List<Rolled.Alike> alike,
      List<ComparedRow> rows) {
    public Result {
      alike = List.copyOf(alike);
      rows = List.copyOf(rows);
    }

    /// An indicator as the first that tells it calls it; null when nobody does.
    public @Nullable Compared sample() {
      return rows.stream()
          .map(ComparedRow::compared)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }
}
