package ua.kolo.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.clearance.Closed;
import ua.kolo.duties.Subject;
import ua.kolo.persons.Found;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Case files to be read: one's own, and those one takes part in as far as one does. Every reading
/// is in the trail.
@Service
@Transactional
public class Cases {
  /// The noun of a file for duties, the trail and clearance.
  public static final String KIND = "case";

  private static final String PURPOSE = "CASE_WORK";
  private final CaseShelf shelf;
  private final CaseRows rows;
  private final FileLinkRows links;
  private final CloseNames names;
  private final PartyRows parties;
  private final JoinedReports reports;
  private final TurnRows turns;
  private final CaseSealing sealing;
  private final Persons persons;
  private final Vault vault;
  private final Trail trail;

  Cases(
      CaseShelf shelf,
      CaseRows rows,
      FileLinkRows links,
      CloseNames names,
      PartyRows parties,
      JoinedReports reports,
      TurnRows turns,
      CaseSealing sealing,
      Persons persons,
      Vault vault,
      Trail trail) {
    this.shelf = shelf;
    this.rows = rows;
    this.links = links;
    this.names = names;
    this.parties = parties;
    this.reports = reports;
    this.turns = turns;
    this.sealing = sealing;
    this.persons = persons;
    this.vault = vault;
    this.trail = trail;
  }

  /// The file; the look is in the trail, and in that of the institution that keeps it.
  @Needs(Right.CASE_READ)
  public CaseFile find(UUID id) {
    var row = shelf.find(id);
    if (CaseShelf.isOurs(row)) {
      trail.looked(KIND, id, PURPOSE);
    } else {
      trail.lookedElsewhere(KIND, id, row.unit(), PURPOSE);
    }
    return open(List.of(row)).getFirst();
  }

  /// The same, to be worked with: behind a glass broken inside the house it is for reading only.
  @Needs(Right.CASE_WRITE)
  public CaseFile forWork(UUID id) {
    var file = find(id);
    shelf.mustBeWritable(id);
    return file;
  }

  /// Whether the file is open to whoever acts for reading only, though their institution keeps it.
  @Needs(Right.CASE_READ)
  public boolean isKept(UUID id) {
    return shelf.isKept(id);
  }

  /// A part of the list, the newest first; that it was read is in the trail.
  ///
  /// @param after the last file of the part before
  @Needs(Right.CASE_READ)
  public List<CaseFile> list(CaseFilter filter, @Nullable UUID after, int size) {
    var last = after == null ? null : shelf.find(after);
    var found = rows.list(filter, last, size);
    // What was found to name somebody close is closed now: the part is filled with what follows.
    while (names.without(found).size() < found.size()) {
      found = rows.list(filter, last, size);
    }
    trail.searched(KIND, vault.tokens().hash(filter.toString()), found.size(), PURPOSE);
    return open(found);
  }

  /// Before what belongs to files of other institutions is shown: which of them name somebody close
  /// to whoever acts, and so are closed to them from now on.
  @Needs(Right.CASE_READ)
  public Set<UUID> namingSomebodyClose(List<UUID> files) {
    return names.naming(files);
  }

  /// Why a file is closed to whoever acts, for refusing what belongs to it; empty when it is not.
  @Needs(Right.CASE_READ)
  public Optional<Closed> closed(UUID file) {
    return rows.closed(file);
  }

  @Needs(Right.CASE_READ)
  public long count(CaseFilter filter) {
    return rows.count(filter);
  }

  /// The file of the acting institution that people call by this number: `С-2026-00012`, or
  /// `2026-12`.
  @Needs(Right.CASE_READ)
  public Optional<UUID> numbered(String typed) {
    return CaseNumber.of(typed).flatMap(asked -> rows.numbered(asked.year(), asked.number()));
  }

  /// The file a report of this institution belongs to.
  @Needs(Right.CASE_READ)
  public Optional<UUID> ofReport(UUID report) {
    return reports.fileOf(report);
  }

  /// Whether a report of this institution belongs to a file that is read by colleagues only.
  @Needs(Right.CASE_READ)
  public boolean isInColleaguesFile(UUID report) {
    return reports.fileOf(report).isEmpty() && reports.holds(report);
  }

  /// The files reports of this institution belong to, by report.
  @Needs(Right.CASE_READ)
  public Map<UUID, UUID> ofReports(List<UUID> found) {
    return reports.filesOf(found);
  }

