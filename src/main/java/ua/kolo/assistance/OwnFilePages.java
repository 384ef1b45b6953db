package ua.kolo.assistance;

import java.util.Locale;
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

/// Opening a file of one's own from an accepted referral.
@Controller
@RequestMapping("/referrals/{id}/case")
class OwnFilePages {
  private final Referrals referrals;
  private final OwnFiles files;
  private final ReferralWords words;

  OwnFilePages(Referrals referrals, OwnFiles files, ReferralWords words) {
    this.referrals = referrals;
    this.files = files;
    this.words = words;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id, Locale reader) {
    // Who may not open one, or not yet, is better told by the referral itself.
    return files.mayOpen(id)
        ? page(id, reader).addObject("form", new OwnFileForm("DV", "VICTIM", null))
        : new ModelAndView("redirect:/referrals/" + id);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView open(
      @PathVariable UUID id,
      @ModelAttribute("form") OwnFileForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    var undecided =
        form.isUndecided() && !(files.alike(id).isEmpty() && files.knownHere(id).isEmpty());
    if (undecided) {
      errors.rejectValue("chosen", "assistance.own.choose");
    }
    if (errors.hasErrors()) {
      var page = page(id, reader);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var file = files.open(id, form.asked());
    said.addFlashAttribute("notice", "cases.said.opened");
    return new ModelAndView("redirect:/cases/" + file);
  }

  private ModelAndView page(UUID id, Locale reader) {
    return new ModelAndView("assistance/own", "referral", referrals.look(id))
        .addObject("alike", files.alike(id))
        .addObject("here", files.knownHere(id))
        .addObject("lists", words.opening(reader));
  }
}
