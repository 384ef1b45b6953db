package ua.kolo.intake;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Recording whom the institution told of a report.
@Controller
@RequestMapping("/reports/{id}/notices")
class NoticePages {
  private final Notices notices;
  private final Reports reports;
  private final Display display;
  private final Clock clock;

  NoticePages(Notices notices, Reports reports, Display display, Clock clock) {
    this.notices = notices;
    this.reports = reports;
    this.display = display;
    this.clock = clock;
  }

  @ModelAttribute("kinds")
  Map<String, String> kinds(Locale reader) {
    return display.names("agency_type", reader);
  }

  @ModelAttribute("channels")
  Map<String, String> channels(Locale reader) {
    var channels = display.names("notification_channel", reader);
    // What reaches a desk here is sent, not written down.
    channels.remove(SentNotices.CHANNEL);
    return channels;
  }

  @ModelAttribute("grounds")
  Map<String, String> grounds(Locale reader) {
    return display.names("consent_exempt_reason", reader);
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id) {
    return page(id).addObject("form", NoticeForm.empty(clock.instant().atZone(Days.KYIV)));
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView record(
      @PathVariable UUID id,
      @ModelAttribute("form") NoticeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var report = reports.find(id);
    var page = new ModelAndView("intake/notice", "report", report);
    form.check(errors, clock.instant(), report.facts().receivedAt());
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    try {
      var notice = notices.record(id, form.notice(), null);
      said.addFlashAttribute("notice", "intake.said.notice");
      said.addFlashAttribute("noticeUndo", "/reports/" + id + "/notices/" + notice + "/undo");
    } catch (Conflict noConsent) {
      errors.rejectValue("reason", Objects.requireNonNull(noConsent.code()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return new ModelAndView("redirect:/reports/" + id);
  }

  @PostMapping("/{notice}/undo")
  @Needs(Right.CASE_WRITE)
  String undo(@PathVariable UUID id, @PathVariable UUID notice, RedirectAttributes said) {
    notices.undo(id, notice);
    said.addFlashAttribute("notice", "intake.said.notice.undone");
    return "redirect:/reports/" + id;
  }

  private ModelAndView page(UUID id) {
    return new ModelAndView("intake/notice", "report", reports.find(id));
  }
}
