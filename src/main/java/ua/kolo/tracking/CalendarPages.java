package ua.kolo.tracking;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Addresses for calendar programs: made, shown once, ended.
@Controller
@RequestMapping("/measures/calendar")
class CalendarPages {
  private static final String HERE = "redirect:/measures/calendar";
  private final Calendars calendars;
  private final String base;

  CalendarPages(Calendars calendars, @Value("${kolo.base-url}") String base) {
    this.calendars = calendars;
    this.base = base;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("tracking/calendar", "addresses", calendars.list());
  }

  @PostMapping
  @Needs(Right.PROGRAMME_REPORT)
  String make(RedirectAttributes said) {
    said.addFlashAttribute("made", base + "/public/calendars/" + calendars.make());
    return HERE;
  }

  @PostMapping("/{id}/end")
  @Needs(Right.PROGRAMME_REPORT)
  String end(@PathVariable UUID id, RedirectAttributes said) {
    calendars.end(id);
    said.addFlashAttribute("notice", "tracking.said.calendarEnded");
    return HERE;
  }
}
