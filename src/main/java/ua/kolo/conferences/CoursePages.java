package ua.kolo.conferences;

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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// A conference changed, called off, held.
@Controller
@RequestMapping("/conferences/{id}")
class CoursePages {
  private final Conferences conferences;

  CoursePages(Conferences conferences) {
    this.conferences = conferences;
  }

  @GetMapping("/change")
  @Needs(Right.CASE_WRITE)
  ModelAndView changing(@PathVariable UUID id) {
    var conference = conferences.look(id);
    return page("conferences/change", conference).addObject("form", ChangeForm.of(conference));
  }

  @PostMapping("/change")
  @Needs(Right.CASE_WRITE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") ChangeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors, conference);
    if (!errors.hasErrors()) {
      try {
        conferences.change(id, form.shown(), form.change(conference));
        return done(id, said, "changed");
      } catch (BadRequest | Conflict | Stale refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    return again("conferences/change", conference);
  }

  @GetMapping("/cancellation")
  @Needs(Right.CASE_WRITE)
  ModelAndView cancelling(@PathVariable UUID id) {
    var conference = conferences.look(id);
    return page("conferences/cancellation", conference)
        .addObject("form", new ReasonForm(conference.version(), null));
  }

  @PostMapping("/cancellation")
  @Needs(Right.CASE_WRITE)
  ModelAndView cancel(
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        conferences.cancel(id, form.shown(), form.reason());
        return done(id, said, "cancelled");
      } catch (Conflict | Stale refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    return again("conferences/cancellation", conference);
  }

  @GetMapping("/holding")
  @Needs(Right.CASE_WRITE)
  ModelAndView holding(@PathVariable UUID id) {
    var conference = conferences.look(id);
    return page("conferences/holding", conference)
        .addObject("form", new HoldingForm(conference.version(), null));
  }

  @PostMapping("/holding")
  @Needs(Right.CASE_WRITE)
  ModelAndView hold(
      @PathVariable UUID id,
      @ModelAttribute("form") HoldingForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    if (!errors.hasErrors()) {
      try {
        conferences.hold(id, form.shown(), form.present());
        return done(id, said, "held");
      } catch (Conflict | Stale refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    return again("conferences/holding", conference);
  }

  private static ModelAndView done(UUID id, RedirectAttributes said, String what) {
    said.addFlashAttribute("notice", "conferences.said." + what);
    return new ModelAndView("redirect:/conferences/" + id);
  }

  // What is over or another's is shown as it stands instead of a form that would be refused.
  private static ModelAndView page(String view, Conference conference) {
    return conference.isCalled() && ConferencePages.isOurs(conference)
        ? new ModelAndView(view, "conference", conference)
        : new ModelAndView("redirect:/conferences/" + conference.id());
  }

  private static ModelAndView again(String view, Conference conference) {
    var page = new ModelAndView(view, "conference", conference);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
