package ua.kolo.duties;

import java.time.Clock;
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
import ua.kolo.duties.law.Term;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Saying that something owed was done, where the program cannot see it.
@Controller
@RequestMapping("/duties/{id}/done")
class DonePages {
  private final Duties duties;
  private final DoneByHand hand;
  private final Clock clock;

  DonePages(Duties duties, DoneByHand hand, Clock clock) {
    this.duties = duties;
    this.hand = hand;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView ask(@PathVariable UUID id) {
    var duty = duties.find(id);
    if (!DoneByHand.mayBeSaid(duty)) {
      throw new Conflict("duties.refused.seen");
    }
    var now = clock.instant().atZone(Term.KYIV);
    return new ModelAndView("duties/done", "duty", duty).addObject("form", DoneForm.at(now));
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView done(
      @PathVariable UUID id,
      @ModelAttribute("form") DoneForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var duty = duties.find(id);
    form.check(errors, duty, clock.instant());
    if (errors.hasErrors()) {
      return new ModelAndView("duties/done", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("duty", duty);
    }
    hand.done(id, Objects.requireNonNull(form.moment()));
    said.addFlashAttribute("notice", "duties.said.done");
    said.addFlashAttribute("noticeUndo", "/duties/" + id + "/done/undo");
    return new ModelAndView("redirect:/duties/" + id);
  }

  @PostMapping("/undo")
  @Needs(Right.CASE_WRITE)
  String undo(@PathVariable UUID id, RedirectAttributes said) {
    hand.undo(id);
    said.addFlashAttribute("notice", "duties.said.undone");
    return "redirect:/duties/" + id;
  }
}
