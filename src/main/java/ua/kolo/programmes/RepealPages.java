package ua.kolo.programmes;

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
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The act by which a council repealed an adopted programme.
@Controller
@RequestMapping("/programmes/{id}/repeal")
class RepealPages {
  private final Programmes programmes;
  private final Endings endings;

  RepealPages(Programmes programmes, Endings endings) {
    this.programmes = programmes;
    this.endings = endings;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(@PathVariable ProgrammeId id) {
    var version = programmes.find(id).version();
    return page(id).addObject("form", AdoptionForm.empty(version));
  }

  /// What is about to be said to everybody, once more.
  @GetMapping("/confirmation")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView confirm(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors) {
    if (form.version() == null) {
      return form(id);
    }
    form.check(errors);
    var page = page(id);
    page.setViewName(errors.hasErrors() ? "programmes/repeal" : "programmes/repeal-confirm");
    page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView repeal(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") AdoptionForm form,
      BindingResult errors,
      RedirectAttributes said) {
    programmes.find(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        endings.repeal(id, form.act());
        said.addFlashAttribute("notice", "programmes.said.repealed");
        return new ModelAndView("redirect:/programmes/" + id);
      } catch (BadRequest early) {
        errors.rejectValue("date", early.code());
      }
    }
    var page = page(id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(ProgrammeId id) {
    return new ModelAndView("programmes/repeal", "page", new ProgrammePage(programmes.find(id)))
        .addObject("repealed", endings.repeal(id).orElse(null))
        .addObject("approves", Acting.current().may(Right.PROGRAMME_APPROVE));
  }
}
