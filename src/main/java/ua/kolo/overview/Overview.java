package ua.kolo.overview;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.overview.services.PublishedPackages;
import ua.kolo.overview.services.ServiceLine;
import ua.kolo.overview.services.ServiceSpread;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedRow;
import ua.kolo.tracking.PublishedReport;
import ua.kolo.tracking.PublishedReporting;

/// The board: what the hromadas of a place have published and what is missing.
///
/// Everything comes from what is open to anybody, so any post that reads programmes sees any place.
/// Facts come in a fixed number of queries; at most 1,469 rows are put together and sorted here.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Overview {
  private static final String STATE = "UA00000000000000000";
  private final Scope scope;
  private final Hromadas hromadas;
  private final Directory directory;
  private final PublishedReporting reports;
  private final PublishedPackages packages;
  private final Clock clock;

  Overview(
      Scope scope,
      Hromadas hromadas,
      Directory directory,
      PublishedReporting reports,
      PublishedPackages packages,
      Clock clock) {
    this.scope = scope;
    this.hromadas = hromadas;
    this.directory = directory;
    this.reports = reports;
    this.packages = packages;
    this.clock = clock;
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  /// The place whoever acts looks at first: their own raion, oblast or country; for an institution
  /// of a hromada the raion it lies in.
  @Needs(Right.PROGRAMME_READ)
  public Place home() {
    var own = hromadas.of(Acting.current().unit());
    return own.map(this::widened).orElseGet(() -> directory.place(STATE));
  }

  private Place widened(Place place) {
    return switch (place.level()) {
      case STATE, OBLAST, RAION -> place;
      case HROMADA, SETTLEMENT, CITY_DISTRICT -> {
        var parent = place.parent();
        yield parent == null ? place : widened(directory.place(parent));
      }
    };
  }

  /// Places above this one, the widest first, and it itself.
  @Needs(Right.PROGRAMME_READ)
  public List<Place> path(Place place) {
    var path = new ArrayList<Place>();
    for (var one = Optional.of(place); one.isPresent(); one = parent(one.get())) {
      path.addFirst(one.get());
    }
    return path;
  }

  private Optional<Place> parent(Place place) {
    return Optional.ofNullable(place.parent()).map(directory::place);
  }

  /// Oblasts or raions directly in the place; none in a raion.
  @Needs(Right.PROGRAMME_READ)
  public List<Place> parts(Place place) {
    return place.level() == Territory.Level.STATE || place.level() == Territory.Level.OBLAST
        ? directory.within(place.code()).stream()
            .filter(
                part ->
                    part.level() == Territory.Level.OBLAST || part.level() == Territory.Level.RAION)
            .toList()
        : List.of();
  }

  @Needs(Right.PROGRAMME_READ)
  public Board board(BoardFilter filter) {
    var place = directory.place(filter.place());
    var all = rows(filter.place(), filter.year(), filter.part());
    var shown = new ArrayList<HromadaRow>();
    for (var row : all) {
      if (filter.shows(row) && isNamed(row.place(), filter.text())) {
        shown.add(row);
      }
    }
    shown.sort(order(filter));
    return new Board(place, filter, BoardTotals.of(all), shown, upper(place, filter));
  }

  private List<Board.Upper> upper(Place place, BoardFilter filter) {
    var programmes = scope.upper(place, filter.year());
    var ids = programmes.stream().map(AdoptedRow::id).toList();
    var reported = reported(filter.year(), filter.part(), ids);
    return programmes.stream().map(one -> new Board.Upper(one, reported.get(one.id()))).toList();
  }

  private List<HromadaRow> rows(String place, int year, Part part) {
    var found = scope.in(place, year);
    var reported = reported(year, part, found.ids());
    var coverage = packages.coverage(found.codes(), lastDay(year));
    var rows = new ArrayList<HromadaRow>();
    for (var one : found.hromadas()) {
      var programmes = found.of(one.code());
      int count = (int) programmes.stream().filter(own -> reported.containsKey(own.id())).count();
      rows.add(new HromadaRow(one, programmes, count, coverage.get(one.code())));
    }
    return rows;
  }

  private Map<UUID, PublishedReport> reported(int year, Part part, List<UUID> programmes) {
    var reported = new HashMap<UUID, PublishedReport>();
    for (var report : reports.ofYear(year, programmes)) {
      if (part.isOf(report)) {
        reported.put(report.programme(), report);
      }
    }
    return reported;
  }

  /// A hromada's programmes of a year, all published reports of these on it, and its package.
  @Needs(Right.PROGRAMME_READ)
  public Hromada hromada(String code, int year) {
    var found = scope.in(code, year);
    var place =
        found.hromadas().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound(code));
    var programmes = found.of(code);
    var published = new HashMap<UUID, List<PublishedReport>>();
    for (var report : reports.ofYear(year, programmes.stream().map(AdoptedRow::id).toList())) {
      published.computeIfAbsent(report.programme(), _ -> new ArrayList<>()).add(report);
    }
    return new Hromada(place, programmes, published, packages.lines(code, lastDay(year)));
  }

  /// Every service of the minimum package and how many hromadas of the place provide it.
  @Needs(Right.PROGRAMME_READ)
  public List<ServiceSpread> services(String place, int year) {
    return packages.spread(
        hromadas.within(directory.place(place).code()).stream().map(Place::code).toList(),
        lastDay(year));
  }

  /// Programmes of a place that hold in a year, by the code of the hromada.
  @Needs(Right.PROGRAMME_READ)
  public Map<String, List<AdoptedRow>> programmes(String place, int year) {
    return scope.in(place, year).programmes();
  }

  /// A past year is told as of its end, the running one as of today.
  LocalDate lastDay(int year) {
    var end = LocalDate.of(year, 12, 31);
    return end.isBefore(today()) ? end : today();
  }

  private static boolean isNamed(Place place, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    var raion = place.raion() == null ? "" : place.raion();
    var words = (place.name() + " " + raion).toLowerCase(Locale.ROOT);
    return words.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Comparator<HromadaRow> order(BoardFilter filter) {
    var collator = Collator.getInstance(Locale.of("uk"));
    // A name is weighed once and not at each of the fifteen thousand comparisons.
    var keys = new HashMap<String, CollationKey>();
    Comparator<HromadaRow> byName =
        Comparator.comparing(
            row -> keys.computeIfAbsent(row.place().name(), collator::getCollationKey));
    Comparator<HromadaRow> wanted =
        switch (filter.sort()) {
          case NAME -> filter.upwards() ? byName : byName.reversed();
          case PROGRAMMES -> by(filter, row -> row.programmes().size());
          case PLANNED -> by(filter, HromadaRow::planned);
          case REPORTS -> by(filter, HromadaRow::reported);
          case PACKAGE ->
              by(filter, row -> row.coverage() == null ? null : row.coverage().percent());
        };
    return wanted.thenComparing(byName);
  }

  private static <T extends Comparable<T>> Comparator<HromadaRow> by(
      BoardFilter filter, Key<T> key) {
    Comparator<T> natural = Comparator.naturalOrder();
    return Comparator.comparing(
        key::of, Comparator.nullsLast(filter.upwards() ? natural : natural.reversed()));
  }

  private interface Key<T> {
    @Nullable T of(HromadaRow row);
  }

  /// A hromada in full.
  ///
  /// @param reports published ones by programme
  /// @param services of the minimum package, as published
  public record Hromada(
      Place place,
      List<AdoptedRow> programmes,
      Map<UUID, List<PublishedReport>> reports,
      List<ServiceLine> services) {
    public List<PublishedReport> reports(UUID programme) {
      return reports.getOrDefault(programme, List.of());
    }

    public boolean isPackageTold() {
      return services.stream().anyMatch(line -> line.said() != null);
    }
  }
}
