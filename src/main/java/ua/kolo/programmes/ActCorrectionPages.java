package ua.kolo.programmes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// The act of an edition, or of a repeal, put right with a reason.
@Controller
class ActCorrectionPages {
  private final Programmes programmes;
  private final Endings endings;
  private final ActCorrections corrections;

  ActCorrectionPages(Programmes programmes, Endings endings, ActCorrections corrections) {
    this.programmes = programmes;
    this.endings = endings;
    this.corrections = corrections;
  }

  @GetMapping("/programmes/{id}/editions/{number}/act")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView edition(@PathVariable ProgrammeId id, @PathVariable int number) {
    return act(id, number)
        .map(act -> page(id, number, act, null))
        .orElseGet(() -> new ModelAndView("redirect:/programmes/" + id + "/documents"));
  }

  @PostMapping("/programmes/{id}/editions/{number}/act")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView correct(
      @PathVariable ProgrammeId id,
      @PathVariable int number,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes said) {
    if (act(id, number).isEmpty()) {
      throw new NotFound(id + "/" + number);
    }
    return tried(
        id,
        number,
        form,
        errors,
        why,
        said,
        () -> corrections.correct(id, number, form.act(), why, form.seen()));
  }

  @GetMapping("/programmes/{id}/repeal/act")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView repeal(@PathVariable ProgrammeId id) {
    programmes.find(id);
    return endings
        .repeal(id)
        .map(act -> page(id, null, act, null))
        .orElseGet(() -> new ModelAndView("redirect:/programmes/" + id + "/repeal"));
  }

  @PostMapping("/programmes/{id}/repeal/act")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView correctRepeal(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes said) {
    if (endings.repeal(id).isEmpty()) {
      throw new NotFound(id + "/repeal");
    }
    return tried(
        id,
        null,
        form,
        errors,
        why,
        said,
        () -> corrections.correctRepeal(id, form.act(), why, form.seen()));
  }

  private ModelAndView tried(
      ProgrammeId id,
      @Nullable Integer number,
      AdoptionForm form,
      BindingResult errors,
      String why,
      RedirectAttributes said,
      Runnable work) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        work.run();
        said.addFlashAttribute("notice", "programmes.said.actCorrected");
        return new ModelAndView("redirect:/programmes/" + id + "/documents");
      } catch (BadRequest refused) {
        errors.reject(refused.code());
      } catch (Stale stale) {
        // What another put right stands under the form now, beside what was typed.
        errors.reject(stale.code());
        return again(id, number, why, stale.newest(), HttpStatus.CONFLICT);
      }
    }
    return again(id, number, why, form.version(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView again(
      ProgrammeId id,
      @Nullable Integer number,
      String why,
      @Nullable Integer seen,
      HttpStatus status) {
    var page = page(id, number, null, why).addObject("seen", seen);
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(
      ProgrammeId id, @Nullable Integer number, @Nullable Act act, @Nullable String why) {
    var made = corrections.list(id);
    var page =
        new ModelAndView("programmes/act", "page", new ProgrammePage(programmes.find(id)))
            .addObject("number", number)
            .addObject("why", why)
            .addObject("seen", made.size())
            .addObject("corrections", made);
    return act == null ? page : page.addObject("form", AdoptionForm.of(made.size(), act));
  }

  private Optional<Act> act(ProgrammeId id, int number) {
    return programmes.find(id).editions().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .map(ProgrammeView.Edition::act);
  }
}
