package ua.kolo.programmes;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A draft becomes an edition that never changes; the next one begins from it.
@Controller
@RequestMapping("/programmes/{id}")
class AdoptionPages {
  private final Programmes programmes;
  private final EditionWords words;
  private final ObjectProvider<AdoptionAdvice> advice;

  AdoptionPages(Programmes programmes, EditionWords words, ObjectProvider<AdoptionAdvice> advice) {
    this.programmes = programmes;
    this.words = words;
    this.advice = advice;
  }

  @GetMapping("/adoption")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(@PathVariable ProgrammeId id, Locale reader) {
    var draft = programmes.find(id);
    var known = words.suggested(id, draft.editions().getFirst().number());
    return page(id, reader).addObject("form", AdoptionForm.of(draft, known.executant()));
  }

  // A page of its own, so that going back to it after the adoption asks for nothing to be sent
  // again.
  @GetMapping("/adoption/confirmation")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView confirm(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors,
      Locale reader) {
    if (form.version() == null) {
      return form(id, reader);
    }
    if (!errors.hasErrors()) {
      form.check(errors);
    }
    var page = page(id, reader);
    if (programmes.find(id).status() == ProgrammeStatus.ADOPTED) {
      return page;
    }
    page.setViewName(errors.hasErrors() ? "programmes/adoption" : "programmes/adoption-confirm");
    page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  @PostMapping("/adoption")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView adopt(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    if (errors.hasErrors()) {
      return confirm(id, form, errors, reader);
    }
    try {
      programmes.adopt(id, form.seen(), form.act(), form.words(), null);
    } catch (BadRequest day) {
      errors.rejectValue("date", day.code());
      return confirm(id, form, errors, reader);
    }
    said.addFlashAttribute("notice", "programmes.said.adopted");
    return new ModelAndView("redirect:/programmes/" + id);
  }

  @GetMapping("/amendment")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView askToAmend(@PathVariable ProgrammeId id) {
    return new ModelAndView("programmes/amendment", "page", new ProgrammePage(programmes.find(id)));
  }

  @PostMapping("/amendment")
  String amend(@PathVariable ProgrammeId id, @RequestParam int version, RedirectAttributes said) {
    programmes.amend(id, version);
    said.addFlashAttribute("notice", "programmes.said.amending");
    return "redirect:/programmes/" + id;
  }

  private ModelAndView page(ProgrammeId id, Locale reader) {
    var blocking =
        programmes.findings(id, reader).stream()
            .filter(finding -> finding.weight() == FindingView.Weight.BLOCKING)
            .filter(finding -> finding.state() == FindingView.State.OPEN)
            .toList();
    return new ModelAndView("programmes/adoption", "page", new ProgrammePage(programmes.find(id)))
        .addObject("blocking", blocking)
        .addObject(
            "notAgreed", advice.stream().flatMap(one -> one.notAgreed(id).stream()).toList());
  }
}
