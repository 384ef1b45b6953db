package ua.kolo.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.BadRequest;

/// Duties in figures - counts and numbers of journals only - for other programs.
@RestController
@RequestMapping("/api/v1/duties")
class DutyFiguresApi {
  private static final int MONTHS = 3;
  private final Duties duties;
  private final Timeliness timeliness;
  private final Clock clock;

  DutyFiguresApi(Duties duties, Timeliness timeliness, Clock clock) {
    this.duties = duties;
    this.timeliness = timeliness;
    this.clock = clock;
  }

  /// How many are open.
  @GetMapping("/counts")
  DutyCounts counts(@RequestParam(defaultValue = "OURS") DutyFilter.Scope scope) {
    return duties.counts(scope);
  }

  /// Open ones by the institution that owes them, the most pressed first: the coordinator's board.
  @GetMapping("/board")
  List<UnitCounts> board(@RequestParam(defaultValue = "WATCHED") DutyFilter.Scope scope) {
    return duties.byUnit(scope);
  }

  /// The acting institution's last seven days.
  @GetMapping("/digest")
  Digest digest() {
    return duties.digest();
  }

  /// How institutions kept to their terms; without days, those that ended in the last three months.
  @GetMapping("/timeliness")
  List<TimelinessRow> timeliness(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var last =
        Objects.requireNonNullElseGet(to, () -> LocalDate.ofInstant(clock.instant(), Term.KYIV));
    var first = Objects.requireNonNullElseGet(from, () -> last.minusMonths(MONTHS));
    if (last.isBefore(first)) {
      throw new BadRequest("duties.period.wrong");
    }
    return timeliness.report(first, last);
  }
}
