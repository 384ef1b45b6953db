package ua.kolo.intake;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Striking out a report that was registered by mistake.
@Controller
@RequestMapping("/reports/{id}/striking")
class StrikingPages {
  private final Striking striking;
  private final Reports reports;

  StrikingPages(Striking striking, Reports reports) {
    this.striking = striking;
    this.reports = reports;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id) {
    var report = reports.find(id);
    return new ModelAndView("intake/striking", "report", report)
        .addObject("form", new StrikeForm(report.version(), null, null));
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView strike(
      @PathVariable UUID id,
      @ModelAttribute("form") StrikeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var report = reports.find(id);
    form.check(errors);
    var same = form.number().isEmpty() ? null : reports.numbered(form.number()).orElse(null);
    if (same == null && !form.number().isEmpty()) {
      errors.rejectValue("same", "intake.strike.same");
    }
    if (!errors.hasErrors()) {
      strike(id, form, same, errors);
    }
    if (errors.hasErrors()) {
      return new ModelAndView("intake/striking", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("report", report);
    }
    said.addFlashAttribute("notice", "intake.said.strike");
    said.addFlashAttribute("noticeUndo", "/reports/" + id + "/striking/undo");
    return new ModelAndView("redirect:/reports/" + id);
  }

  private void strike(UUID id, StrikeForm form, @Nullable UUID same, BindingResult errors) {
    try {
      var version = form.version() == null ? 0 : form.version();
      striking.strike(id, version, Objects.requireNonNull(form.reason()), same);
    } catch (BadRequest wrong) {
      errors.rejectValue("same", wrong.code());
    } catch (Conflict | Stale refused) {
      refuse(errors, refused);
    }
  }

  private static void refuse(BindingResult errors, Refusal refused) {
    errors.rejectValue("reason", refused.code());
  }

  @PostMapping("/undo")
  @Needs(Right.CASE_WRITE)
  String restore(@PathVariable UUID id, RedirectAttributes said) {
    striking.restore(id);
    said.addFlashAttribute("notice", "intake.said.strike.undone");
    return "redirect:/reports/" + id;
  }
}
