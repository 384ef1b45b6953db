package ua.kolo.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.ReadAtOnce;

/// Duties from above: the coordinator's board, how terms are kept, the week in numbers.
@Controller
@RequestMapping("/duties")
class BoardPages {
  private static final int SHOWN = 15;
  private static final int WEEK = 7;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private final Duties duties;
  private final Timeliness timeliness;
  private final InstitutionNames institutions;
  private final MessageSource messages;
  private final Clock clock;

  BoardPages(
      Duties duties,
      Timeliness timeliness,
      InstitutionNames institutions,
      MessageSource messages,
      Clock clock) {
    this.duties = duties;
    this.timeliness = timeliness;
    this.institutions = institutions;
    this.messages = messages;
    this.clock = clock;
  }

  @ReadAtOnce
  @GetMapping("/board")
  ModelAndView board() {
    var rows = duties.byUnit(DutyFilter.Scope.WATCHED);
    var parts =
        Stream.of(DutyFilter.Which.OVERDUE, DutyFilter.Which.TODAY, DutyFilter.Which.WEEK)
            .map(this::part)
            .toList();
    return new ModelAndView("duties/board", "institutions", rows)
        .addObject("counts", duties.counts(DutyFilter.Scope.WATCHED))
        .addObject("parts", parts)
        .addObject("names", institutions.named(rows.stream().map(UnitCounts::unit).toList()));
  }

  @ReadAtOnce
  @GetMapping("/timeliness")
  ModelAndView timeliness(TimelinessForm typed, Locale reader) {
    var form = typed.orQuarterTo(today());
    var page = new ModelAndView("duties/timeliness", "form", form);
    var period = form.period();
    if (period.isEmpty()) {
      page.addObject("wrong", messages.getMessage("duties.period.wrong", null, reader));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var report = timeliness.report(period.get().from(), period.get().to());
    var names = institutions.named(report.stream().map(TimelinessRow::unit).distinct().toList());
    var series =
        Stream.of("onTime", "openLate", "late")
            .map(key -> messages.getMessage("duties.timeliness." + key, null, reader))
            .toList();
    return page.addObject("report", report)
        .addObject("bars", TimelinessBars.of(report, names))
        .addObject("series", series)
        .addObject("names", names);
  }

  @GetMapping("/digest")
  ModelAndView digest(Locale reader) {
    var today = today();
    var week = DAY.format(today.minusDays(WEEK)) + "–" + DAY.format(today);
    return new ModelAndView("duties/digest", "lines", lines(duties.digest(), reader))
        .addObject("week", week);
  }

  private List<String> lines(Digest digest, Locale reader) {
    var lines = new ArrayList<String>();
    lines.add(say(reader, "duties.digest.settled", digest.settled(), digest.late()));
    lines.add(say(reader, "duties.digest.overdue", digest.overdue()));
    if (digest.overdue() > 0) {
      var named = String.join(", ", digest.references());
      var key = digest.overdue() > Digest.NAMED ? "more" : "references";
      lines.add(say(reader, "duties.digest." + key, named, Digest.NAMED));
    }
    lines.add(say(reader, "duties.digest.coming", digest.coming()));
    var watched = digest.watched();
    if (watched.open() > 0) {
      lines.add(
          say(reader, "duties.digest.watched", watched.overdue(), watched.open(), watched.told()));
    }
    return lines;
  }

  private String say(Locale reader, String key, Object... arguments) {
    return messages.getMessage(key, arguments, reader);
  }

  private Part part(DutyFilter.Which which) {
    return new Part(
        which, duties.list(DutyFilter.of(DutyFilter.Scope.WATCHED, which), null, SHOWN));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Term.KYIV);
  }

  /// A section of the board.
  record Part(DutyFilter.Which which, DutyPage page) {}
}