  /// Open files of this institution that name any of the persons.
  @Needs(Right.CASE_READ)
  public List<CaseFile> naming(List<UUID> people) {
    return people.isEmpty() ? List.of() : open(rows.naming(people, false));
  }

  /// The institution's other files, open and ended, that name any of its people.
  @Needs(Right.CASE_READ)
  public List<CaseFile> related(CaseFile file) {
    var people = file.parties().stream().filter(CaseFile.Party::stands).toList();
    return people.isEmpty()
        ? List.of()
        : open(
            rows.naming(people.stream().map(CaseFile.Party::person).toList(), true).stream()
                .filter(row -> !row.id().equals(file.id()))
                .toList());
  }

  /// The institution's file with the number.
  @Needs(Right.CASE_READ)
  public Optional<UUID> numbered(int year, int number) {
    return rows.numbered(year, number);
  }

  /// Which status the file was given when, in that order.
  @Needs(Right.CASE_READ)
  public List<Turn> turns(UUID id) {
    var works = shelf.sections(shelf.find(id)).contains(Section.WORK);
    var key = vault.find(id);
    return turns.of(id).stream()
        .map(
            row ->
                new Turn(
                    row.id(),
                    row.status(),
                    works ? row.ending() : null,
                    works ? sealing.turn(key, row.id(), row.words()) : null,
                    row.turnedAt(),
                    row.turnedBy()))
        .toList();
  }

  static Subject subject(Row row) {
    return new Subject(KIND, row.id(), row.reference());
  }

  private List<CaseFile> open(List<Row> found) {
    var beside = beside(found);
    return found.stream().map(row -> open(row, beside)).toList();
  }

  // All that belongs to the files, asked for all of them at once.
  private Beside beside(List<Row> found) {
    var ids = found.stream().map(Row::id).toList();
    var people = parties.of(ids);
    var leading = found.stream().map(Row::joinedInto).filter(Objects::nonNull).distinct().toList();
    return new Beside(
        vault.find(ids),
        shelf.sections(found),
        people.stream().collect(Collectors.groupingBy(PartyRows.Part::file)),
        names(people.stream().map(PartyRows.Part::person).distinct().toList()),
        reports.of(ids).stream().collect(Collectors.groupingBy(JoinedReports.Joined::file)),
        links.called(leading));
  }

  private record Beside(
      Map<UUID, DataKey> keys,
      Map<UUID, Set<Section>> sections,
      Map<UUID, List<PartyRows.Part>> people,
      Map<UUID, String> names,
      Map<UUID, List<JoinedReports.Joined>> joined,
      Map<UUID, CaseFile.Other> leading) {}

  private Map<UUID, String> names(List<UUID> people) {
    return people.isEmpty()
        ? new HashMap<>()
        : persons.named(people).stream()
            .collect(Collectors.toMap(Found.Match::id, match -> match.identity().name()));
  }

  private CaseFile open(Row row, Beside beside) {
    var ours = CaseShelf.isOurs(row);
    var key = beside.keys().get(row.id());
    var sections = Objects.requireNonNull(beside.sections().get(row.id()));
    var works = key != null && sections.contains(Section.WORK);
    return new CaseFile(
        row.id(),
        row.reference(),
        row.unit(),
        row.post(),
        sections,
        row.version(),
        row.kind(),
        row.status(),
        row.ending(),
        row.openedAt(),
        row.openedBy(),
        row.reviewOn(),
        row.endedAt(),
        works ? sealing.words(Objects.requireNonNull(key), row.id(), row.words()) : null,
        row.joinedInto() == null ? null : beside.leading().get(row.joinedInto()),
        beside.people().getOrDefault(row.id(), List.of()).stream()
            .map(part -> party(part, ours, key, beside.names()))
            .toList(),
        beside.joined().getOrDefault(row.id(), List.of()).stream()
            .map(
                one ->
                    new CaseFile.Report(
                        one.report(), one.reference(), one.joinedAt(), one.joinedBy()))
            .toList());
  }

  // One's own are called as the register of persons has them now, the others as the keeper said.
  private CaseFile.Party party(
      PartyRows.Part part, boolean ours, @Nullable DataKey key, Map<UUID, String> names) {
    var sealed = part.called();
    var told =
        ours || key == null || sealed == null ? null : sealing.called(key, part.id(), sealed);
    return new CaseFile.Party(
        part.id(),
        part.person(),
        part.role(),
        part.relationship(),
        part.household(),
        names.getOrDefault(part.person(), told),
        part.addedAt(),
        part.endedAt());
  }
}
