package ua.kolo.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ua.kolo.clearance.Clearance;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;

/// Takes a file out, if whoever acts may have it: hidden and absent answer alike.
@Component
class CaseShelf {
  private final CaseRows rows;
  private final ParticipationRows participations;
  private final PartyRows people;
  private final CloseNames names;
  private final Clearance clearance;

  CaseShelf(
      CaseRows rows,
      ParticipationRows participations,
      PartyRows people,
      CloseNames names,
      Clearance clearance) {
    this.rows = rows;
    this.participations = participations;
    this.people = people;
    this.names = names;
    this.clearance = clearance;
  }

  Row find(UUID id) {
    clearance.mustBeOpen(Cases.KIND, id);
    return rows.find(id)
        .filter(row -> !names.without(List.of(row)).isEmpty())
        .orElseThrow(() -> clearance.missing(Cases.KIND, id, rows.closed(id)));
  }

  /// A file the acting institution keeps, to be changed.
  Row ours(UUID id) {
    var row = find(id);
    if (!isOurs(row)) {
      throw new Conflict("cases.refused.notOurs");
    }
    mustBeWritable(id);
    return row;
  }

  void mustBeWritable(UUID id) {
    clearance.mustBeWritable(Cases.KIND, id);
  }

  boolean isKept(UUID id) {
    return clearance.isKept(Cases.KIND, id);
  }

  /// One that is still worked with.
  Row oursOpen(UUID id) {
    return open(ours(id));
  }

  /// A seal or a tie stands on its own file and does not follow what leaves that. While one stands,
  /// of anybody, on a file or on somebody it names or named, nothing leaves it.
  void mustNotBeHeld(UUID... files) {
    var named = people.of(List.of(files)).stream().map(PartyRows.Part::person).distinct().toList();
    if (clearance.isHeld(Cases.KIND, List.of(files)) || clearance.isHeld(Persons.KIND, named)) {
      throw new Conflict("cases.refused.sealed");
    }
  }

  static Row open(Row row) {
    mustNotBeJoined(row);
    if (row.endedAt() != null) {
      throw new Conflict("cases.refused.ended");
    }
    return row;
  }

  static void mustNotBeJoined(Row row) {
    if (row.joinedInto() != null) {
      throw new Conflict("cases.refused.isJoined");
    }
  }

  static boolean isOurs(Row row) {
    return row.unit().equals(Acting.current().unit());
  }

  /// Whether it is here because the acting institution takes part, and not by a broken glass.
  boolean takesPart(Row row) {
    return parts(List.of(row.id())).containsKey(row.id());
  }

  /// The parts that are open: of one's own file and behind a broken glass all of them.
  Set<Section> sections(Row row) {
    return Objects.requireNonNull(sections(List.of(row)).get(row.id()));
  }

  /// The same of several files at once, by file.
  Map<UUID, Set<Section>> sections(List<Row> found) {
    var foreign = found.stream().filter(row -> !isOurs(row)).map(Row::id).toList();
    var parts = parts(foreign);
    return found.stream()
        .collect(
            Collectors.toMap(
                Row::id, row -> parts.getOrDefault(row.id(), Set.of(Section.values()))));
  }

  // An institution takes part in a file once at a time, and reads some of its parts.
  private Map<UUID, Set<Section>> parts(List<UUID> files) {
    var unit = Acting.current().unit();
    return participations.of(files).stream()
        .filter(part -> part.endedAt() == null && part.institution().equals(unit))
        .collect(
            Collectors.toMap(
                ParticipationRows.Kept::file, part -> Participations.sections(part.sections())));
  }
}
