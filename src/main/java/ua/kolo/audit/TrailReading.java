package ua.kolo.audit;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The trail as the auditor reads it; what they take out of it is recorded like everything else.
@Service
@Transactional
class TrailReading {
  static final int PAGE = 50;
  static final int EXPORTED_AT_MOST = 50_000;
  static final long NEWEST = Long.MAX_VALUE;
  private static final int OF_ONE_SUBJECT = 5_000;
  private static final int DENIALS = 500;
  private final Entries entries;
  private final List<Naming> namings;
  private final Trail trail;
  private final Clock clock;

  TrailReading(Entries entries, List<Naming> namings, Trail trail, Clock clock) {
    this.entries = entries;
    this.namings = namings;
    this.trail = trail;
    this.clock = clock;
  }

  /// What is read for a filter: never the whole trail.
  TrailFilter within(TrailFilter filter) {
    return filter.within(Days.today(clock));
  }

  /// One more than a page, when there is more.
  @Needs(Right.AUDIT_READ)
  List<TrailRow> page(TrailFilter filter, long before) {
    return entries.page(within(filter), before, PAGE + 1);
  }

  /// Whether anything at all was written down before the days of a filter.
  @Needs(Right.AUDIT_READ)
  boolean hasEarlier(TrailFilter filter) {
    return filter.from() != null && entries.beginsBefore(filter.from());
  }

  /// What is taken out, the newest so many.
  ///
  /// @param cut whether there are older ones that did not fit
  record Export(List<TrailRow> rows, boolean cut) {}

  @Needs(Right.AUDIT_READ)
  Export export(TrailFilter filter, int most) {
    var found = entries.page(within(filter), NEWEST, most + 1);
    var rows = found.subList(0, Math.min(most, found.size()));
    trail.exported("trail", rows.size(), null);
    return new Export(rows, found.size() > most);
  }

  /// All that happened to one record and to those that name the person it is of, the newest five
  /// thousand entries and five hundred refusals. A record nothing is known of is absent.
  @Needs(Right.AUDIT_READ)
  Extract ofSubject(UUID subject) {
    var named = named(subject);
    var keptBack = (int) named.values().stream().filter(told -> !told).count();
    var extract = history(subject, named.keySet(), keptBack);
    trail.looked("trail", subject, null);
    return extract;
  }

  /// The same for paper, without the records that would tell of somebody else.
  @Needs(Right.AUDIT_READ)
  Extract forPaper(UUID subject) {
    var named = named(subject);
    named.values().removeIf(told -> !told);
    var extract = history(subject, named.keySet(), 0);
    trail.printed("trail", subject, null);
    return extract;
  }

  private Extract history(UUID subject, Set<UUID> records, int keptBack) {
    var total = entries.total(records);
    // Refusals alone prove no record: anybody can ask for an invented one.
    if (total.deeds() == 0) {
      throw new NotFound(subject);
    }
    var rows = entries.of(records, OF_ONE_SUBJECT, DENIALS);
    return new Extract(
        rows,
        keptBack,
        Math.max(0, total.deeds() - OF_ONE_SUBJECT),
        Math.max(0, total.denials() - DENIALS));
  }

  // Of a merged record the others name the same person, so those found are asked about in turn.
  private Map<UUID, Boolean> named(UUID subject) {
    var found = new HashMap<UUID, Boolean>(Map.of(subject, true));
    var asked = List.of(subject);
    while (!asked.isEmpty()) {
      var about = asked;
      var fresh =
          namings.stream()
              .flatMap(naming -> naming.naming(about).stream())
              .filter(named -> isNew(found, named))
              .map(Naming.Named::record)
              .toList();
      asked = fresh;
    }
    return found;
  }

  // Told only when everything that names the person by this record lets it be told.
  private static boolean isNew(Map<UUID, Boolean> found, Naming.Named named) {
    var told = named.told() && found.getOrDefault(named.record(), true);
    return found.put(named.record(), told) == null;
  }
}
