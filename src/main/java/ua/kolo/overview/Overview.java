package ua.kolo.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.overview.services.Coverage;
import ua.kolo.overview.services.PublishedPackages;
import ua.kolo.overview.services.ServiceLine;
import ua.kolo.overview.services.ServiceSpread;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.AdoptedRow;
import ua.kolo.programmes.PublishedProgrammes;
import ua.kolo.tracking.PublishedReport;
import ua.kolo.tracking.PublishedReporting;

/// The board: what the hromadas of a place have published and what is missing.
///
/// Everything comes from what is open to anybody, so any post that reads programmes sees any place.
/// The database adds up, sorts and cuts into pages from where programmes count (decision 0119).
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Overview {
  private static final String STATE = "UA00000000000000000";
  private final BoardRows rows;
  private final Scope scope;
  private final Hromadas hromadas;
  private final Directory directory;
  private final PublishedReporting reports;
  private final PublishedProgrammes published;
  private final PublishedPackages packages;
  private final TransactionOperations transaction;
  private final Clock clock;

  Overview(
      BoardRows rows,
      Scope scope,
      Hromadas hromadas,
      Directory directory,
      PublishedReporting reports,
      PublishedProgrammes published,
      PublishedPackages packages,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.scope = scope;
    this.hromadas = hromadas;
    this.directory = directory;
    this.reports = reports;
    this.published = published;
    this.packages = packages;
    this.transaction = transaction;
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

  /// The same by its code.
  @Needs(Right.PROGRAMME_READ)
  public List<Place> path(String code) {
    return path(directory.place(code));
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

  /// All hromadas of a place the filter shows.
  @Needs(Right.PROGRAMME_READ)
  public Board board(BoardFilter filter) {
    return board(filter, 0, Integer.MAX_VALUE);
  }

  /// A page of them.
  ///
  /// @param from how many stand before it
  @Needs(Right.PROGRAMME_READ)
  public Board board(BoardFilter filter, int from, int size) {
    var place = directory.place(filter.place());
    var day = lastDay(filter.year());
    var services = packages.items(day);
    var sheet = openly(() -> rows.of(filter, services, day, from, size));
    int start = Math.min(from, sheet.found());
    return new Board(
        place, filter, sheet.totals(), sheet.found(), start, sheet.rows(), upper(place, filter));
  }

  private List<Board.Upper> upper(Place place, BoardFilter filter) {
    var ids = scope.upper(place, filter.year());
    if (ids.isEmpty()) {
      return List.of();
    }
    var reported = reported(filter.year(), filter.part(), ids);
    return published.adopted(filter.year(), ids).stream()
        .map(one -> new Board.Upper(one, reported.get(one.id())))
        .toList();
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
  ///
  /// @param services the year of the package, which may be told of later
  @Needs(Right.PROGRAMME_READ)
  public Hromada hromada(String code, int year, int services) {
    var found = scope.in(code, year);
    var place =
        found.hromadas().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound(code));
    var programmes = found.owners().keySet();
    var told = new HashMap<UUID, List<PublishedReport>>();
    for (var report : reports.ofYear(year, programmes)) {
      told.computeIfAbsent(report.programme(), _ -> new ArrayList<>()).add(report);
    }
    return new Hromada(
        place, published.adopted(year, programmes), told, packages.lines(code, lastDay(services)));
  }

  /// Every service of the minimum package and how many hromadas of the place provide it.
  @Needs(Right.PROGRAMME_READ)
  public List<ServiceSpread> services(String place, int year) {
    return packages.spread(codes(place), lastDay(year));
  }

  /// How many hromadas of the place told of the package, and how much of it they provide.
  ///
  /// @param least of how many services to ask
  @Needs(Right.PROGRAMME_READ)
  public Reached reached(String place, int year, int least) {
    var codes = codes(place);
    var told = packages.coverage(codes, lastDay(year)).values();
    return new Reached(
        codes.size(),
        told.size(),
        (int) told.stream().filter(Coverage::isWhole).count(),
        (int) told.stream().filter(one -> one.provided() >= least).count());
  }

  private List<String> codes(String place) {
    return hromadas.within(directory.place(place).code()).stream().map(Place::code).toList();
  }

  /// A past year is told as of its end, the running one as of today.
  LocalDate lastDay(int year) {
    var end = LocalDate.of(year, 12, 31);
    return end.isBefore(today()) ? end : today();
  }

  private <T> T openly(Supplier<T> work) {
    return Acting.visitor()
        .call(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /// How much of the minimum package hromadas provide.
  ///
  /// @param told published a checklist
  /// @param all provide every service of the list
  /// @param least at least so many as asked
  public record Reached(int hromadas, int told, int all, int least) {
    private static final int HUNDRED = 100;

    /// Whole per cent of N.
    public int percent(int some) {
      return hromadas == 0 ? 0 : Math.round((float) some * HUNDRED / hromadas);
    }
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
