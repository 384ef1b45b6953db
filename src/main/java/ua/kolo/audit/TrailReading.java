package ua.kolo.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
  private final Entries entries;
  private final Trail trail;

  TrailReading(Entries entries, Trail trail) {
    this.entries = entries;
    this.trail = trail;
  }

  /// One more than a page, when there is more.
  @Needs(Right.AUDIT_READ)
  List<TrailRow> page(TrailFilter filter, long before) {
    return entries.page(filter, before, PAGE + 1);
  }

  @Needs(Right.AUDIT_READ)
  List<TrailRow> export(TrailFilter filter) {
    var rows = entries.page(filter, NEWEST, EXPORTED_AT_MOST);
    trail.exported("trail", rows.size(), null);
    return rows;
  }

  /// All that happened to one record, the newest five thousand entries. A record nothing is known
  /// of is absent.
  @Needs(Right.AUDIT_READ)
  List<TrailRow> ofSubject(UUID subject) {
    var rows = history(subject);
    trail.looked("trail", subject, null);
    return rows;
  }

  /// The same for paper.
  @Needs(Right.AUDIT_READ)
  List<TrailRow> forPaper(UUID subject) {
    var rows = history(subject);
    trail.printed("trail", subject, null);
    return rows;
  }

  private List<TrailRow> history(UUID subject) {
    var rows =
        entries.page(TrailFilter.about(subject), NEWEST, OF_ONE_SUBJECT).stream()
            .filter(row -> !row.subjectKind().equals("trail"))
            .toList();
    // Refusals alone prove no record: anybody can ask for an invented one.
    if (rows.stream().allMatch(TrailRow::isDenial)) {
      throw new NotFound(subject);
    }
    return rows;
  }
}
