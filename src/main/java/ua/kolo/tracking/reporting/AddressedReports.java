package ua.kolo.tracking.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.LowerMeasure;
import ua.kolo.tracking.PlanMeasure;
import ua.kolo.tracking.UpperProgramme;
import ua.kolo.tracking.UpperTie;
import ua.kolo.tracking.UpperTies;

/// One report for several addressees: the raion, the oblast, the ministry read it by the measures
/// of their own programmes, as ties say who carries out what. What stands above is open to anybody,
/// so it is read outside of a transaction of the acting institution.
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class AddressedReports {
  private final ProgrammeReports reports;
  private final UpperTies ties;

  AddressedReports(ProgrammeReports reports, UpperTies ties) {
    this.reports = reports;
    this.ties = ties;
  }

  /// The programmes above some measure of the report's programme serves, through programmes between
  /// too, the widest first.
  @Needs(Right.PROGRAMME_READ)
  public List<UpperProgramme> addressees(UUID report) {
    var served = served(reports.find(report).programme());
    return ties.programmes().stream().filter(one -> served.contains(one.id())).toList();
  }

  private Set<UUID> served(UUID programme) {
    var served = new LinkedHashSet<UUID>();
    var waiting = new ArrayList<>(List.of(programme));
    while (!waiting.isEmpty()) {
      var one = new ProgrammeId(waiting.removeFirst());
      for (var above : ties.of(one).stream().map(UpperTie::programme).distinct().toList()) {
        if (served.add(above)) {
          waiting.add(above);
        }
      }
    }
    return served;
  }

  /// The report by the measures of one of them.
  @Needs(Right.PROGRAMME_READ)
  public Addressed of(UUID report, UUID upper) {
    var one = reports.find(report);
    var addressee =
        addressees(report).stream()
            .filter(above -> above.id().equals(upper))
            .findFirst()
            .orElseThrow(() -> new NotFound(upper));
    var keys =
        ties.measures(one.programme()).stream()
            .collect(Collectors.toMap(PlanMeasure::id, PlanMeasure::key));
    var carried = carried(one.programme(), upper, keys);
    var told = byKey(reports.told(report));
    var lines = new ArrayList<Addressed.Line>();
    for (var measure : ties.measures(upper)) {
      var own =
          carried.getOrDefault(measure.id(), Set.of()).stream()
              .map(told::get)
              .filter(Objects::nonNull)
              .map(Addressed.Own::of)
              .toList();
      if (!own.isEmpty()) {
        lines.add(new Addressed.Line(measure, own));
      }
    }
    return new Addressed(one, addressee, lines);
  }

  // Keys of own measures by the measure above.
  private Map<UUID, Set<String>> carried(UUID programme, UUID upper, Map<UUID, String> keys) {
    var carried = new LinkedHashMap<UUID, Set<String>>();
    for (LowerMeasure lower : ties.below(upper)) {
      var key = keys.get(lower.id());
      if (lower.programme().equals(programme) && key != null) {
        carried.computeIfAbsent(lower.upper(), _ -> new LinkedHashSet<>()).add(key);
      }
    }
    return carried;
  }

  private static Map<String, List<ReportedRow>> byKey(List<ReportedRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(one -> one.row().key(), LinkedHashMap::new, Collectors.toList()));
  }

  /// The same as a paper.
  @Needs(Right.PROGRAMME_READ)
  public byte[] printed(UUID report, UUID upper, OutputFormat format) {
    return new DocumentWriter().write(AddressedSheet.of(of(report, upper)), format);
  }
}
