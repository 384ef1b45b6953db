package ua.kolo.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.ReadAtOnce;

/// Where a day begins: what is overdue, what is due today and in the week after.
@Controller
class TodayPages {
  private static final int SHOWN = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DutyFilter TOLD =
      DutyFilter.of(DutyFilter.Scope.TOLD, DutyFilter.Which.OPEN);
  private final Duties duties;
  private final InstitutionNames institutions;
  private final LeftToNobody left;
  private final Clock clock;

  TodayPages(Duties duties, InstitutionNames institutions, LeftToNobody left, Clock clock) {
    this.duties = duties;
    this.left = left;
    this.institutions = institutions;
    this.clock = clock;
  }

  @ReadAtOnce
  @GetMapping("/today")
  String today(Model model) {
    model.addAttribute("counts", duties.counts(DutyFilter.Scope.OURS));
    model.addAttribute("opened", duties.counts(DutyFilter.Scope.OPENED));
    model.addAttribute("watched", duties.counts(DutyFilter.Scope.WATCHED));
    model.addAttribute("left", left.list());
    var told = duties.list(TOLD, null, SHOWN);
    model.addAttribute("told", told);
    model.addAttribute("names", institutions.owing(told.rows()));
    model.addAttribute("overdue", ours(DutyFilter.Which.OVERDUE));
    model.addAttribute("due", ours(DutyFilter.Which.TODAY));
    model.addAttribute("week", ours(DutyFilter.Which.WEEK));
    model.addAttribute("today", DAY.format(LocalDate.ofInstant(clock.instant(), Term.KYIV)));
    return "duties/today";
  }

  private List<Duty> ours(DutyFilter.Which which) {
    return duties.list(DutyFilter.of(DutyFilter.Scope.OURS, which), null, SHOWN).rows();
  }
}
