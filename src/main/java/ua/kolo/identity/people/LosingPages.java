package ua.kolo.identity.people;

import jakarta.validation.Valid;
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
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where an administrator takes the second factors of somebody who lost them.
@Controller
@RequestMapping("/people/{id}/factor-loss")
class LosingPages {
  private final LostFactors lost;
  private final EntryHelp help;

  LosingPages(LostFactors lost, EntryHelp help) {
    this.lost = lost;
    this.help = help;
  }

  @GetMapping
  ModelAndView ask(@PathVariable UUID id) {
    return page(id, new LosingForm(help.reason(id, Deed.FACTORS).orElse(""), true), HttpStatus.OK);
  }

  @PostMapping
  @Needs(Right.PEOPLE_MANAGE)
  ModelAndView take(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") LosingForm form,
      BindingResult errors,
      RedirectAttributes said) {
    if (errors.hasErrors()) {
      return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var taken = lost.take(id, Objects.requireNonNull(form.reason()), form.everything());
    said.addFlashAttribute("notice", taken ? "people.said.lost" : "people.help.said.asked");
    return new ModelAndView("redirect:/people/" + id);
  }

  private ModelAndView page(UUID id, LosingForm form, HttpStatus status) {
    return new ModelAndView("people/factor-loss", status)
        .addObject("person", lost.losing(id))
        .addObject("form", form);
  }
}
