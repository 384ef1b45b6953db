package ua.kolo.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.audit.Trail;
import ua.kolo.clearance.NeedToKnow;
import ua.kolo.persons.Found;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Registered reports, to be read: one by one, as the journal, on paper. Every reading is in the
/// trail.
@Service
@Transactional
public class Reports {
  private static final int MOST_BEFORE = 20;
  private final ReportRows rows;
  private final InvolvedRows involved;
  private final ReportShelf shelf;
  private final Sealing sealing;
  private final Persons persons;
  private final Vault vault;
  private final Trail trail;
  private final NeedToKnow need;
  private final Clock clock;

  Reports(
      ReportRows rows,
      InvolvedRows involved,
      ReportShelf shelf,
      Sealing sealing,
      Persons persons,
      Vault vault,
      Trail trail,
      NeedToKnow need,
      Clock clock) {
    this.rows = rows;
    this.involved = involved;
    this.shelf = shelf;
    this.sealing = sealing;
    this.persons = persons;
    this.vault = vault;
    this.trail = trail;
    this.need = need;
    this.clock = clock;
  }

  /// The report; the look is in the trail.
  @Needs(Right.CASE_READ)
  public Report find(UUID id) {
    var row = shelf.find(id);
    trail.looked(Intake.KIND, id, "CASE_WORK");
    return open(List.of(row)).getFirst();
  }

  /// Whether whoever acts may look at it; nothing of it is shown, so nothing is in the trail.
  @Needs(Right.CASE_READ)
  public boolean isOpen(UUID id) {
    return rows.find(id).isPresent();
  }

  /// Refuses a report that is struck out; asked after something was written that names it.
  @Needs(Right.CASE_WRITE)
  public void mustStand(UUID id) {
    shelf.mustStand(id);
  }

  /// The report of the acting institution that people call by this number: `П-2026-00012`,
  /// `12/2026`, or `12` of this year.
  @Needs(Right.CASE_READ)
  public Optional<UUID> numbered(String typed) {
    return ReportNumber.of(typed, Days.today(clock)).flatMap(rows::numbered);
  }

  /// Earlier states of a report, the latest first.
  @Needs(Right.CASE_READ)
  public List<Report.Earlier> earlier(UUID id) {
    shelf.find(id);
    var kept = rows.earlier(id);
    var key = vault.find(List.of(id)).get(id);
    if (key == null) {
      return List.of();
    }
    return kept.stream()
        .map(
            one ->
                new Report.Earlier(
                    one.number(),
                    sealing.state(key, one.id(), one.state()),
                    one.writtenAt(),
                    one.writtenBy()))
        .toList();
  }

  /// A part of the journal, the newest first; that it was read is in the trail.
  ///
  /// @param after the last report of the part before
  @Needs(Right.CASE_READ)
  public List<Report> list(ReportFilter filter, @Nullable UUID after, int size) {
    var last = after == null ? null : shelf.find(after);
    var found = rows.list(filter, last, size);
    trail.searched(Intake.KIND, vault.tokens().hash(filter.toString()), found.size(), "JOURNAL");
    return open(found);
  }

  @Needs(Right.CASE_READ)
  public long count(ReportFilter filter) {
    return rows.count(filter);
  }

  /// The numbers of those received in these days, both included, for counting.
  @Needs(Right.CASE_READ)
  public List<UUID> received(LocalDate from, LocalDate to) {
    return rows.received(from, to);
  }

  /// Years the institution has journals of, the latest first.
  @Needs(Right.CASE_READ)
  public List<Integer> years() {
    return rows.years();
  }

  /// The journal as it goes on paper; that it went is in the trail.
  @Needs(Right.CASE_READ)
  public List<Report> print(ReportFilter filter, int most) {
    var found = rows.list(filter, null, most);
    trail.exported(Intake.KIND, found.size(), "JOURNAL");
    return open(found);
  }

  /// Other reports of this institution that name somebody of the report: it happened before.
  @Needs(Right.CASE_READ)
  public List<Registered> before(Report report) {
    var seen = new LinkedHashSet<Registered>();
    for (var person :
        new HashSet<>(report.people().stream().map(Report.Involved::person).toList())) {
      rows.list(ReportFilter.of(person), null, MOST_BEFORE).stream()
          .filter(row -> !row.id().equals(report.id()) && row.struckAt() == null)
          .forEach(row -> seen.add(new Registered(row.id(), row.reference())));
    }
    return List.copyOf(seen);
  }

  /// How often those who suffered and those who hurt them in this report stand together in reports
  /// of this institution, this one among them; none when it names no such two.
  @Needs(Right.CASE_READ)
  public Pair pair(UUID report) {
    shelf.find(report);
    // A count and a day: those of colleagues too, so that what happens again is not taken for the
    // first.
    return need.whole(() -> involved.pair(report));
  }

  /// Reports of the same two.
  ///
  /// @param since when the first of them came; null when there is none
  public record Pair(int reports, @Nullable Instant since) {}

  private List<Report> open(List<Row> found) {
    var ids = found.stream().map(Row::id).toList();
    var keys = vault.find(ids);
    var parts = involved.ever(ids);
    var names = names(parts.stream().map(InvolvedRows.Part::person).distinct().toList());
    var byReport = parts.stream().collect(Collectors.groupingBy(InvolvedRows.Part::report));
    return found.stream()
        .map(
            row -> open(row, keys.get(row.id()), byReport.getOrDefault(row.id(), List.of()), names))
        .toList();
  }

  private Map<UUID, Identity> names(List<UUID> people) {
    return people.isEmpty()
        ? new HashMap<>()
        : persons.named(people).stream()
            .collect(Collectors.toMap(Found.Match::id, Found.Match::identity));
  }

  private Report open(
      Row row, @Nullable DataKey key, List<InvolvedRows.Part> parts, Map<UUID, Identity> names) {
    var words = key == null ? Words.NOTHING : sealing.words(key, row.id(), row.words());
    return new Report(
        row.id(),
        row.reference(),
        row.journal(),
        row.version(),
        row.registeredAt(),
        row.registeredBy(),
        row.facts(),
        words,
        key == null,
        row.strike(),
        row.workedOff(),
        parts.stream()
            .filter(InvolvedRows.Part::stands)
            .map(part -> part.involved(names.get(part.person())))
            .toList(),
        parts.stream()
            .filter(part -> !part.stands())
            .map(part -> part.struck(names.get(part.person())))
            .toList());
  }
}
