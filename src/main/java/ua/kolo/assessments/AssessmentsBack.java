package ua.kolo.assessments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Cases;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// An assessment was a slip - of the wrong person, with a wrong answer: the institution that
/// assessed takes it back within a day, and why. What it settled is owed again, what it began is
/// not, and it stays to be read.
@Service
@Transactional
public class AssessmentsBack {
  /// How long one may be taken back; later the danger is assessed anew.
  static final Duration WITHIN = Duration.ofDays(1);

  private static final int LONGEST = 1000;
  private final AssessmentRows rows;
  private final AssessmentShelf shelf;
  private final AssessmentDuties owed;
  private final Cases cases;
  private final Clock clock;

  AssessmentsBack(
      AssessmentRows rows, AssessmentShelf shelf, AssessmentDuties owed, Cases cases, Clock clock) {
    this.rows = rows;
    this.shelf = shelf;
    this.owed = owed;
    this.cases = cases;
    this.clock = clock;
  }

  /// Whether whoever acts may take it back now.
  @Needs(Right.CASE_WRITE)
  public boolean mayTakeBack(UUID id) {
    var row = find(id);
    return refusal(row, cases.find(row.file()), clock.instant()).isEmpty();
  }

  /// Takes it back.
  @Needs(Right.CASE_WRITE)
  public void takeBack(UUID id, String why) {
    var row = find(id);
    var file = cases.forWork(row.file());
    var now = clock.instant();
    refusal(row, file, now)
        .ifPresent(
            code -> {
              throw new Conflict(code);
            });
    if (why.isBlank()) {
      throw new BadRequest("assessments.back.why.missing");
    }
    if (why.length() > LONGEST) {
      throw new BadRequest("cases.long", LONGEST);
    }
    if (!rows.undo(id, shelf.sealWhy(row, why.strip()), now, Acting.current().name())) {
      throw new Conflict("assessments.back.done.already");
    }
    giveBack(file, row);
  }

  private void giveBack(CaseFile file, AssessmentRows.Kept row) {
    var standing = rows.of(file.id()).stream().filter(one -> one.undoneAt() == null).toList();
    var kinds = shelf.kinds(Stream.concat(standing.stream(), Stream.of(row)).toList());
    var kind = Objects.requireNonNull(kinds.get(row.instrument()));
    var later =
        standing.stream()
            .filter(one -> kinds.get(one.instrument()) == kind)
            .filter(one -> one.writtenAt().isAfter(row.writtenAt()))
            .sorted(Comparator.comparing(AssessmentRows.Kept::writtenAt))
            .toList();
    owed.takenBack(file, kind, row, standing, later);
  }

  private AssessmentRows.Kept find(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotFound(id));
  }

  private static Optional<String> refusal(AssessmentRows.Kept row, CaseFile file, Instant now) {
    if (!row.unit().equals(Acting.current().unit())) {
      return Optional.of("assessments.back.notYours");
    }
    if (row.undoneAt() != null) {
      return Optional.of("assessments.back.done.already");
    }
    if (!file.isOpen()) {
      return Optional.of("cases.refused.ended");
    }
    return row.writtenAt().plus(WITHIN).isBefore(now)
        ? Optional.of("assessments.back.late")
        : Optional.empty();
  }
}
