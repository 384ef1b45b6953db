package ua.kolo.tracking;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.Programmes;

/// A programme under way, for the institution that keeps it.
@Controller
class ExecutionPages {
  private static final TimesQuery OVERDUE =
      new TimesQuery(Occurrence.State.OVERDUE, null, null, null);
  private final Tracking tracking;
  private final Programmes programmes;
  private final MessageSource messages;

  ExecutionPages(Tracking tracking, Programmes programmes, MessageSource messages) {
    this.tracking = tracking;
    this.programmes = programmes;
    this.messages = messages;
  }

  @GetMapping("/execution/{id}")
  ModelAndView programme(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @Nullable Integer year,
      Locale reader) {
    var found = tracking.find(id);
    if (found.isEmpty()) {
      return new ModelAndView("tracking/begin", "programme", programmes.find(id));
    }
    var unnamed = messages.getMessage("tracking.goal.none", null, reader);
    return new ModelAndView("tracking/execution", "tracked", found.get())
        .addObject("progress", Progress.of(tracking.came(id), unnamed))
        .addObject("timeline", tracking.timeline(id, year))
        .addObject("overdue", tracking.times(id, OVERDUE));
  }

  /// Every time of the programme, by how it stands, whose it is and the year.
  @GetMapping("/execution/{id}/times")
  ModelAndView times(@PathVariable ProgrammeId id, TimesQuery query) {
    var page = tracking.times(id, query);
    return new ModelAndView(
            "tracking/times", "tracked", tracking.find(id).orElseThrow(() -> new NotFound(id)))
        .addObject("query", query)
        .addObject("executors", tracking.executors(id))
        .addObject("years", tracking.years(id))
        .addObject("found", page.found())
        .addObject("rows", page.rows())
        .addObject("start", page.start())
        .addObject("end", page.end())
        .addObject("today", tracking.today());
  }

  @PostMapping("/execution/{id}/taking-over")
  @Needs(Right.PROGRAMME_MANAGE)
  String follow(@PathVariable ProgrammeId id, RedirectAttributes said) {
    tracking.follow(id);
    said.addFlashAttribute("notice", "tracking.said.followed");
    return "redirect:/execution/" + id;
  }

  @GetMapping("/execution/{id}/taking-over")
  String again(@PathVariable ProgrammeId id) {
    programmes.find(id);
    return "redirect:/execution/" + id;
  }
}
