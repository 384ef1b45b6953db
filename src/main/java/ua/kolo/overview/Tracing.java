package ua.kolo.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.tracking.LowerMeasure;
import ua.kolo.tracking.PlanMeasure;
import ua.kolo.tracking.PublishedMeasure;
import ua.kolo.tracking.PublishedReporting;
import ua.kolo.tracking.UpperProgramme;
import ua.kolo.tracking.UpperTies;

/// What hromadas did for the measures of a programme of their raion, oblast or the state: counted
/// from published reports, with what is missing shown as missing.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Tracing {
  private static final Comparator<PublishedMeasure> BEST =
      Comparator.<PublishedMeasure>comparingInt(one -> one.report().months())
          .thenComparing(one -> one.report().endsOn());
  private final Scope scope;
  private final UpperTies ties;
  private final PublishedReporting reports;
  private final Directory directory;
  private final Hromadas hromadas;

  Tracing(
      Scope scope,
      UpperTies ties,
      PublishedReporting reports,
      Directory directory,
      Hromadas hromadas) {
    this.scope = scope;
    this.ties = ties;
    this.reports = reports;
    this.directory = directory;
    this.hromadas = hromadas;
  }

  /// Programmes whose measures others carry out.
  @Needs(Right.PROGRAMME_READ)
  public List<UpperProgramme> programmes() {
    return ties.programmes();
  }

  /// Every measure of such a programme, and how many hromadas of the place carry it out.
  @Needs(Right.PROGRAMME_READ)
  public List<Spread> spread(UUID programme, String place, int year) {
    var found = scope.in(place, year);
    var owners = found.owners();
    var below = ties.below(programme);
    var told = reports.told(year, ids(below));
    var tied = new HashMap<UUID, Set<String>>();
    var reported = new HashMap<UUID, Set<String>>();
    for (var one : below) {
      var code = owners.get(one.programme());
      if (code != null) {
        tied.computeIfAbsent(one.upper(), _ -> new HashSet<>()).add(code);
        if (told.contains(one.id())) {
          reported.computeIfAbsent(one.upper(), _ -> new HashSet<>()).add(code);
        }
      }
    }
    return ties.measures(programme).stream()
        .map(
            one ->
                new Spread(
                    one,
                    tied.getOrDefault(one.id(), Set.of()).size(),
                    reported.getOrDefault(one.id(), Set.of()).size(),
                    found.hromadas().size()))
        .toList();
  }

  /// One measure over the hromadas of the place.
  @Needs(Right.PROGRAMME_READ)
  public Traced measure(UUID programme, UUID measure, String place, int year) {
    var upper =
        ties.measures(programme).stream()
            .filter(one -> one.id().equals(measure))
            .findFirst()
            .orElseThrow(() -> new NotFound(measure));
    var found = scope.in(place, year);
    var owners = found.owners();
    var below = ties.below(programme).stream().filter(one -> one.upper().equals(measure)).toList();
    var told = best(year, below);
    var lines = new HashMap<String, List<TracedRow.Line>>();
    var others = new ArrayList<TracedRow.Line>();
    for (var one : below) {
      var line = new TracedRow.Line(one, told.get(one.id()));
      var code = owners.get(one.programme());
      if (code != null) {
        lines.computeIfAbsent(code, _ -> new ArrayList<>()).add(line);
      } else if (one.level() == Territory.Level.OBLAST || one.level() == Territory.Level.RAION) {
        others.add(line);
      }
    }
    var planning = Set.copyOf(owners.values());
    var rows =
        found.hromadas().stream()
            .map(
                one ->
                    TracedRow.of(
                        one,
                        planning.contains(one.code()),
                        lines.getOrDefault(one.code(), List.of())))
            .toList();
    var where = directory.place(place);
    return new Traced(where, year, upper, rows, within(others, where));
  }

  private Map<UUID, PublishedMeasure> best(int year, List<LowerMeasure> below) {
    var best = new HashMap<UUID, PublishedMeasure>();
    for (var one : reports.ofMeasures(year, ids(below))) {
      best.merge(one.measure(), one, (a, b) -> BEST.compare(a, b) >= 0 ? a : b);
    }
    return best;
  }

  private static Collection<UUID> ids(List<LowerMeasure> below) {
    return below.stream().map(LowerMeasure::id).collect(Collectors.toSet());
  }

  // Programmes of the raions and the oblast between, kept in the place.
  private List<TracedRow.Line> within(List<TracedRow.Line> others, Place place) {
    var units = others.stream().map(line -> line.measure().unit()).collect(Collectors.toSet());
    var places = hromadas.placesOf(units);
    return others.stream()
        .filter(
            line -> {
              var kept = places.get(line.measure().unit());
              return kept != null && place.level().holds(place.code(), kept);
            })
        .toList();
  }

  /// How many hromadas carry a measure out.
  ///
  /// @param tied said so
  /// @param told published a report that tells of it
  /// @param hromadas N
  public record Spread(PlanMeasure measure, int tied, int told, int hromadas) {}

  /// What was done for a measure above in a place and a year.
  ///
  /// @param rows every hromada of the place, by name
  /// @param others what programmes of raions and oblasts between did
  public record Traced(
      Place place,
      int year,
      PlanMeasure measure,
      List<TracedRow> rows,
      List<TracedRow.Line> others) {
    public Traced {
      rows = List.copyOf(rows);
      others = List.copyOf(others);
    }

    public int count(TracedRow.State state) {
      return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    public int done() {
      return (int) rows.stream().filter(TracedRow::isDone).count();
    }
  }
}
